namespace EComRules.Engine;

/// <summary>Forms of a coarse word that are ordinary words or abbreviations, and so are no disguise.</summary>
internal static class OrdinaryForms
{
    private static readonly FrozenSet<string> s_words = Lexicon.Load("ordinary-forms").Terms.Select(static term => term.Text).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => s_words.Contains(form);
}
