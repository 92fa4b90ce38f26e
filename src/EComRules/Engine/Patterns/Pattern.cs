using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// A pattern of the documented subset (docs/patterns.md), compiled: the states of its position automaton are bits, and all states
/// that the text so far allows are carried along together, so nothing is ever tried again. Immutable, thread-safe.
/// </summary>
internal sealed class Pattern
{
    /// <summary>No match is longer.</summary>
    public const int LongestMatch = 1_024;

    // An attempt that goes on this far begins to remember what it learns.
    private const int Near = 32;

    private const int MostWords = PatternAutomaton.MostPositions / 64;

    // Room for the sets of positions, 64 to a word.
    private readonly int _words;
    private readonly ulong[] _first;
    private readonly ulong[] _firstAtBoundary;
    private readonly ulong[] _last;
    private readonly ulong[] _lastAtBoundary;
    private readonly ulong[] _follow;
    private readonly ulong[] _followAtBoundary;
    private readonly byte[] _followFrom;
    private readonly byte[] _followTo;
    private readonly ulong[] _ascii;
    private readonly CharacterSet[] _setsBeyondAscii;
    private readonly ulong[] _masksBeyondAscii;
    private readonly bool _usesBoundaries;

    private Pattern(string text, PatternAutomaton automaton, PatternMarks? marks)
    {
        Text = text;
        Marks = marks;
        Automaton = automaton;
        Starts = PatternStarts.Of(automaton);
        StartsAtWord = automaton.First.IsEmpty && IsWordOnly(automaton, automaton.FirstAtBoundary);

        var count = automaton.Characters.Count;
        _words = (count + 63) / 64;
        _first = ToWords(automaton.First);
        _firstAtBoundary = ToWords(automaton.First | automaton.FirstAtBoundary);
        _last = ToWords(automaton.Last);
        _lastAtBoundary = ToWords(automaton.Last | automaton.LastAtBoundary);
        _follow = new ulong[count * _words];
        _followAtBoundary = new ulong[count * _words];
        _followFrom = new byte[count];
        _followTo = new byte[count];
        _ascii = new ulong[128 * _words];
        _usesBoundaries = !automaton.FirstAtBoundary.IsEmpty || !automaton.LastAtBoundary.IsEmpty;
        var beyond = new Dictionary<CharacterSet, PositionSet>();
        for (var position = 0; position < count; position++)
        {
            var (always, atBoundary) = (automaton.Follow[position], automaton.FollowAtBoundary[position]);
            _usesBoundaries |= !atBoundary.IsEmpty;
            _followFrom[position] = MostWords;
            for (var word = 0; word < _words; word++)
            {
                _follow[(position * _words) + word] = always.Word(word);
                _followAtBoundary[(position * _words) + word] = always.Word(word) | atBoundary.Word(word);
                if ((always.Word(word) | atBoundary.Word(word)) == 0)
                    continue;
                _followFrom[position] = Math.Min(_followFrom[position], (byte)word);
                _followTo[position] = (byte)word;
            }

            var set = automaton.Characters[position];
            foreach (var c in set.AsciiCharacters)
                _ascii[(c * _words) + (position / 64)] |= 1UL << (position % 64);
            if (set.ReachesBeyondAscii)
                beyond[set] = beyond.GetValueOrDefault(set) | PositionSet.Of(position);
        }

        _setsBeyondAscii = [.. beyond.Keys];
        _masksBeyondAscii = [.. beyond.Values.SelectMany(ToWords)];
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>What every match holds one of; null when nothing is known of it.</summary>
    public PatternMarks? Marks { get; }

    /// <summary>What it was compiled from.</summary>
    public PatternAutomaton Automaton { get; }

    /// <summary>What a match can begin with.</summary>
    public ImmutableArray<CodePrefix> Starts { get; }

    /// <summary>Whether every match begins where a word begins.</summary>
    public bool StartsAtWord { get; }

    private static bool IsWordOnly(PatternAutomaton automaton, PositionSet positions)
    {
        foreach (var position in positions)
            if (!automaton.Characters[position].IsWordOnly)
                return false;
        return true;
    }

    private ulong[] ToWords(PositionSet set)
    {
        var words = new ulong[_words];
        for (var word = 0; word < _words; word++)
            words[word] = set.Word(word);
        return words;
    }

    /// <exception cref="ArgumentException">The pattern does not parse, is too large or matches nothing; the message has the position and what to write instead.</exception>
    public static Pattern Parse(string pattern)
    {
        var node = PatternParser.Parse(pattern);
        return new(pattern, PatternAutomaton.Build(pattern, node), PatternMarks.Of(node));
    }

    /// <summary>Whether a word begins or ends between the character before that place and the one at it.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int at)
        => (at > 0 && IsWordCharacter(text[at - 1])) != (at < text.Length && IsWordCharacter(text[at]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordCharacter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetterOrDigit(c);

    /// <summary>Where the longest match that begins there ends; -1 when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it is to begin.</param>
    /// <param name="memories">What earlier attempts on this text have learnt.</param>
    /// <param name="index">The pattern's place in them.</param>
    /// <param name="work">Raised by the steps taken: what tests of linearity count.</param>
    public int FindEnd(ReadOnlySpan<char> text, int start, PatternMemories memories, int index, ref long work)
        => TryFindNearEnd(text, start, ref work, out var end) ? end : FindFarEnd(text, start, memories, index, ref work);

    /// <summary>
    /// The quick way, for attempts that are over after a few characters, as almost all are; false when this one is not. Of the sets
    /// of positions only the words that hold any are looked at: a match moves through its pattern.
    /// </summary>
    [SkipLocalsInit]
    private bool TryFindNearEnd(ReadOnlySpan<char> text, int start, ref long work, out int end)
    {
        Span<ulong> next = stackalloc ulong[MostWords];
        Span<ulong> state = stackalloc ulong[MostWords];
        var isWord = start < text.Length && IsWordCharacter(text[start]);
        var atBoundary = isWord != (start > 0 && IsWordCharacter(text[start - 1]));
        var begins = atBoundary ? _firstAtBoundary : _first;
        begins.CopyTo(next);
        var (low, high) = (0, _words - 1);
        var limit = Math.Min(text.Length, start + Near);
        var steps = 0;
        end = -1;
        for (var i = start; i < limit;)
        {
            var c = text[i++];
            var nextIsWord = i < text.Length && IsWordCharacter(text[i]);
            atBoundary = isWord != nextIsWord;
            isWord = nextIsWord;
            var last = atBoundary ? _lastAtBoundary : _last;
            var follow = atBoundary ? _followAtBoundary : _follow;
            var (nextLow, nextHigh, any, ends) = (_words, -1, 0UL, 0UL);
            for (var word = low; word <= high; word++)
            {
                var bits = next[word] & (c < 128 ? _ascii[(c * _words) + word] : MaskBeyondAscii(c, word));
                state[word] = bits;
                any |= bits;
                ends |= bits & last[word];
                next[word] = 0;
            }

            if (any == 0)
                break;
            if (ends != 0)
                end = i;
            for (var word = low; word <= high; word++)
                for (var bits = state[word]; bits != 0; bits &= bits - 1, steps++)
                {
                    var position = (word * 64) + BitOperations.TrailingZeroCount(bits);
                    var (from, to) = (_followFrom[position], _followTo[position]);
                    for (int reached = from; reached <= to; reached++)
                        next[reached] |= follow[(position * _words) + reached];
                    nextLow = Math.Min(nextLow, from);
                    nextHigh = Math.Max(nextHigh, to);
                }

            (low, high) = (nextLow, nextHigh);
            if (i == limit && limit < text.Length)
            {
                work += steps;
                return false;
            }
        }

        work += steps;
        return true;
    }

    private int FindFarEnd(ReadOnlySpan<char> text, int start, PatternMemories memories, int index, ref long work)
    {
        Span<ulong> next = stackalloc ulong[_words];
        Span<ulong> state = stackalloc ulong[_words];
        var atBoundary = _usesBoundaries && IsBoundary(text, start);
        (atBoundary ? _firstAtBoundary : _first).CopyTo(next);
        var longest = -1;
        var limit = Math.Min(text.Length, start + LongestMatch);
        var goTo = limit;
        PatternMemory? memory = null;
        for (var i = start; i < goTo;)
        {
            var c = text[i++];
            atBoundary = _usesBoundaries && IsBoundary(text, i);
            if (!Accept(next, c, state, atBoundary ? _lastAtBoundary : _last, out var ends))
                break;
            if (ends && i > limit)
            {
                // Too long for this attempt, but not for a later one.
                memory!.Proven = Math.Min(memory.Proven, i - 1);
                break;
            }

            if (ends)
            {
                longest = i;
                memory?.Begin(i, start + (2 * LongestMatch));
                goTo = memory is null ? goTo : Math.Min(text.Length, memory.Proven);
            }

            if (i % PatternMemory.Step == 0 && i - start >= Near)
            {
                if (memory is null)
                {
                    memory = memories.For(index, _words);
                    if (memory.Proven < limit)
                        memory.Begin(i, start + (2 * LongestMatch));
                    goTo = Math.Min(text.Length, memory.Proven);
                }

                if (memory.Knows(i, state))
                    break;
            }

            next.Clear();
            Advance(state, atBoundary ? _followAtBoundary : _follow, next, ref work);
        }

        return longest;
    }

    /// <summary>The states that accept the character; false when none does.</summary>
    private bool Accept(ReadOnlySpan<ulong> next, char c, Span<ulong> state, ulong[] last, out bool ends)
    {
        var (any, accepts) = (0UL, 0UL);
        for (var word = 0; word < _words; word++)
        {
            state[word] = next[word] & (c < 128 ? _ascii[(c * _words) + word] : MaskBeyondAscii(c, word));
            any |= state[word];
            accepts |= state[word] & last[word];
        }

        ends = accepts != 0;
        return any != 0;
    }

    private void Advance(ReadOnlySpan<ulong> state, ulong[] follow, Span<ulong> next, ref long work)
    {
        for (var word = 0; word < state.Length; word++)
            for (var bits = state[word]; bits != 0; bits &= bits - 1, work++)
            {
                var row = ((word * 64) + BitOperations.TrailingZeroCount(bits)) * _words;
                for (var i = 0; i < next.Length; i++)
                    next[i] |= follow[row + i];
            }
    }

    private ulong MaskBeyondAscii(char c, int word)
    {
        var mask = 0UL;
        for (var i = 0; i < _setsBeyondAscii.Length; i++)
            if (_setsBeyondAscii[i].Contains(c))
                mask |= _masksBeyondAscii[(i * _words) + word];
        return mask;
    }
}
