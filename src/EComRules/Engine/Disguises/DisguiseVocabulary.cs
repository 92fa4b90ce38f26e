using System.Text;

namespace EComRules.Engine;

/// <summary>The words that are read through a disguise: those of the rules that ask for it (<see cref="RuleDescriptor.ReadsDisguised"/>). Immutable.</summary>
internal sealed class DisguiseVocabulary
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    // Within one run of letters together with other words; shorter or commoner ones stand in ordinary words too (Scunthorpe, pushit).
    private static readonly string[] s_roots =
        ["fuck", "cunt", "wank", "shit", "bitch", "bastard", "twat", "nigger", "whore", "slut", "bollock", "arsehole", "dickhead", "faggot"];

    private DisguiseVocabulary(WordTrie trie, PrefixFilter roots)
    {
        Trie = trie;
        Roots = roots;
    }

    /// <summary>The words; those of phrases, which mean something only beside others, as parts.</summary>
    public WordTrie Trie { get; }

    /// <summary>Finds the words that are looked for within runs of letters, by their first characters.</summary>
    public PrefixFilter Roots { get; }

    /// <param name="terms">The terms that rules act on.</param>
    /// <param name="reads">Whether the action of that index serves a rule that reads disguised words.</param>
    public static DisguiseVocabulary? Of(IEnumerable<CompiledTerm> terms, Func<int, bool> reads)
    {
        var ours = terms.Where(term => reads(term.Use) && IsSerious(term.Term)).ToArray();
        if (ours.Length == 0)
            return null;
        var words = ours.Where(static term => term.Words.Length == 1).SelectMany(static term => term.Words).Where(IsReadable);
        var parts = ours.Where(static term => term.Words.Length > 1).SelectMany(static term => term.Words).Where(IsReadable);
        return new(new(words, parts), new([], [.. s_roots.Select(Prefix)]));

        static bool IsReadable(string word)
            => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetterLower) && !CommonWords.Contains(word);

        static CodePrefix Prefix(string root)
        {
            var codes = new UInt128[CodePrefix.Length];
            Array.Fill(codes, UInt128.MaxValue);
            for (var i = 0; i < Math.Min(root.Length, codes.Length); i++)
                codes[i] = UInt128.One << CodePrefix.Of(root[i]);
            return new(codes);
        }
    }

    /// <summary>Whether a word is one that is looked for within runs of letters.</summary>
    public static bool HoldsRoot(ReadOnlySpan<char> word)
    {
        foreach (var root in s_roots)
            if (word.Contains(root, StringComparison.Ordinal))
                return true;
        return false;
    }

    // Who hides a mild word does no harm.
    private static bool IsSerious(LexiconTerm term) => term["tier"] != "mild" && term["level"] != "advice";

    /// <summary>Forms of the strongest words that no reading of single characters finds: backwards, without vowels, with one letter doubled.</summary>
    /// <param name="terms">The terms that rules act on.</param>
    /// <param name="reads">Whether the action of that index serves a rule whose words have such forms.</param>
    public static IEnumerable<CompiledTerm> Forms(IReadOnlyCollection<CompiledTerm> terms, Func<int, bool> reads)
    {
        var taken = terms.SelectMany(static term => term.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (!reads(term.Use) || !IsSerious(term.Term) || term.Words is not [{ Length: >= ShortestWord } word] || !word.All(char.IsAsciiLetterLower))
                continue;
            foreach (var form in FormsOf(word))
                if (taken.Add(form) && !CommonWords.Contains(form) && !OrdinaryForms.Contains(form))
                    yield return new(CompiledTerm.Disguised, new(word, FrozenDictionary<string, string>.Empty), [form], 0, []);
        }

        static IEnumerable<string> FormsOf(string word)
        {
            yield return string.Concat(word.Reverse());
            var consonants = string.Concat(word.Where(static letter => !"aeiou".Contains(letter, StringComparison.Ordinal)));
            if (consonants.Length >= ShortestWord)
                yield return consonants;
            // Not the last letter: Pratt and Tartt are names.
            for (var i = 0; i < word.Length - 1; i++)
                yield return word.Insert(i, word[i].ToString());
        }
    }
}
