namespace EComRules.Engine;

/// <summary>
/// How a part of a pattern can be written, as far as its words go: letters in lower case and digits are themselves, a <see cref="Gap"/> is a place
/// where no ASCII letter or digit goes on, and <see cref="Anything"/> is whatever the pattern allows there, or nothing. Of one parse tree.
/// </summary>
internal sealed class PatternSpellings
{
    public const char Gap = ' ';
    public const char Anything = '*';

    // A set of characters with more than these is not spelt out, and neither is a part of a pattern with more spellings.
    private const int MostLetters = 4;
    private const int MostSpellings = 128;

    private static readonly string[] s_nothing = [""];

    private readonly Dictionary<PatternNode, string[]> _known = new(ReferenceEqualityComparer.Instance);

    public string[] Of(PatternNode node)
    {
        if (!_known.TryGetValue(node, out var spellings))
            _known[node] = spellings = Read(node);
        return spellings;
    }

    private string[] Read(PatternNode node) => node switch
    {
        PatternNode.Character character => OfSet(character.Set),
        PatternNode.Boundary => [$"{Gap}"],
        PatternNode.Sequence sequence => sequence.Items.Aggregate(s_nothing, (before, item) => Join(before, Of(item))),
        PatternNode.Choice choice => Limited(choice.Options.SelectMany(Of)),
        PatternNode.Repeat repeat => OfRepeat(repeat),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no pattern"),
    };

    /// <summary>Each spelling of the one part, followed by each of the other.</summary>
    public static string[] Join(string[] before, string[] after)
    {
        if (before.Length == 1 && after.Length == 1)
            return [Join(before[0], after[0])];
        return before.Length * after.Length <= MostSpellings
            ? [.. before.SelectMany(_ => after, Join).Distinct()]
            : Join(Blurred(before), Blurred(after));
    }

    public static bool EndWithGap(string[] spellings) => Array.TrueForAll(spellings, static spelling => spelling.EndsWith(Gap));

    private static string Join(string before, string after)
        => before.Length > 0 && after.Length > 0 && before[^1] == after[0] && after[0] is Gap or Anything ? before + after[1..] : before + after;

    private static string[] OfSet(CharacterSet set)
    {
        var letters = set.AsciiCharacters.Select(CodePrefix.Of).Where(static code => char.IsAsciiLetterOrDigit((char)code)).Distinct().Select(static code => $"{(char)code}").ToArray();
        if (letters.Length > MostLetters)
            return [$"{Anything}"];
        var goesOn = set.ReachesBeyondAscii || set.AsciiCharacters.Any(static c => !char.IsAsciiLetterOrDigit(c));
        return goesOn ? [.. letters, $"{Gap}"] : [.. letters];
    }

    private string[] OfRepeat(PatternNode.Repeat repeat)
    {
        var once = Of(repeat.Item);
        var spellings = new List<string>();
        if (repeat.AtLeast == 0)
            spellings.Add("");
        if (repeat.AtLeast <= 1)
            spellings.AddRange(once);
        if (repeat.AtMost is null or > 1)
            spellings.AddRange(once is [[Gap]] ? once : Join(Join(once, [$"{Anything}"]), once));
        return Limited(spellings);
    }

    private static string[] Limited(IEnumerable<string> spellings)
    {
        string[] all = [.. spellings.Distinct()];
        return all.Length <= MostSpellings ? all : Blurred(all);
    }

    /// <summary>What is known when the spellings themselves are not: whether a word can go on at either end.</summary>
    private static string[] Blurred(string[] spellings)
        => spellings.Length == 1 ? spellings
            : [(Array.TrueForAll(spellings, static spelling => spelling.StartsWith(Gap)) ? $"{Gap}{Anything}" : $"{Anything}") + (EndWithGap(spellings) ? $"{Gap}" : "")];
}
