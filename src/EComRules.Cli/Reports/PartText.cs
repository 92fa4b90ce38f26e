using EComRules.Engine;

namespace EComRules.Cli.Reports;

/// <summary>
/// A part of a message as its reader sees it, with findings' places in it. HTML is shown as the text that is read;
/// only what is not read (a link's address, hidden text) is shown in its source.
/// </summary>
internal sealed class PartText
{
    private readonly string _source;
    private readonly TextView? _visible;
    private TextLines? _lines;
    private TextLines? _sourceLines;

    private PartText(string source, TextView? visible)
    {
        _source = source;
        _visible = visible;
        Text = visible is null ? source : visible.Text.ToString();
    }

    /// <summary>What the reader sees.</summary>
    public string Text { get; }

    /// <summary>The part as written.</summary>
    public string Source => _source;

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public TextLines Lines => _lines ??= new(Text);

    /// <summary>The lines of <see cref="Source"/>.</summary>
    public TextLines SourceLines => _visible is null ? Lines : _sourceLines ??= new(_source);

    /// <summary>The part that the location names; null for the message as a whole or a part that is not there.</summary>
    public static PartText? Of(Message message, MessageLocation location)
    {
        var (part, index, _) = location;
        var source = part switch
        {
            MessagePart.Subject => message.Subject,
            MessagePart.Text when index < message.TextParts.Length => message.TextParts[index].Content,
            MessagePart.Html when index < message.HtmlParts.Length => message.HtmlParts[index].Content,
            MessagePart.Attachment when index < message.Attachments.Length => PartSource.OfAttachment(message.Attachments[index], location.Content),
            MessagePart.Link when index < message.Links.Length => message.Links[index],
            MessagePart.Header when index < message.Headers.Length => message.Headers[index].Value,
            MessagePart.Record when message.Record?.Fields is { } fields && index < fields.Length => fields[index].Value,
            _ => null,
        };
        if (source is null)
            return null;
        if (part != MessagePart.Html)
            return new(source, null);

        var visible = new TextView();
        var hidden = new TextView();
        visible.ResetMapped(part, index, -1, hidden: false, source.AsMemory());
        hidden.ResetMapped(part, index, -1, hidden: true, source.AsMemory());
        new HtmlReader().Read(source, Zone.Author, forwards: false, visible, hidden);
        return new(source, visible);
    }

    /// <summary>Where the span of the part as written stands in <see cref="Text"/>; null when its reader does not see it.</summary>
    public TextSpan? Locate(TextSpan span)
    {
        if (_visible is null)
            return span.End <= Text.Length ? span : null;
        var seen = WordsAsRead.Of(_visible, span);
        if (span.Length == 0)
            return new(seen.Start, 0);

        // A line break that stands for tags may hold hidden words between them: the break is not what was found.
        return Text.AsSpan(seen.Start, seen.Length).IsWhiteSpace() ? null : seen;
    }
}
