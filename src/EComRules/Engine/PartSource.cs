namespace EComRules.Engine;

/// <summary>The parts of a message as written, by location.</summary>
internal static class PartSource
{
    /// <summary>The whole part; empty when the message has no such part, or when it holds no text.</summary>
    public static ReadOnlySpan<char> Of(Message message, MessageLocation location)
    {
        var index = location.Index;
        return location.Part switch
        {
            MessagePart.Subject => message.Subject,
            MessagePart.Text when (uint)index < (uint)message.TextParts.Length => message.TextParts[index].Content,
            MessagePart.Html when (uint)index < (uint)message.HtmlParts.Length => message.HtmlParts[index].Content,
            MessagePart.Attachment when (uint)index < (uint)message.Attachments.Length => OfAttachment(message.Attachments[index], location.Content),
            MessagePart.Link when (uint)index < (uint)message.Links.Length => message.Links[index],
            MessagePart.Header when (uint)index < (uint)message.Headers.Length => message.Headers[index].Value,
            MessagePart.Record when message.Record?.Fields is { } fields && (uint)index < (uint)fields.Length => fields[index].Value,
            _ => "",
        };
    }

    /// <summary>The attachment's name, or what was read out of it under that number (<see cref="MessageLocation.Content"/>).</summary>
    public static string OfAttachment(Attachment attachment, int content)
        => content == 0 ? attachment.Name : (uint)(content - 1) < (uint)attachment.Contents.Length ? attachment.Contents[content - 1].Text : "";

    /// <summary>The characters of a span; empty when it does not lie within the part.</summary>
    public static ReadOnlySpan<char> Slice(ReadOnlySpan<char> part, TextSpan span)
        => span.Start < 0 || span.Length <= 0 || span.End > part.Length ? default : part.Slice(span.Start, span.Length);
}
