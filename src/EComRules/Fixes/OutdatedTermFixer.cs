namespace EComRules.Fixes;

/// <summary>ECR0503: writes the preferred wording, where it fits in the place of the old one as it is.</summary>
internal sealed class OutdatedTermFixer : RuleFixer
{
    private readonly FrozenDictionary<string, string> _preferred = Read();

    public override ImmutableArray<string> RuleIds => ["ECR0503"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
    {
        if (finding.Location.Part is not (MessagePart.Subject or MessagePart.Text or MessagePart.Html) || !_preferred.TryGetValue(Key(finding.Text), out var wording))
            return null;
        var text = SentenceBeginning.IsAt(finding, message) ? char.ToUpperInvariant(wording[0]) + wording[1..] : wording;
        return new("ECR0503", $"Write '{text}'", ReplacementEdits.For(finding, text, message));
    }

    private static FrozenDictionary<string, string> Read()
    {
        var wordings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in Lexicon.Load("outdated-terms").Terms)
            if (term["use"] is { } wording && term["fix"] != "no")
                foreach (var form in Engine.Inflection.FormsOf(term))
                    wordings[form] = wording;
        return wordings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The text as the lexicon writes it: words with one space between.</summary>
    private static string Key(string text)
        => string.Join(' ', text.Split([' ', '-', '\u2010', '\u2011', '\'', '\u2019', '\u00A0', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
