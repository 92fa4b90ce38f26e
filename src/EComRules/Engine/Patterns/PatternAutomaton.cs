namespace EComRules.Engine;

/// <summary>
/// The position automaton (Glushkov) of a parsed pattern while a policy is built: each character of the pattern is a position,
/// and what may follow it is a set of positions. A step over a <c>\b</c> is kept apart: it counts only where a word begins or ends.
/// </summary>
internal sealed class PatternAutomaton
{
    public const int MostPositions = 512;

    private readonly string _pattern;
    private readonly List<CharacterSet> _characters = [];
    private readonly List<PositionSet> _follow = [];
    private readonly List<PositionSet> _followAtBoundary = [];

    private PatternAutomaton(string pattern) => _pattern = pattern;

    /// <summary>What each position accepts.</summary>
    public IReadOnlyList<CharacterSet> Characters => _characters;

    /// <summary>What may follow each position anywhere.</summary>
    public IReadOnlyList<PositionSet> Follow => _follow;

    /// <summary>What may follow each position where a word begins or ends, besides <see cref="Follow"/>.</summary>
    public IReadOnlyList<PositionSet> FollowAtBoundary => _followAtBoundary;

    public PositionSet First { get; private set; }

    public PositionSet FirstAtBoundary { get; private set; }

    public PositionSet Last { get; private set; }

    public PositionSet LastAtBoundary { get; private set; }

    /// <exception cref="ArgumentException">The pattern is too large, or matches nothing.</exception>
    public static PatternAutomaton Build(string pattern, PatternNode node)
    {
        var automaton = new PatternAutomaton(pattern);
        var whole = automaton.Add(node);
        if (whole.Empty || whole.EmptyAtBoundary)
            throw PatternParser.Error(pattern, 0, "the pattern can match without a single character: make at least one part of it necessary");
        automaton.First = whole.First;
        automaton.FirstAtBoundary = whole.FirstAtBoundary;
        automaton.Last = whole.Last;
        automaton.LastAtBoundary = whole.LastAtBoundary;
        return automaton;
    }

    private Fragment Add(PatternNode node) => node switch
    {
        PatternNode.Character character => AddPosition(character.Set),
        PatternNode.Boundary => new() { EmptyAtBoundary = true },
        PatternNode.Sequence sequence => sequence.Items.Aggregate(new Fragment { Empty = true }, (before, item) => Join(before, Add(item))),
        PatternNode.Choice choice => choice.Options.Select(Add).Aggregate(Either),
        PatternNode.Repeat repeat => AddRepeat(repeat),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no pattern"),
    };

    private Fragment AddPosition(CharacterSet set)
    {
        if (_characters.Count == MostPositions)
            throw PatternParser.Error(_pattern, 0, $"the pattern is longer than {MostPositions} characters once its counts are written out: use smaller counts, or + and *");
        var position = PositionSet.Of(_characters.Count);
        _characters.Add(set);
        _follow.Add(PositionSet.None);
        _followAtBoundary.Add(PositionSet.None);
        return new() { First = position, Last = position };
    }

    private Fragment AddRepeat(PatternNode.Repeat repeat)
    {
        var result = new Fragment { Empty = true };
        for (var i = 0; i < repeat.AtLeast; i++)
            result = Join(result, i == repeat.AtLeast - 1 && repeat.AtMost is null ? Loop(Add(repeat.Item)) : Add(repeat.Item));
        return repeat.AtMost is not { } most
            ? repeat.AtLeast > 0 ? result : Loop(Add(repeat.Item)) with { Empty = true }
            : Join(result, AddOptional(repeat.Item, most - repeat.AtLeast));
    }

    /// <summary>Up to so many in a row, each within the one before: <c>(x(x)?)?</c>, so that a character leads on to the next of them, not to all.</summary>
    private Fragment AddOptional(PatternNode item, int most)
        => most == 0 ? new() { Empty = true } : Join(Add(item), AddOptional(item, most - 1)) with { Empty = true };

    private Fragment Loop(Fragment item)
    {
        Connect(item, item);
        return item;
    }

    private Fragment Join(Fragment before, Fragment after)
    {
        Connect(before, after);
        var first = before.Empty ? before.First | after.First : before.First;
        var firstAtBoundary = before.FirstAtBoundary | (before.Empty ? after.FirstAtBoundary : default)
            | (before.EmptyAtBoundary ? after.First | after.FirstAtBoundary : default);
        var last = after.Empty ? after.Last | before.Last : after.Last;
        var lastAtBoundary = after.LastAtBoundary | (after.Empty ? before.LastAtBoundary : default)
            | (after.EmptyAtBoundary ? before.Last | before.LastAtBoundary : default);
        return new()
        {
            First = first,
            FirstAtBoundary = firstAtBoundary,
            Last = last,
            LastAtBoundary = lastAtBoundary,
            Empty = before.Empty && after.Empty,
            EmptyAtBoundary = (before.EmptyAtBoundary && (after.Empty || after.EmptyAtBoundary)) || (after.EmptyAtBoundary && before.Empty),
        };
    }

    private void Connect(Fragment before, Fragment after)
    {
        foreach (var position in before.Last)
        {
            _follow[position] |= after.First;
            _followAtBoundary[position] |= after.FirstAtBoundary;
        }

        foreach (var position in before.LastAtBoundary)
            _followAtBoundary[position] |= after.First | after.FirstAtBoundary;
    }

    private static Fragment Either(Fragment left, Fragment right) => new()
    {
        First = left.First | right.First,
        FirstAtBoundary = left.FirstAtBoundary | right.FirstAtBoundary,
        Last = left.Last | right.Last,
        LastAtBoundary = left.LastAtBoundary | right.LastAtBoundary,
        Empty = left.Empty || right.Empty,
        EmptyAtBoundary = left.EmptyAtBoundary || right.EmptyAtBoundary,
    };

    /// <summary>Where a part of the pattern can begin and end. "At boundary" means: only where a word begins or ends.</summary>
    private readonly record struct Fragment
    {
        public PositionSet First { get; init; }

        public PositionSet FirstAtBoundary { get; init; }

        public PositionSet Last { get; init; }

        public PositionSet LastAtBoundary { get; init; }

        public bool Empty { get; init; }

        public bool EmptyAtBoundary { get; init; }
    }
}
