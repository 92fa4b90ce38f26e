namespace EComRules.Engine;

/// <summary>The regular forms of English words, so that a lexicon lists each word once.</summary>
internal static class Inflection
{
    /// <summary>The term itself, its listed further forms, and those its tag <c>inflect</c> asks for.</summary>
    public static ImmutableArray<string> FormsOf(LexiconTerm term)
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        Add(term.Text);
        if (term["forms"] is { } listed)
            foreach (var form in listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Add(form);

        // A phrase bends at its verb, which comes first, or at its noun, which comes last.
        var (before, word, after) = term["inflect"] == "verb" ? SplitFirst(term.Text) : SplitLast(term.Text);
        switch (term["inflect"])
        {
            case "noun":
                Add(before + Plural(word) + after);
                break;
            case "verb":
                Add(before + Plural(word) + after);
                Add(before + WithEnding(word, "ed") + after);
                Add(before + WithEnding(word, "ing") + after);
                Add(before + WithEnding(word, "er") + after);
                Add(before + WithEnding(word, "er") + "s" + after);
                break;
            case "adjective":
                Add(before + WithEnding(word, "er") + after);
                Add(before + WithEnding(word, "est") + after);
                break;
        }

        return forms.ToImmutable();

        void Add(string form)
        {
            if (!forms.Contains(form))
                forms.Add(form);
        }
    }

    private static string Plural(string word)
    {
        if (EndsWithConsonantY(word))
            return word[..^1] + "ies";
        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }

    private static string WithEnding(string word, string ending)
    {
        if (word.EndsWith('e'))
            return word[..^1] + ending;
        if (EndsWithConsonantY(word))
            return ending[0] == 'i' ? word + ending : word[..^1] + "i" + ending;
        return DoublesItsEnd(word) ? word + word[^1] + ending : word + ending;
    }

    private static bool EndsWithConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>One vowel, then one consonant, in a word of one syllable: stab, stabbed.</summary>
    private static bool DoublesItsEnd(string word)
        => word.Length >= 3 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3])
            && word.Count(IsVowel) == 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (string Before, string Word, string After) SplitFirst(string term)
        => term.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? ("", term[..space], term[space..]) : ("", term, "");

    private static (string Before, string Word, string After) SplitLast(string term)
        => term.LastIndexOf(' ') is var space and > 0 ? (term[..(space + 1)], term[(space + 1)..], "") : ("", term, "");
}
