namespace EComRules.Fixes;

/// <summary>The fixers of the default policy.</summary>
internal static class DefaultFixers
{
    public static ImmutableArray<RuleFixer> Create()
        => [new MaskFixer(), new SubjectFixer(), new CapitalsFixer(), new OutdatedTermFixer(), new HideRecipientsFixer(), new SpellingFixer()];
}
