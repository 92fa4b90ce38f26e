namespace EComRules.Engine;

/// <summary>Splits a text into words: the first stage of every scan, one pass, each character looked at once.</summary>
internal static class WordReader
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>The hash of a word's folded letters; equal words have equal hashes.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        for (var i = 0; i < word.Length;)
        {
            var folded = CharFold.Next(word, ref i);
            if (folded is not (CharFold.Gap or CharFold.Invisible))
                hash = Mix(hash, folded);
        }

        return Finish(hash);
    }

    /// <summary>Fills the view's words and notes the first invisible character within one.</summary>
    public static void Read(TextView view)
    {
        var text = view.Text;
        var words = view.Words;
        var ascii = CharFold.Ascii;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var c = text[i];
            var folded = c < 128 ? (char)ascii[c] : CharFold.Next(text, ref i);
            if (c < 128)
                i++;
            if (folded is CharFold.Gap or CharFold.Invisible)
                continue;

            var hash = Mix(0, folded);
            var end = i;
            while (i < text.Length)
            {
                c = text[i];
                if (c < 128)
                {
                    folded = (char)ascii[c];
                    if (folded == CharFold.Gap)
                        break;
                    hash = Mix(hash, folded);
                    end = ++i;
                    continue;
                }

                var next = i;
                folded = CharFold.Next(text, ref next);
                if (folded == CharFold.Gap)
                    break;
                i = next;
                if (folded == CharFold.Invisible)
                {
                    if (view.InvisibleAt < 0 && HidesSomething(c) && i < text.Length && char.IsLetterOrDigit(text[i]))
                        view.InvisibleAt = i - 1;
                    continue;
                }

                hash = Mix(hash, folded);
                end = i;
            }

            words.Add(new(start, end, Finish(hash)));
        }
    }

    /// <summary>Soft hyphens, joiners of scripts that need them and accents are ordinary; the rest has no business within a word.</summary>
    private static bool HidesSomething(char c)
        => c is '\u200B' or '\u2060' or '\uFEFF' or '\u180E' or '\u034F' or (>= '\u202A' and <= '\u202E') or (>= '\u2061' and <= '\u2069');

    private static ulong Mix(ulong hash, char folded) => (hash ^ folded) * Multiplier;

    private static ulong Finish(ulong hash) => hash ^ (hash >> 32);
}
