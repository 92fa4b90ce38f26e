namespace EComRules.Engine;

/// <summary>Given names that are common in the country's primary schools: evidence that a capitalised word beside another is a person.</summary>
internal static class GivenNames
{
    private const int LongestName = 32;
    private const char FirstAccented = '\u00C0';

    // The plain letters of U+00C0 to U+017F, so that Siân, Zoë and Łukasz are found as they are listed.
    private const string PlainLetters =
        "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKk?LlLlLl?" +
        "?LlNnNnNn?NnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_names =
        Lexicon.Load("given-names").Terms.Select(term => term.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one, whatever its case and accents.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestName)
            return false;
        Span<char> plain = stackalloc char[LongestName];
        for (var i = 0; i < word.Length; i++)
            plain[i] = word[i] >= FirstAccented && word[i] - FirstAccented < PlainLetters.Length ? PlainLetters[word[i] - FirstAccented] : word[i];
        return s_names.Contains(plain[..word.Length]);
    }
}
