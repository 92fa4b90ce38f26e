namespace EComRules.Corpus.Tests;

/// <summary>Something in a message of the corpus that breaks a rule, as its writer marked it.</summary>
/// <param name="Rule">The rule's id, or empty where the writer was sure of the category only.</param>
/// <param name="Category">The category's JSON name.</param>
/// <param name="Part">subject, text, html or attachment name.</param>
/// <param name="Text">The characters; empty when it is about the message or an attachment as a whole.</param>
/// <param name="Spans">Where those characters are: in which attachment (0 for other parts) and where in it.</param>
internal sealed record Expectation(string Rule, string Category, string Part, string Text, ImmutableArray<(int Index, TextSpan Span)> Spans)
{
    /// <summary>Whether the finding is this one: the same rule or category, at the same place where both name a place.</summary>
    public bool IsHitBy(Finding finding)
        => (finding.Rule.Id == Rule || CategoryOf(finding) == Category)
            && (Text.Length == 0 || finding.Location.Span.Length == 0 || Overlaps(finding));

    public static string CategoryOf(Finding finding) => EComRulesJson.NameOf(finding.Rule.Category);

    private bool Overlaps(Finding finding)
    {
        var location = finding.Location;
        if (PartOf(location.Part) != Part)
            // The text form is read for the HTML form too, and an address in the text may be found as a link.
            return location.Part is MessagePart.Text or MessagePart.Html or MessagePart.Link && Part is "text" or "html"
                && (Text.Contains(finding.Text, StringComparison.Ordinal) || finding.Text.Contains(Text, StringComparison.Ordinal));
        foreach (var (index, span) in Spans)
            if (index == location.Index && span.Start < location.Span.Start + location.Span.Length && location.Span.Start < span.Start + span.Length)
                return true;
        return false;
    }

    private static string PartOf(MessagePart part) => part switch
    {
        MessagePart.Subject => "subject",
        MessagePart.Text => "text",
        MessagePart.Html => "html",
        MessagePart.Attachment => "attachment name",
        _ => "",
    };
}
