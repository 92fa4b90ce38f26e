using System.Buffers;
using System.Numerics;

namespace EComRules.Engine;

/// <summary>
/// Finds words in disguise: with digits, signs or look-alikes for letters, masked, spaced, stretched, backwards, without vowels or run together.
/// Only the places that <see cref="SuspiciousPlaces"/> names are read closely, so ordinary text costs next to nothing. Immutable, thread-safe, linear.
/// </summary>
internal sealed unsafe class DisguiseReader(DisguiseVocabulary vocabulary)
{
    // Longer runs without a space are keys, addresses and data.
    private const int LongestRun = 48;
    private const int MostInRow = 24;
    private const int LongestStep = 4;

    // Where a run may be several words.
    private static readonly SearchValues<char> s_joints = SearchValues.Create("-/.,;:()[]{}\"&=_?\u2013\u2014\u2026");

    private readonly DisguisedWord _word = new(vocabulary.Trie);
    private readonly JoinedWords _joined = new(vocabulary.Trie);

    /// <summary>Adds what is found, in order.</summary>
    /// <param name="view">The text.</param>
    /// <param name="terms">The terms that <see cref="TextView.Matches"/> counts.</param>
    /// <param name="readings">Receives what is read.</param>
    public void Read(TextView view, TermMatcher terms, Readings readings)
    {
        var folded = view.Fold(ScanPaths.Best);
        var text = view.Text;
        ReadForms(view, terms, readings);
        ReadJoined(text, folded, readings);
        var done = 0;
        var doneInRow = 0;
        var alone = SuspiciousPlaces.SingleLetters(folded.Bytes);
        for (var block = 0; block < folded.Blocks; block++)
        {
            var start = block * FoldedText.Block;
            for (var bits = SuspiciousPlaces.InWords(folded.Bytes + start); bits != 0; bits &= bits - 1)
                if (start + BitOperations.TrailingZeroCount(bits) is var place && place >= done && place < text.Length)
                    done = ReadRun(text, place, done, readings);
            var aloneNext = SuspiciousPlaces.SingleLetters(folded.Bytes + start + FoldedText.Block);
            for (var bits = SuspiciousPlaces.InRow(alone, aloneNext); bits != 0; bits &= bits - 1)
                if (start + BitOperations.TrailingZeroCount(bits) is var place && place >= doneInRow)
                    doneInRow = ReadRow(text, folded, place, readings);
            alone = aloneNext;
        }

        if (readings.Count > 1)
            readings.Order();
    }

    /// <summary>Forms that the term matcher has found (<see cref="DisguiseVocabulary.Forms"/>).</summary>
    private static void ReadForms(TextView view, TermMatcher terms, Readings readings)
    {
        foreach (var match in view.Matches.Span)
            if (terms[match.Term] is { Use: CompiledTerm.Disguised } form && !IsInAddress(RunAround(view.Text, match.Start, 0, out _)))
                readings.Add(TextSpan.FromBounds(match.Start, match.End), form.Term.Text);
    }

    private void ReadJoined(ReadOnlySpan<char> text, FoldedText folded, Readings readings)
    {
        var places = stackalloc ulong[WordHashes.BlocksAtOnce];
        var done = 0;
        for (var first = 0; first < folded.Blocks; first += WordHashes.BlocksAtOnce)
        {
            var blocks = Math.Min(WordHashes.BlocksAtOnce, folded.Blocks - first);
            vocabulary.Roots.Find(ScanPaths.Best, folded.Bytes + (first * FoldedText.Block), folded.Words + first, folded.OddBytes + first, blocks, places);
            for (var block = first; block < first + blocks; block++)
                for (var bits = places[block - first]; bits != 0; bits &= bits - 1)
                {
                    var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                    if (place < done || place >= text.Length || folded.Bytes[place] >= FoldedText.Odd)
                        continue;
                    var start = folded.StartOfWord(place);
                    done = folded.EndOfWord(place);
                    if (!folded.IsOddWord(start, done) && !IsInAddress(RunAround(text, place, 0, out _)))
                        _joined.Read(text, TextSpan.FromBounds(start, done), readings);
                }
        }
    }

    /// <summary>Reads the run of characters without a space around a place; returns where it ends.</summary>
    private int ReadRun(ReadOnlySpan<char> text, int place, int from, Readings readings)
    {
        if (text[place] is '\u2019' or '\u2018' or '\u201C' or '\u201D' or '\u2013' or '\u2014' or '\u00A0')
            return place + 1; // nearly all of what mail has beyond ASCII
        var run = RunAround(text, place, from, out var at);
        if (run.Length > LongestRun || IsInAddress(run))
            return at + run.Length;
        if (_word.Read(text, TextSpan.FromBounds(at, at + run.Length), readings))
            return at + run.Length;

        // Not as a whole: perhaps one of its pieces.
        for (var start = 0; start < run.Length;)
        {
            var length = run[start..].IndexOfAny(s_joints);
            var end = length < 0 ? run.Length : start + length;
            if (end - start < run.Length && end - start >= DisguisedWord.Shortest)
                _word.Read(text, TextSpan.FromBounds(at + start, at + end), readings);
            start = end + 1;
        }

        return at + run.Length;
    }

    /// <summary>Reads letters that stand alone, one after the other; returns where they end.</summary>
    private int ReadRow(ReadOnlySpan<char> text, FoldedText folded, int place, Readings readings)
    {
        Span<int> places = stackalloc int[MostInRow];
        Span<char> letters = stackalloc char[MostInRow];
        var count = 0;
        var at = place;
        for (; ; )
        {
            if (count == MostInRow)
                return folded.EndOfWord(at); // a list of letters
            var sign = Sign.At(text, at);
            if (sign.Letter == 0)
                break;
            places[count] = at;
            letters[count++] = (char)sign.Letter;
            var next = folded.NextWord(at + 1, at + LongestStep);
            if (next < 0 || folded.EndOfWord(next) != next + 1 || text[(at + 1)..next].Contains('\n'))
                break;
            at = next;
        }

        // "u r a ..." before it and "u" after it are words of their own.
        for (var first = 0; first + DisguisedWord.Shortest <= count; first++)
        {
            for (var last = count; last >= first + DisguisedWord.Shortest && last >= count - 1; last--)
                if (_word.IsWord(letters[first..last]))
                {
                    readings.Add(TextSpan.FromBounds(places[first], places[last - 1] + 1), letters[first..last]);
                    return at + 1;
                }

            if (letters[first] is not ('u' or 'r' or 'a' or 'i' or 'y'))
                break;
        }

        return at + 1;
    }

    private static ReadOnlySpan<char> RunAround(ReadOnlySpan<char> text, int place, int from, out int start)
    {
        start = place;
        while (start > from && place - start <= LongestRun && !IsSpace(text[start - 1]))
            start--;
        var end = place + 1;
        while (end < text.Length && end - place <= LongestRun && !IsSpace(text[end]))
            end++;
        return text[start..end];

        static bool IsSpace(char c) => c <= ' ' || c is '\u00A0' || (c > '\u1FFF' && char.IsWhiteSpace(c));
    }

    /// <summary>Whether a run of characters is a web or mail address, or a path.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> run)
    {
        if (run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || run.Count('/') > 1)
            return true;
        var at = run.IndexOf('@');
        return at > 0 && char.IsAsciiLetterOrDigit(run[at - 1]) && run[at..].Contains('.');
    }
}
