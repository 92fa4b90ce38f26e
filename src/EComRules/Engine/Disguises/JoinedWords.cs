using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Reads a run of letters as several words, one of them of the vocabulary: "youutteridiot". All of the run must be words, so names and longer
/// words that merely hold a coarse one are not touched. Immutable, thread-safe.
/// </summary>
internal sealed class JoinedWords(WordTrie words)
{
    private const int LongestRun = 40;
    private const int LongestWord = 16;

    /// <summary>Adds the run with spaces between its words, when it is several.</summary>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<char> text, TextSpan run, Readings readings)
    {
        if (run.Length > LongestRun)
            return;
        Span<char> letters = stackalloc char[LongestRun];
        letters = letters[..run.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.ToLowerInvariant(text[run.Start + i]);
            if (!char.IsAsciiLetterLower(letters[i]))
                return;
        }

        // The length of the word that ends at each place in the reading with the fewest words; 0 where no reading ends.
        Span<int> lengths = stackalloc int[LongestRun + 1];
        Span<int> counts = stackalloc int[LongestRun + 1];
        Span<bool> hasOurs = stackalloc bool[LongestRun + 1];
        counts.Fill(int.MaxValue);
        (counts[0], hasOurs[0]) = (0, false);
        for (var start = 0; start < letters.Length; start++)
        {
            if (counts[start] == int.MaxValue)
                continue;
            var node = WordTrie.Root;
            for (var length = 1; start + length <= letters.Length && length <= LongestWord; length++)
            {
                if (node >= 0)
                    node = words.Next(node, letters[start + length - 1]);
                var word = letters.Slice(start, length);
                var isKnown = node >= 0 && words.IsWord(node);
                var isOurs = isKnown && DisguiseVocabulary.HoldsRoot(word);
                if ((isKnown || IsCommon(word, start == 0 || start + length == letters.Length)) && counts[start] + 1 < counts[start + length])
                    (counts[start + length], lengths[start + length], hasOurs[start + length]) = (counts[start] + 1, length, isOurs || hasOurs[start]);
            }
        }

        if (counts[letters.Length] is int.MaxValue or < 2 || !hasOurs[letters.Length])
            return;
        Span<int> starts = stackalloc int[LongestRun];
        var count = 0;
        for (var end = letters.Length; end > 0; end -= lengths[end])
            starts[count++] = end - lengths[end];
        readings.Begin(run);
        for (var word = count - 1; word >= 0; word--)
        {
            var end = word == 0 ? letters.Length : starts[word - 1];
            for (var i = starts[word]; i < end; i++)
                readings.Add(text[run.Start + i], new(run.Start + i, 1));
            if (word > 0)
                readings.Add(' ', new(run.Start + end, 0));
        }
    }

    private static bool IsCommon(ReadOnlySpan<char> word, bool isAtEdge)
        => word.Length == 1 ? word[0] is 'a' or 'i' || (word[0] == 'u' && isAtEdge) : CommonWords.Contains(word);
}
