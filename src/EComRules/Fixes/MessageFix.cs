namespace EComRules;

/// <summary>A suggested correction.</summary>
/// <param name="RuleId">The rule whose finding it removes.</param>
/// <param name="Title">What it does, such as "Write it in ordinary letters".</param>
/// <param name="Edits">The changes to the text; they do not overlap.</param>
public sealed record MessageFix(string RuleId, string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Recipients to take out of To and Cc and to put into Bcc.</summary>
    public ImmutableArray<MessageAddress> MoveToBcc { get; init; } = [];

    /// <summary>The corrected message; the given one is not changed.</summary>
    /// <exception cref="ArgumentException">An edit lies outside the message: the fix was made for another one.</exception>
    public Message Apply(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!MoveToBcc.IsEmpty)
            message = HideRecipients(message);
        foreach (var part in Edits.GroupBy(edit => (edit.Location.Part, edit.Location.Index)))
            message = Replace(message, part.Key.Part, part.Key.Index, [.. part]);
        return message;
    }

    private Message HideRecipients(Message message)
    {
        var to = message.To.RemoveRange(MoveToBcc);

        // A message needs somebody in To; writing to oneself is the custom.
        if (to.IsEmpty && message.From is { } sender)
            to = [sender];
        return message with { To = to, Cc = message.Cc.RemoveRange(MoveToBcc), Bcc = message.Bcc.AddRange(MoveToBcc) };
    }

    private static Message Replace(Message message, MessagePart part, int index, TextEdit[] edits) => part switch
    {
        MessagePart.Subject => message with { Subject = Replace(message.Subject ?? "", edits) },
        MessagePart.Text => message with { TextParts = message.TextParts.SetItem(index, message.TextParts[index] with { Content = Replace(message.TextParts[index].Content, edits) }) },
        MessagePart.Html => message with { HtmlParts = message.HtmlParts.SetItem(index, message.HtmlParts[index] with { Content = Replace(message.HtmlParts[index].Content, edits) }) },
        _ => throw new ArgumentException($"A fix cannot change the {part} of a message."),
    };

    private static string Replace(string text, TextEdit[] edits)
    {
        // From the end, so that the places before an edit stay where they are.
        foreach (var edit in edits.OrderByDescending(edit => edit.Location.Span.Start))
        {
            var span = edit.Location.Span;
            if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
                throw new ArgumentException("The fix does not fit the message: it was made for another one.");
            text = string.Concat(text.AsSpan(0, span.Start), edit.NewText, text.AsSpan(span.End));
        }

        return text;
    }
}
