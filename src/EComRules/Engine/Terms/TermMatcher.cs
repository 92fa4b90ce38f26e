using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Finds every term of every rule in one walk over a text: the words that may be looked up by (<see cref="WordFilter"/>, and before it
/// <see cref="PrefixFilter"/> when there are few) are compared exactly. A term of one word is looked up by that word, a phrase by its
/// rarest word together with a neighbour of it, so that phrases of common words cost little. Immutable, thread-safe, linear.
/// </summary>
internal sealed unsafe class TermMatcher
{
    private const int LongestGap = 40;

    // A stretch of text whose lists stay in the nearest cache.
    private const int BlocksAtOnce = 16;

    // Words begin at every second character at most.
    private const int MostWordsAtOnce = (BlocksAtOnce * FoldedText.Block / 2) + 16;

    // With so few words to look up, a look at the first characters of every word turns nearly everything away; with more it does so for
    // short words only, which are half of all.
    private const int FewAnchors = 512;
    private const int ShortWord = 3;

    // Marks in the table of words: phrases begin or go on here.
    private const int WithNext = -1;
    private const int WithPrevious = -2;

    private readonly CompiledTerm[] _terms;
    private readonly KeyTable _words;
    private readonly KeyTable _pairs;
    private readonly WordFilter _filter;
    private readonly WordFilter _pairFilter;
    private readonly PrefixFilter _prefixes;
    private readonly bool _allByPrefix;
    private readonly ScanPath _path;

    public TermMatcher(IReadOnlyList<CompiledTerm> terms, ScanPath? path = null)
    {
        _path = path ?? ScanPaths.Best;
        _terms = [.. terms];
        var words = new List<(ulong Key, int Term)>(_terms.Length);
        var pairs = new List<(ulong Key, int Term)>();
        var marked = new HashSet<(ulong, int)>();
        for (var i = 0; i < _terms.Length; i++)
        {
            var (keys, anchor) = (_terms[i].Keys, _terms[i].Anchor);
            if (keys.Length == 1)
            {
                words.Add((keys[0], i));
                continue;
            }

            var withNext = anchor + 1 < keys.Length;
            var mark = (keys[anchor], withNext ? WithNext : WithPrevious);
            if (marked.Add(mark))
                words.Add(mark);
            pairs.Add((withNext ? WordKey.Pair(keys[anchor], keys[anchor + 1]) : WordKey.Pair(keys[anchor - 1], keys[anchor]), i));
        }

        _words = new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        _pairs = new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs));
        var anchors = words.Select(static entry => entry.Key).Distinct().ToArray();
        _filter = new(anchors);
        _pairFilter = new([.. pairs.Select(static entry => entry.Key)]);
        _allByPrefix = anchors.Length <= FewAnchors;
        _prefixes = new([.. anchors.Where(key => _allByPrefix || WordKey.LengthOf(key) <= ShortWord).Select(CodePrefix.OfWord).Distinct()], []);
    }

    public CompiledTerm this[int term] => _terms[term];

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Length;

    /// <summary>Adds every occurrence of every term, ordered by place.</summary>
    [SkipLocalsInit]
    public void Scan(TextView view, ScratchList<TermMatch> matches)
    {
        if (_terms.Length == 0)
            return;
        var folded = view.Fold(_path);
        var starts = stackalloc ulong[BlocksAtOnce];
        var places = stackalloc int[MostWordsAtOnce];
        var keys = stackalloc ulong[MostWordsAtOnce];
        var scan = new Scanning(view, folded, matches);
        for (var block = 0; block < folded.Blocks; block += BlocksAtOnce)
        {
            var blocks = Math.Min(BlocksAtOnce, folded.Blocks - block);
            var bytes = folded.Bytes + (block * FoldedText.Block);
            _prefixes.Find(_path, bytes, folded.Words + block, folded.OddBytes + block, blocks, starts);
            FindStarts(folded.Words + block, blocks, starts);
            var count = _filter.Collect(_path, bytes, starts, blocks, places, keys);
            for (var i = 0; i < count; i++)
                Compare(scan, (block * FoldedText.Block) + places[i], keys[i]);
        }

        if (folded.HasOdd)
            CompareOddWords(scan);
        Sort(matches.Span);
    }

    /// <summary>Leaves the places at which words begin, and adds the longer words that the prefixes say nothing of.</summary>
    private void FindStarts(ulong* words, int blocks, ulong* starts)
    {
        for (var block = 0; block < blocks; block++)
        {
            var word = words[block];
            var wordStarts = word & ~((word << 1) | (words[block - 1] >> 63));
            var next = words[block + 1];
            var isLong = ((word >> 1) | (next << 63)) & ((word >> 2) | (next << 62)) & ((word >> 3) | (next << 61));
            starts[block] = wordStarts & (_allByPrefix ? starts[block] : starts[block] | isLong);
        }
    }

    private void Compare(in Scanning scan, int start, ulong key)
    {
        var found = _words[key];
        if (found.IsEmpty)
            return;
        var length = WordKey.LengthOf(key);
        var end = length < WordKey.Letters ? start + length : scan.Folded.EndOfWord(start);
        if (!scan.Folded.IsOddWord(start, end))
            Compare(scan, TextSpan.FromBounds(start, end), key, found);
    }

    private void CompareOddWords(in Scanning scan)
    {
        var folded = scan.Folded;
        var done = 0;
        for (var block = 0; block < folded.Blocks; block++)
            for (var bits = folded.OddBytes[block]; bits != 0; bits &= bits - 1)
            {
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                if (place < done)
                    continue;
                done = folded.EndOfWord(place);
                var word = OddWords.Read(scan.View.Text, folded.StartOfWord(place), done, out var key);
                if (word.Length > 0 && _filter.MayHave(key))
                    Compare(scan, word, key, _words[key]);
            }
    }

    private void Compare(in Scanning scan, TextSpan word, ulong key, ReadOnlySpan<int> found)
    {
        foreach (var term in found)
        {
            if (term >= 0)
            {
                if (Reads(scan, word, _terms[term].Words[0]))
                    Add(scan, word, term);
            }
            else if (term == WithNext)
            {
                if (TryReadNext(scan, word, out _, out var nextKey))
                    ComparePhrases(scan, word, key, WordKey.Pair(key, nextKey));
            }
            else if (TryReadPrevious(scan, word, out _, out var previousKey))
            {
                ComparePhrases(scan, word, key, WordKey.Pair(previousKey, key));
            }
        }
    }

    private void ComparePhrases(in Scanning scan, TextSpan anchor, ulong key, ulong pair)
    {
        if (!_pairFilter.MayHave(pair))
            return;
        foreach (var phrase in _pairs[pair])
        {
            var term = _terms[phrase];
            if (key == term.Keys[term.Anchor] && Reads(scan, anchor, term.Words[term.Anchor])
                && TryReadBack(scan, term, anchor, out var start) && TryReadOn(scan, term, anchor, out var end))
                Add(scan, TextSpan.FromBounds(start, end), phrase);
        }
    }

    private static bool TryReadOn(in Scanning scan, CompiledTerm term, TextSpan anchor, out int end)
    {
        end = anchor.End;
        for (var i = term.Anchor + 1; i < term.Words.Length; i++)
        {
            if (!TryReadNext(scan, TextSpan.FromBounds(anchor.Start, end), out var word, out var key) || key != term.Keys[i]
                || !Reads(scan, word, term.Words[i]) || !IsPhraseGap(scan.View.Text[end..word.Start]))
                return false;
            end = word.End;
        }

        return true;
    }

    private static bool TryReadBack(in Scanning scan, CompiledTerm term, TextSpan anchor, out int start)
    {
        start = anchor.Start;
        for (var i = term.Anchor - 1; i >= 0; i--)
        {
            if (!TryReadPrevious(scan, TextSpan.FromBounds(start, anchor.End), out var word, out var key) || key != term.Keys[i]
                || !Reads(scan, word, term.Words[i]) || !IsPhraseGap(scan.View.Text[word.End..start]))
                return false;
            start = word.Start;
        }

        return true;
    }

    private void Add(in Scanning scan, TextSpan span, int term)
    {
        foreach (var exception in _terms[term].Exceptions)
            if (IsWithin(scan, span, _terms[term], exception))
                return;
        scan.Matches.Add(new(span.Start, span.End, term));
    }

    /// <summary>Whether the exception's words stand before and after the term, whatever is between them.</summary>
    private static bool IsWithin(in Scanning scan, TextSpan term, CompiledTerm compiled, TermException exception)
    {
        var edge = term;
        for (var i = exception.Offset - 1; i >= 0; i--)
        {
            if (!TryReadPrevious(scan, edge, out edge, out var key, int.MaxValue) || key != WordKey.Of(exception.Words[i]) || !Reads(scan, edge, exception.Words[i]))
                return false;
        }

        edge = term;
        for (var i = exception.Offset + compiled.Words.Length; i < exception.Words.Length; i++)
        {
            if (!TryReadNext(scan, edge, out edge, out var key, int.MaxValue) || key != WordKey.Of(exception.Words[i]) || !Reads(scan, edge, exception.Words[i]))
                return false;
        }

        return true;
    }

    /// <summary>The word after a span, when it is near enough.</summary>
    private static bool TryReadNext(in Scanning scan, TextSpan span, out TextSpan word, out ulong key, int longestGap = LongestGap)
    {
        var folded = scan.Folded;
        var bytes = folded.Bytes;
        if (!folded.HasOdd && bytes[span.End + 1] < 128)
        {
            // One space, then a word: nearly always.
            key = WordKey.At(bytes + span.End + 1);
            var length = WordKey.LengthOf(key);
            word = TextSpan.FromBounds(span.End + 1, length < WordKey.Letters ? span.End + 1 + length : folded.EndOfWord(span.End + 1));
            return true;
        }

        // What is not seen after an odd word still belongs to its run.
        var from = folded.HasOdd ? folded.EndOfWord(span.End - 1) : span.End;
        for (; ; from = folded.EndOfWord(from))
        {
            from = folded.NextWord(from, longestGap == int.MaxValue ? folded.Length : Math.Min(folded.Length, span.End + longestGap));
            if (from < 0)
                break;
            word = ReadWord(scan, from, folded.EndOfWord(from), out key);
            if (word.Length > 0)
                return true;
        }

        word = default;
        key = 0;
        return false;
    }

    private static bool TryReadPrevious(in Scanning scan, TextSpan span, out TextSpan word, out ulong key, int longestGap = LongestGap)
    {
        var folded = scan.Folded;
        var to = folded.HasOdd ? folded.StartOfWord(span.Start) : span.Start;
        for (; ; to = folded.StartOfWord(to - 1))
        {
            to = folded.PreviousWord(to, longestGap == int.MaxValue ? 0 : span.Start - longestGap);
            if (to < 0)
                break;
            word = ReadWord(scan, folded.StartOfWord(to - 1), to, out key);
            if (word.Length > 0)
                return true;
        }

        word = default;
        key = 0;
        return false;
    }

    private static TextSpan ReadWord(in Scanning scan, int start, int end, out ulong key)
    {
        if (scan.Folded.IsOddWord(start, end))
            return OddWords.Read(scan.View.Text, start, end, out key);
        key = WordKey.At(scan.Folded.Bytes + start);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a word whose key is right is the whole word; the key says it all for short ASCII words.</summary>
    private static bool Reads(in Scanning scan, TextSpan word, string folded)
        => (folded.Length < WordKey.Letters && word.Length == folded.Length && !scan.Folded.HasOdd)
            || OddWords.Reads(scan.View.Text.Slice(word.Start, word.Length), folded);

    /// <summary>What may stand between the words of a phrase: spaces, one line break, a hyphen or apostrophe, and the <c>&gt;</c> of a quoted line.</summary>
    private static bool IsPhraseGap(ReadOnlySpan<char> gap)
    {
        if (gap is " ")
            return true;
        if (gap.Length > LongestGap)
            return false;
        var lineBreaks = 0;
        foreach (var c in gap)
        {
            if (c == '\n' && ++lineBreaks > 1)
                return false;
            if (!char.IsWhiteSpace(c) && !CharFold.IsInvisible(c) && c is not ('-' or '\'' or '\u2019' or '\u2018' or '\u2010' or '\u2011' or '>' or '*' or '_'))
                return false;
        }

        return true;
    }

    private static void Sort(Span<TermMatch> matches)
    {
        for (var i = 1; i < matches.Length; i++)
            if (Order(matches[i - 1], matches[i]) > 0)
            {
                matches.Sort(Order);
                return;
            }

        static int Order(TermMatch a, TermMatch b)
            => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Term.CompareTo(b.Term);
    }

    /// <summary>The text that is being searched, and where to put what is found.</summary>
    private readonly ref struct Scanning(TextView view, FoldedText folded, ScratchList<TermMatch> matches)
    {
        public TextView View { get; } = view;

        public FoldedText Folded { get; } = folded;

        public ScratchList<TermMatch> Matches { get; } = matches;
    }
}
