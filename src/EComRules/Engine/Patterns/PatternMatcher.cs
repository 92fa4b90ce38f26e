using System.Buffers;
using System.Numerics;

namespace EComRules.Engine;

/// <summary>
/// Finds every pattern of every rule. Patterns that begin at a word are tried at the words the text has already been split into,
/// the others wherever a character stands that one of them begins with; at each place tables of the next few characters leave
/// only the patterns that can match there. Immutable, thread-safe.
/// </summary>
internal sealed class PatternMatcher
{
    private const int FewPatterns = 1_024;

    private static readonly SearchValues<char> s_asciiButUnderscore = SearchValues.Create([.. Ascii.Where(static c => c != '_')]);

    private readonly Pattern[] _patterns;
    private readonly PatternGroup[] _atWords;
    private readonly PatternGroup[] _anywhere;
    private readonly SearchValues<char> _beginsNothing;

    public PatternMatcher(ImmutableArray<Pattern> patterns)
    {
        _patterns = [.. patterns];
        var indexed = patterns.Select((pattern, index) => (pattern, index)).ToArray();
        _atWords = PatternGroup.Divide([.. indexed.Where(item => item.pattern.StartsAtWord)]);
        _anywhere = PatternGroup.Divide([.. indexed.Where(item => !item.pattern.StartsAtWord)]);
        _beginsNothing = SearchValues.Create([.. Ascii.Where(c => patterns.All(pattern => pattern.StartsAtWord || !pattern.Prefix.MayHave(0, c)))]);
    }

    private static IEnumerable<char> Ascii => Enumerable.Range(0, 128).Select(static c => (char)c);

    /// <summary>
    /// Adds every match to <see cref="TextView.Hits"/>: leftmost, then longest, matches of one pattern never overlap; ordered by place,
    /// then pattern. The view's words must have been read.
    /// </summary>
    /// <returns>The steps taken: what tests of linearity count.</returns>
    public long Scan(TextView view)
    {
        var work = 0L;
        if (_patterns.Length == 0)
            return work;

        view.PatternMemories.Begin(_patterns.Length);

        // Where the last match of each pattern ended.
        var ends = _patterns.Length <= FewPatterns ? stackalloc int[_patterns.Length] : new int[_patterns.Length];
        ends.Clear();
        if (_atWords.Length > 0)
            ScanWords(view, ends, ref work);
        if (_anywhere.Length > 0)
            ScanAnywhere(view, ends, ref work);
        if (view.Hits.Count > 1)
            view.Hits.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Pattern.CompareTo(b.Pattern));
        return work;
    }

    private void ScanWords(TextView view, Span<int> ends, ref long work)
    {
        var text = view.Text;
        var odd = NextOdd(text, 0);
        foreach (ref readonly var word in view.Words.Span)
        {
            for (; odd < word.Start; odd = NextOdd(text, odd + 1))
                TryAtOdd(view, odd, ends, ref work);
            TryAt(_atWords, view, word.Start, ends, ref work);
        }

        for (; odd < text.Length; odd = NextOdd(text, odd + 1))
            TryAtOdd(view, odd, ends, ref work);
    }

    /// <summary>
    /// The next underscore or character beyond ASCII. To a pattern the underscore is part of a word, which it is not to
    /// <see cref="WordReader"/>, and a character that is not seen ends a word, which it does not there.
    /// </summary>
    private static int NextOdd(ReadOnlySpan<char> text, int from)
        => text[from..].IndexOfAnyExcept(s_asciiButUnderscore) is var found and >= 0 ? from + found : text.Length;

    private void TryAtOdd(TextView view, int odd, Span<int> ends, ref long work)
    {
        var text = view.Text;
        if (!Pattern.IsWordCharacter(text[odd]))
            odd++;
        if (odd < text.Length && Pattern.IsWordCharacter(text[odd]) && (odd == 0 || !Pattern.IsWordCharacter(text[odd - 1])))
            TryAt(_atWords, view, odd, ends, ref work);
    }

    private void ScanAnywhere(TextView view, Span<int> ends, ref long work)
    {
        var text = view.Text;
        for (var at = 0; text[at..].IndexOfAnyExcept(_beginsNothing) is var found and >= 0; at++)
        {
            at += found;
            TryAt(_anywhere, view, at, ends, ref work);
        }
    }

    private void TryAt(PatternGroup[] groups, TextView view, int start, Span<int> ends, ref long work)
    {
        var text = view.Text;
        foreach (var group in groups)
        {
            work++;
            for (var candidates = group.CandidatesAt(text, start); candidates != 0; candidates &= candidates - 1)
            {
                var index = group.IndexOf(BitOperations.TrailingZeroCount(candidates));
                if (start < ends[index] || _patterns[index].FindEnd(text, start, view.PatternMemories, index, ref work) is not (var end and > 0))
                    continue;
                ends[index] = end;
                view.Hits.Add(new(start, end, index));
            }
        }
    }
}
