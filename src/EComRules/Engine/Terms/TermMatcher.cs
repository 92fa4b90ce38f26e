using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Finds every term of every rule in one walk over a text: the words at which one may stand (<see cref="WordFilter"/>, or <see cref="PrefixFilter"/>
/// when there are few) are compared exactly. A term of one word is looked up by that word, a phrase by its rarest word together with a
/// neighbour of it, so that phrases of common words cost little. Immutable, thread-safe, linear.
/// </summary>
internal sealed unsafe class TermMatcher
{
    private const int LongestGap = 40;

    // With so few words to look up, a look at the first characters of every word turns nearly everything away.
    private const int FewWords = 128;

    private readonly CompiledTerm[] _terms;
    private readonly WordClue[] _clues;
    private readonly WordClue[] _rests;
    private readonly bool[] _saidByClue;
    private readonly WordSides _sides;
    private readonly TermTable _table;
    private readonly PrefixFilter? _prefixes;
    private readonly WordFilter _filter;
    private readonly WordFilter _anchors;
    private readonly bool[] _beginnings = new bool[256];
    private readonly ScanPath _path;

    /// <param name="terms">The terms.</param>
    /// <param name="path">The instructions to use; null for the fastest.</param>
    /// <param name="fewWords">Up to how many words to look up the first characters alone decide.</param>
    public TermMatcher(IReadOnlyList<CompiledTerm> terms, ScanPath? path = null, int fewWords = FewWords)
    {
        _path = path ?? ScanPaths.Best;
        _terms = [.. terms];
        _clues = Array.ConvertAll(_terms, ClueOf);
        _rests = Array.ConvertAll(_terms, RestsOf);
        _saidByClue = Array.ConvertAll(_terms, IsSaidByClue);
        _sides = _clues.Aggregate(default(WordSides), static (sides, clue) => sides | clue.Side);
        _table = new(_clues);
        var anchors = _clues.Select(static clue => clue.Word).Distinct().ToArray();
        _filter = new(_clues);
        _anchors = new([.. anchors.Select(static key => new WordClue(key))]);
        foreach (var key in anchors)
            _beginnings[(byte)key] = true;
        if (anchors.Length <= fewWords)
            _prefixes = new([.. anchors.Select(CodePrefix.OfWord).Distinct()], []);
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
        var scan = new Scanning(view, folded, matches);
        if (_prefixes is { } prefixes)
            CompareByPrefix(scan, prefixes);
        else
            CompareByFilter(scan);
        if (folded.HasOdd)
            CompareOddWords(scan);
        Sort(matches);
    }

    [SkipLocalsInit]
    private void CompareByPrefix(in Scanning scan, PrefixFilter prefixes)
    {
        var folded = scan.Folded;
        var starts = stackalloc ulong[WordHashes.BlocksAtOnce];
        for (var first = 0; first < folded.Blocks; first += WordHashes.BlocksAtOnce)
        {
            var blocks = Math.Min(WordHashes.BlocksAtOnce, folded.Blocks - first);
            prefixes.Find(_path, folded.Bytes + (first * FoldedText.Block), folded.Words + first, folded.OddBytes + first, blocks, starts);
            for (var block = first; block < first + blocks; block++)
                for (var bits = starts[block - first] & folded.WordStarts(block); bits != 0; bits &= bits - 1)
                {
                    var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                    if (_anchors.MayHave(WordKey.At(folded.Bytes + place)))
                        CompareAt(scan, place, _sides);
                }
        }
    }

    [SkipLocalsInit]
    private void CompareByFilter(in Scanning scan)
    {
        var folded = scan.Folded;
        var hashes = stackalloc uint[WordHashes.Room];
        var places = stackalloc int[WordHashes.Room];
        var kept = stackalloc int[WordHashes.Room];
        var words = new WordHashes(hashes, places, _filter.Multiplier);
        for (var block = 0; block < folded.Blocks; block += WordHashes.BlocksAtOnce)
        {
            words.Read(_path, folded, block, Math.Min(WordHashes.BlocksAtOnce, folded.Blocks - block));
            var count = _filter.Choose(_path, words, kept);
            for (var i = 0; i < count; i++)
                CompareAt(scan, words.Places[kept[i]], _filter.SidesAt(words.Hashes + kept[i]));
        }
    }

    private void CompareAt(in Scanning scan, int start, WordSides sides)
    {
        var folded = scan.Folded;
        var key = WordKey.At(folded.Bytes + start);
        var length = WordKey.LengthOf(key);
        var end = length < WordKey.Letters ? start + length : folded.EndOfWord(start);
        if (!folded.IsOddWord(start, end))
            Compare(scan, TextSpan.FromBounds(start, end), key, sides);
    }

    /// <summary>Compares odd words, which have no key yet, and the plain words beside them, whose neighbours the filter could not know.</summary>
    private void CompareOddWords(in Scanning scan)
    {
        var folded = scan.Folded;
        for (var (place, end) = (folded.NextOdd(0), 0); place >= 0; place = folded.NextOdd(end))
        {
            end = folded.EndOfWord(place);
            var start = folded.StartOfWord(place);
            if (_beginnings[OddWords.Beginning(scan.Text, start)])
            {
                var word = OddWords.Read(scan.Text, start, end, out var key);
                if (_anchors.MayHave(key))
                    Compare(scan, word, key, _sides);
            }

            // In a text of odd words the words on both sides are odd too.
            if (folded.Bytes[start - 2] != FoldedText.Odd && folded.PreviousWord(start, start - LongestGap) is > 0 and var before)
                CompareBeside(scan, folded.StartOfWord(before - 1), WordSides.Next);
            if (folded.Bytes[end + 1] != FoldedText.Odd && folded.NextWord(end, end + LongestGap) is > 0 and var after)
                CompareBeside(scan, after, WordSides.Previous);
        }
    }

    /// <summary>Compares a word that has an odd word on one side.</summary>
    private void CompareBeside(in Scanning scan, int start, WordSides odd)
    {
        if (_anchors.MayHave(WordKey.At(scan.Folded.Bytes + start)))
            CompareAt(scan, start, _sides & odd);
    }

    /// <summary>Compares the terms whose rarest word stands there.</summary>
    private void Compare(in Scanning scan, TextSpan word, ulong key, WordSides sides)
    {
        if ((sides & WordSides.Alone) != 0)
            CompareTerms(scan, word, word, new(key));
        if ((sides & WordSides.Next) != 0 && TryReadNext(scan, word, out var next, out var nextKey))
            CompareTerms(scan, word, TextSpan.FromBounds(word.Start, next.End), new(key, WordSides.Next, nextKey));
        if ((sides & WordSides.Previous) != 0 && TryReadPrevious(scan, word, out var previous, out var previousKey))
            CompareTerms(scan, word, TextSpan.FromBounds(previous.Start, word.End), new(key, WordSides.Previous, previousKey));
    }

    private void CompareTerms(in Scanning scan, TextSpan anchor, TextSpan both, WordClue clue)
    {
        var found = _table[clue.Hash];
        if (found.IsEmpty)
            return;
        // With the character after it: what is not seen there still belongs to its run.
        var isPlain = !scan.Folded.IsOddWord(both.Start, both.End + 1) && IsOneGap(scan, anchor, both);
        var rests = isPlain ? RestsAt(scan, anchor, both, clue) : default;
        foreach (var term in found)
        {
            if (_clues[term] != clue)
                continue;
            if (isPlain && _saidByClue[term])
            {
                if (_rests[term] == rests)
                    scan.Matches.Add(new(both.Start, both.End, term));
            }
            else if (Reads(scan, anchor, _terms[term].Words[_terms[term].Anchor])
                && TryReadBack(scan, _terms[term], anchor, out var start) && TryReadOn(scan, _terms[term], anchor, out var end))
            {
                Add(scan, TextSpan.FromBounds(start, end), term);
            }
        }
    }

    /// <summary>What the keys of a clue leave of its words: the letters after the eighth, as far as a second key goes.</summary>
    private static WordClue RestsAt(in Scanning scan, TextSpan anchor, TextSpan both, WordClue clue)
    {
        var bytes = scan.Folded.Bytes;
        return new(RestAt(bytes + anchor.Start, clue.Word), clue.Side, RestAt(bytes + (both.Start < anchor.Start ? both.Start : anchor.End + 1), clue.Beside));

        static ulong RestAt(byte* word, ulong key) => WordKey.LengthOf(key) < WordKey.Letters ? 0 : WordKey.At(word + WordKey.Letters);
    }

    /// <summary>Whether the two words, if there are two, have one space between them.</summary>
    private static bool IsOneGap(in Scanning scan, TextSpan anchor, TextSpan both)
    {
        if (both.Length == anchor.Length)
            return true;
        var gap = both.Start == anchor.Start ? anchor.End : anchor.Start - 1;
        return scan.Text[gap] == ' ' && scan.Folded.Bytes[gap + (both.Start == anchor.Start ? 1 : -1)] < 128;
    }

    private static WordClue ClueOf(CompiledTerm term)
    {
        var (keys, anchor) = (term.Keys, term.Anchor);
        return keys.Length == 1 ? new(keys[0])
            : anchor + 1 < keys.Length ? new(keys[anchor], WordSides.Next, keys[anchor + 1])
            : new(keys[anchor], WordSides.Previous, keys[anchor - 1]);
    }

    private static WordClue RestsOf(CompiledTerm term)
    {
        var clue = ClueOf(term);
        return new(RestOf(term.Words[term.Anchor]), clue.Side, clue.Side switch
        {
            WordSides.Next => RestOf(term.Words[term.Anchor + 1]),
            WordSides.Previous => RestOf(term.Words[term.Anchor - 1]),
            _ => 0,
        });

        static ulong RestOf(string word) => word.Length < WordKey.Letters ? 0 : WordKey.Of(word[WordKey.Letters..]);
    }

    // One or two words, not longer than two keys and of ASCII, without exceptions: when their keys are right, so is everything.
    private static bool IsSaidByClue(CompiledTerm term)
        => term.Words.Length <= 2 && term.Exceptions.IsEmpty
            && term.Words.All(static word => word.Length <= 2 * WordKey.Letters && System.Text.Ascii.IsValid(word));

    private static bool TryReadOn(in Scanning scan, CompiledTerm term, TextSpan anchor, out int end)
    {
        end = anchor.End;
        for (var i = term.Anchor + 1; i < term.Words.Length; i++)
        {
            if (!TryReadNext(scan, TextSpan.FromBounds(anchor.Start, end), out var word, out var key) || key != term.Keys[i]
                || !Reads(scan, word, term.Words[i]) || !IsPhraseGap(scan.Text[end..word.Start]))
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
                || !Reads(scan, word, term.Words[i]) || !IsPhraseGap(scan.Text[word.End..start]))
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
        if (bytes[span.End] >= 128 && bytes[span.End + 1] < 128)
        {
            // One space, then a word: nearly always.
            key = WordKey.At(bytes + span.End + 1);
            var length = WordKey.LengthOf(key);
            word = TextSpan.FromBounds(span.End + 1, length < WordKey.Letters ? span.End + 1 + length : folded.EndOfWord(span.End + 1));
            if (!folded.IsOddWord(word.Start, word.End))
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
            return OddWords.Read(scan.Text, start, end, out key);
        key = WordKey.At(scan.Folded.Bytes + start);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a word whose key is right is the whole word; the key says it all for short ASCII words.</summary>
    private static bool Reads(in Scanning scan, TextSpan word, string folded)
        => (folded.Length < WordKey.Letters && word.Length == folded.Length && !scan.Folded.IsOddWord(word.Start, word.End))
            || OddWords.Reads(scan.Text.Slice(word.Start, word.Length), folded);

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

    /// <summary>Orders the matches; beside odd words some were found twice.</summary>
    private static void Sort(ScratchList<TermMatch> matches)
    {
        var found = matches.Span;
        for (var i = 1; i < found.Length; i++)
            if (Order(found[i - 1], found[i]) >= 0)
            {
                found.Sort(Order);
                var kept = 1;
                for (var next = 1; next < found.Length; next++)
                    if (found[next] != found[kept - 1])
                        found[kept++] = found[next];
                matches.Truncate(kept);
                return;
            }

        static int Order(TermMatch a, TermMatch b)
            => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Term.CompareTo(b.Term);
    }

    /// <summary>The text that is being searched, and where to put what is found.</summary>
    private readonly ref struct Scanning(TextView view, FoldedText folded, ScratchList<TermMatch> matches)
    {
        public ReadOnlySpan<char> Text { get; } = view.Text;

        public FoldedText Folded { get; } = folded;

        public ScratchList<TermMatch> Matches { get; } = matches;
    }
}
