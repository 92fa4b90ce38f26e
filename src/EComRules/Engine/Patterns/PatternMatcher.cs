using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Finds every pattern of every rule. Of most patterns each match holds one of a few words or signs: they are tried around these
/// (<see cref="MarkedPatterns"/>), the others where their first characters stand (<see cref="PatternGate"/>). Immutable, thread-safe.
/// </summary>
internal sealed unsafe class PatternMatcher
{
    // A stretch of text that stays in the nearest cache.
    private const int BlocksAtOnce = 16;

    private const int FewPatterns = 1_024;

    private readonly Pattern[] _patterns;
    private readonly int[][] _uses;
    private readonly MarkedPatterns _marked;
    private readonly PatternGate? _gate;
    private readonly ScanPath _path;

    public PatternMatcher(ImmutableArray<Pattern> patterns, ScanPath? path = null)
    {
        _path = path ?? ScanPaths.Best;
        // What several rules look for is run once. The patterns without marks come first: the gate counts them so.
        _patterns = [.. patterns.Distinct().OrderBy(static pattern => pattern.Marks is not null)];
        _uses = [.. _patterns.Select(pattern => Enumerable.Range(0, patterns.Length).Where(i => patterns[i] == pattern).ToArray())];
        _marked = new(_patterns);
        Pattern[] others = [.. _patterns.TakeWhile(static pattern => pattern.Marks is null)];
        if (others.Length > 0)
            _gate = PatternGate.For(others);
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

        // Before these places no match of each pattern begins any more.
        var ends = _patterns.Length <= FewPatterns ? stackalloc int[_patterns.Length] : new int[_patterns.Length];
        ends.Clear();
        _marked.FindWords(_path, folded, view.Marks);
        TryAtMarks(view, folded, ends, ref work);
        _marked.FindSigns(view.Text, view.Marks);
        TryAtMarks(view, folded, ends, ref work);
        if (_gate is { } gate)
            TryAtStarts(view, folded, gate, ends, ref work);
        if (view.Hits.Count > 1)
            view.Hits.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Pattern.CompareTo(b.Pattern));
        return work;
    }

    private void TryAtMarks(TextView view, FoldedText folded, Span<int> ends, ref long work)
    {
        var text = view.Text;
        if (view.Marks.Count == 0)
            return;
        if (view.Spaces.Count == 0)
            WhiteSpaceIndex.Read(text, view.Spaces);
        var spaces = view.Spaces.Span;
        var before = 0;
        foreach (var mark in view.Marks.Span)
        {
            work++;
            while (before < spaces.Length && spaces[before] < mark.Place)
                before++;

            // So many runs of white space before the mark a match can hold, and so many characters.
            var from = Math.Max(ends[mark.Pattern], mark.Place - Pattern.LongestMatch + 1);
            if (_patterns[mark.Pattern].Marks!.MostRuns is { } runs && runs < before)
                from = Math.Max(from, spaces[before - 1 - runs] + 1);
            while ((from = _marked.NextStart(folded, mark, from)) >= 0)
            {
                TryAt(view, text, from, mark.Pattern, ends, ref work);
                from = Math.Max(from + 1, ends[mark.Pattern]);
            }

            ends[mark.Pattern] = Math.Max(ends[mark.Pattern], mark.Place + 1);
        }

        view.Marks.Clear();
    }

    [SkipLocalsInit]
    private void TryAtStarts(TextView view, FoldedText folded, PatternGate gate, Span<int> ends, ref long work)
    {
        var text = view.Text;
        var places = stackalloc ulong[BlocksAtOnce];
        for (var block = 0; block < folded.Blocks; block += BlocksAtOnce)
        {
            var blocks = Math.Min(BlocksAtOnce, folded.Blocks - block);
            gate.Find(_path, folded.Bytes + (block * FoldedText.Block), folded.Words + block, folded.OddBytes + block, blocks, places);
            for (var i = 0; i < blocks; i++)
                for (var bits = places[i]; bits != 0; bits &= bits - 1)
                {
                    var place = ((block + i) * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                    if (place >= text.Length)
                        break;
                    work++;
                    foreach (var pattern in gate.PatternsAt(folded.Bytes + place))
                        TryAt(view, text, place, pattern, ends, ref work);
                }
        }
    }

    private void TryAt(TextView view, ReadOnlySpan<char> text, int place, int pattern, Span<int> ends, ref long work)
    {
        if (place < ends[pattern] || _patterns[pattern].FindEnd(text, place, view.PatternMemories, pattern, ref work) is not (var end and > 0))
            return;
        ends[pattern] = end;
        foreach (var use in _uses[pattern])
            view.Hits.Add(new(place, end, use));
    }
}
