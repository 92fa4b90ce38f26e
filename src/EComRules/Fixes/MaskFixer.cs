namespace EComRules.Fixes;

/// <summary>ECR0701 to ECR0704: masks an identifier but for its last two characters, enough to tell which one was meant.</summary>
internal sealed class MaskFixer : RuleFixer
{
    private const int Kept = 2;

    public override ImmutableArray<string> RuleIds => ["ECR0701", "ECR0702", "ECR0703", "ECR0704"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
        => finding.Location.Part is MessagePart.Subject or MessagePart.Text or MessagePart.Html
            ? new(finding.Rule.Id, "Mask the number", ReplacementEdits.For(finding, Mask(finding.Text), message))
            : null;

    private static string Mask(string text) => string.Create(text.Length, text, static (masked, text) =>
    {
        var left = text.Count(char.IsLetterOrDigit);
        for (var i = 0; i < text.Length; i++)
            masked[i] = char.IsLetterOrDigit(text[i]) && left-- > Kept ? '*' : text[i];
    });
}
