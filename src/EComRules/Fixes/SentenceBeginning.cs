namespace EComRules.Fixes;

/// <summary>Tells whether what was found begins a sentence, so that its replacement takes a capital.</summary>
internal static class SentenceBeginning
{
    /// <summary>Whether it is the first word of a sentence, a line or the text.</summary>
    public static bool IsAt(Finding finding, Message message)
    {
        var source = finding.Location.Part switch
        {
            MessagePart.Subject => message.Subject ?? "",
            MessagePart.Text => message.TextParts[finding.Location.Index].Content,
            _ => message.HtmlParts[finding.Location.Index].Content,
        };
        var before = source.AsSpan(0, finding.Location.Span.Start).TrimEnd(" \t\u00A0*\"'\u201C\u2018");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '\n' or '\r' or '>';
    }
}
