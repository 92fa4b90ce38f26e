namespace EComRules.Fixes;

/// <summary>Replaces what was found, and the same words in the part's HTML form: a finding that both forms hold is reported once, on the text.</summary>
internal static class ReplacementEdits
{
    public static ImmutableArray<TextEdit> For(Finding finding, string newText, Message message)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(new(finding.Location, newText));
        if (finding.Location.Part != MessagePart.Text)
            return edits.ToImmutable();
        var alternative = message.TextParts[finding.Location.Index].Alternative;
        for (var i = 0; i < message.HtmlParts.Length; i++)
        {
            var html = message.HtmlParts[i];
            if (html.Alternative != alternative)
                continue;
            for (var at = 0; html.Content.IndexOf(finding.Text, at, StringComparison.Ordinal) is var found and >= 0; at = found + finding.Text.Length)
                edits.Add(new(new(MessagePart.Html, i, new(found, finding.Text.Length)), newText));
        }

        return edits.ToImmutable();
    }
}
