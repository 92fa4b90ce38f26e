namespace EComRules.Engine;

/// <summary>Splits a text into words one character at a time, each with a hash of all its folded letters: for comparing texts, not for searching them.</summary>
internal static class WordReader
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>Adds the words of the text.</summary>
    public static void Read(ReadOnlySpan<char> text, ScratchList<Word> words)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var folded = CharFold.Next(text, ref i);
            if (folded is CharFold.Gap or CharFold.Invisible)
                continue;

            var hash = Mix(0, folded);
            var end = i;
            while (i < text.Length)
            {
                var next = i;
                folded = CharFold.Next(text, ref next);
                if (folded == CharFold.Gap)
                    break;
                i = next;
                if (folded == CharFold.Invisible)
                    continue;
                hash = Mix(hash, folded);
                end = i;
            }

            words.Add(new(start, end, hash ^ (hash >> 32)));
        }
    }

    private static ulong Mix(ulong hash, char folded) => (hash ^ folded) * Multiplier;
}
