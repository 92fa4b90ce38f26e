namespace EComRules.Fixes;

/// <summary>ECR1104: writes what was meant; a capital at the beginning and words in capitals stay so.</summary>
internal sealed class SpellingFixer : RuleFixer
{
    private readonly FrozenDictionary<string, string> _meant = Lexicon.Load("slips").Terms
        .ToFrozenDictionary(term => term.Text, term => term["fix"]!, StringComparer.OrdinalIgnoreCase);

    public override ImmutableArray<string> RuleIds => ["ECR1104"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
    {
        if (finding.Location.Part is not (MessagePart.Subject or MessagePart.Text or MessagePart.Html) || Meant(finding.Text) is not { } meant
            || !IsPlainInHtml(finding.Text, message))
            return null;
        var text = InCaseOf(finding.Text, meant);
        return new("ECR1104", $"Write '{text}'", ReplacementEdits.For(finding, text, message));
    }

    /// <summary>Whether the words can be replaced wherever the HTML form holds them: 'are' and 'there' are right in other places, 'its a' stands within 'fits a'.</summary>
    private static bool IsPlainInHtml(string text, Message message)
    {
        foreach (var html in message.HtmlParts)
            for (var at = 0; html.Content.IndexOf(text, at, StringComparison.Ordinal) is var found and >= 0; at = found + text.Length)
                if (text.Length <= 6 || IsLetter(html.Content, found - 1) || IsLetter(html.Content, found + text.Length))
                    return false;
        return true;

        static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
    }

    private string? Meant(string written)
    {
        // The lexicon has single spaces and no apostrophes within words; people write them.
        var plain = string.Join(' ', written.Replace('\'', ' ').Replace('\u2019', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (_meant.TryGetValue(plain, out var meant))
            return meant;
        return plain.ToLowerInvariant() switch
        {
            "there" => "their",
            "are" => "our",
            "you re" => "your",
            "who s" => "whose",
            _ => null,
        };
    }

    private static string InCaseOf(string written, string meant)
    {
        if (written.Length > 1 && written.All(c => !char.IsLower(c)))
            return meant.ToUpperInvariant();
        return char.IsUpper(written[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }
}
