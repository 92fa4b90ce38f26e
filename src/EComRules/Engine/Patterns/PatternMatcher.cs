using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>Finds every pattern of every rule: <see cref="PatternGate"/> says where which of them may begin, and there they are run. Immutable, thread-safe.</summary>
internal sealed unsafe class PatternMatcher
{
    // A stretch of text that stays in the nearest cache.
    private const int BlocksAtOnce = 16;

    private const int FewPatterns = 1_024;

    private readonly Pattern[] _patterns;
    private readonly int[][] _uses;
    private readonly PatternGate _gate;
    private readonly ScanPath _path;

    public PatternMatcher(ImmutableArray<Pattern> patterns, ScanPath? path = null)
    {
        _path = path ?? ScanPaths.Best;
        // What several rules look for is run once.
        _patterns = [.. patterns.Distinct()];
        _uses = [.. _patterns.Select(pattern => Enumerable.Range(0, patterns.Length).Where(i => patterns[i] == pattern).ToArray())];
        _gate = PatternGate.For(_patterns);
    }

    /// <summary>
    /// Adds every match to <see cref="TextView.Hits"/>: leftmost, then longest, matches of one pattern never overlap; ordered by place,
    /// then pattern.
    /// </summary>
    /// <returns>The steps taken: what tests of linearity count.</returns>
    [SkipLocalsInit]
    public long Scan(TextView view)
    {
        var work = 0L;
        if (_patterns.Length == 0)
            return work;

        view.PatternMemories.Begin(_patterns.Length);
        var folded = view.Fold(_path);
        var text = view.Text;

        // Where the last match of each pattern ended.
        var ends = _patterns.Length <= FewPatterns ? stackalloc int[_patterns.Length] : new int[_patterns.Length];
        ends.Clear();

        // Where the sign that a pattern needs stands next, as far as has been looked.
        var signs = _patterns.Length <= FewPatterns ? stackalloc int[_patterns.Length] : new int[_patterns.Length];
        signs.Clear();
        var places = stackalloc ulong[BlocksAtOnce];
        for (var block = 0; block < folded.Blocks; block += BlocksAtOnce)
        {
            var blocks = Math.Min(BlocksAtOnce, folded.Blocks - block);
            _gate.Find(_path, folded.Bytes + (block * FoldedText.Block), folded.Words + block, folded.OddBytes + block, blocks, places);
            for (var i = 0; i < blocks; i++)
                for (var bits = places[i]; bits != 0; bits &= bits - 1)
                {
                    var place = ((block + i) * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                    if (place >= text.Length)
                        break;
                    work++;
                    foreach (var pattern in _gate.PatternsAt(folded.Bytes + place))
                        TryAt(view, text, place, pattern, ends, signs, ref work);
                }
        }

        if (view.Hits.Count > 1)
            view.Hits.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Pattern.CompareTo(b.Pattern));
        return work;
    }

    private void TryAt(TextView view, ReadOnlySpan<char> text, int place, int pattern, Span<int> ends, Span<int> signs, ref long work)
    {
        if (_patterns[pattern].Sign is { } sign && !IsAhead(text, place, sign, ref signs[pattern]))
            return;
        if (place < ends[pattern] || _patterns[pattern].FindEnd(text, place, view.PatternMemories, pattern, ref work) is not (var end and > 0))
            return;
        ends[pattern] = end;
        foreach (var use in _uses[pattern])
            view.Hits.Add(new(place, end, use));
    }

    /// <summary>Whether the sign stands near enough for a match that begins at the place.</summary>
    private static bool IsAhead(ReadOnlySpan<char> text, int place, char sign, ref int next)
    {
        if (next <= place && (next < place || next == 0 || text[place] != sign))
            next = text[place..].IndexOf(sign) is var found and >= 0 ? place + found : text.Length;
        return next < text.Length && next - place < Pattern.LongestMatch;
    }
}
