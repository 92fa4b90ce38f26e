namespace EComRules.Engine;

/// <summary>
/// Finds every term of every rule in one walk over a text's words. A word is looked up by its hash: a bitmap turns most words away,
/// a table gives the terms anchored at it, and those are compared word by word. Immutable, thread-safe, linear.
/// </summary>
internal sealed class TermMatcher
{
    private const int BitmapBits = 16;
    private const int LongestGap = 40;

    private readonly CompiledTerm[] _terms;
    private readonly ulong[] _bitmap = new ulong[(1 << BitmapBits) / 64];
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly ulong[] _anchors;

    public TermMatcher(IReadOnlyList<CompiledTerm> terms)
    {
        _terms = [.. terms];
        _anchors = Array.ConvertAll(_terms, term => term.Hashes[term.Anchor]);
        _next = new int[_terms.Length];
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _terms.Length * 2))];
        Array.Fill(_first, -1);

        // Backwards, so that the terms of one slot are met in the order of registration.
        for (var i = _terms.Length - 1; i >= 0; i--)
        {
            var anchor = _anchors[i];
            _bitmap[BitmapIndex(anchor) >> 6] |= 1UL << (BitmapIndex(anchor) & 63);
            ref var slot = ref _first[Slot(anchor)];
            _next[i] = slot;
            slot = i;
        }
    }

    public CompiledTerm this[int term] => _terms[term];

    /// <summary>Adds every occurrence of every term to <see cref="TextView.Matches"/>, ordered by place. The view's words must have been read.</summary>
    public void Scan(TextView view)
    {
        var words = view.Words.Span;
        var text = view.Text;
        for (var i = 0; i < words.Length; i++)
        {
            var hash = words[i].Hash;
            var bit = BitmapIndex(hash);
            if ((_bitmap[bit >> 6] >> (bit & 63) & 1) == 0)
                continue;
            for (var term = _first[Slot(hash)]; term >= 0; term = _next[term])
                if (_anchors[term] == hash)
                    Verify(view, text, words, i, term);
        }

        if (view.Matches.Count > 1)
            view.Matches.Span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Term.CompareTo(b.Term));
    }

    private void Verify(TextView view, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int anchor, int index)
    {
        var term = _terms[index];
        var first = anchor - term.Anchor;
        var last = first + term.Words.Length - 1;
        if (first < 0 || last >= words.Length)
            return;
        for (var i = 0; i < term.Words.Length; i++)
        {
            var word = words[first + i];
            if (word.Hash != term.Hashes[i] || !Reads(text[word.Start..word.End], term.Words[i]))
                return;
            if (i > 0 && !IsPhraseGap(text[words[first + i - 1].End..word.Start]))
                return;
        }

        foreach (var exception in term.Exceptions)
            if (IsWithin(words, first, exception))
                return;
        view.Matches.Add(new(words[first].Start, words[last].End, first, last, index));
    }

    private static bool Reads(ReadOnlySpan<char> text, string folded)
    {
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = CharFold.Next(text, ref i);
            if (c == CharFold.Invisible)
                continue;
            if (at == folded.Length || folded[at++] != c)
                return false;
        }

        return at == folded.Length;
    }

    /// <summary>What may stand between the words of a phrase: spaces, one line break, a hyphen or apostrophe, and the <c>&gt;</c> of a quoted line.</summary>
    private static bool IsPhraseGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap)
            return false;
        var lineBreaks = 0;
        foreach (var c in gap)
        {
            if (c == '\n' && ++lineBreaks > 1)
                return false;
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\'' or '\u2019' or '\u2018' or '\u2010' or '\u2011' or '>' or '*' or '_'))
                return false;
        }

        return true;
    }

    private static bool IsWithin(ReadOnlySpan<Word> words, int first, TermException exception)
    {
        var start = first - exception.Offset;
        if (start < 0 || start + exception.Hashes.Length > words.Length)
            return false;
        for (var i = 0; i < exception.Hashes.Length; i++)
            if (words[start + i].Hash != exception.Hashes[i])
                return false;
        return true;
    }

    private static int BitmapIndex(ulong hash) => (int)(hash >> (64 - BitmapBits));

    private int Slot(ulong hash) => (int)hash & (_first.Length - 1);
}
