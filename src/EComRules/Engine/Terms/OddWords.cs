using System.Numerics;

namespace EComRules.Engine;

/// <summary>Words with characters that are not ASCII or not seen, read one character at a time.</summary>
internal static class OddWords
{
    /// <summary>The first letter of the key of the word that starts there; what is not seen never begins a word.</summary>
    public static byte Beginning(ReadOnlySpan<char> text, int start) => WordKey.ByteOf(CharFold.Next(text, ref start));

    /// <summary>Reads a run of characters of which some are odd: the word within it and its key.</summary>
    /// <returns>The word without what is not seen before and after it; empty when nothing of it is seen.</returns>
    public static TextSpan Read(ReadOnlySpan<char> text, int from, int to, out ulong key)
    {
        key = 0;
        var (start, end, letters) = (-1, from, 0);
        for (var i = from; i < to;)
        {
            var at = i;
            var folded = CharFold.Next(text, ref i);
            if (folded == CharFold.Invisible)
                continue;
            if (start < 0)
                start = at;
            end = i;
            if (letters < WordKey.Letters)
                key |= (ulong)WordKey.ByteOf(folded) << (8 * letters++);
        }

        return start < 0 ? new(from, 0) : TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether the word reads so once folded and without what is not seen.</summary>
    public static bool Reads(ReadOnlySpan<char> word, string folded)
    {
        var at = 0;
        for (var i = 0; i < word.Length;)
        {
            var c = CharFold.Next(word, ref i);
            if (c == CharFold.Invisible)
                continue;
            if (at == folded.Length || folded[at++] != c)
                return false;
        }

        return at == folded.Length;
    }

    /// <summary>The first place at which a character is hidden within a word; -1 when none is.</summary>
    public static unsafe int FindHidden(ReadOnlySpan<char> text, FoldedText folded)
    {
        for (var block = 0; block < folded.Blocks; block++)
            for (var bits = folded.OddBytes[block]; bits != 0; bits &= bits - 1)
            {
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                if (HidesSomething(text[place]) && place + 1 < text.Length && char.IsLetterOrDigit(text[place + 1]) && FollowsLetter(text, folded, place))
                    return place;
            }

        return -1;
    }

    /// <summary>Whether something that is seen stands before it in its word.</summary>
    private static bool FollowsLetter(ReadOnlySpan<char> text, FoldedText folded, int place)
        => Read(text, folded.StartOfWord(place), place, out _).Length > 0;

    // Soft hyphens, joiners of scripts that need them and accents are ordinary; these have no business within a word.
    private static bool HidesSomething(char c)
        => c is '\u200B' or '\u2060' or '\uFEFF' or '\u180E' or '\u034F' or (>= '\u202A' and <= '\u202E') or (>= '\u2061' and <= '\u2069');
}
