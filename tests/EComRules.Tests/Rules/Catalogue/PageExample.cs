using System.Globalization;
using EComRules.Testing;

namespace EComRules.Tests.Rules.Catalogue;

/// <summary>A fenced <c>message</c> block of a rule's page: optional header lines, a blank line, the body, with marks.</summary>
internal sealed record PageExample(string RuleId, int Line, bool Reported, Message Message, ImmutableArray<MessageLocation> Marks)
{
    private static readonly string[] s_headers =
        ["channel", "from", "to", "cc", "bcc", "subject", "sent", "attachment", "link", "format", "header", "reports", "audience"];

    public static PageExample Parse(string ruleId, int line, bool reported, string block)
    {
        var lines = block.Split('\n');
        var headers = lines.TakeWhile(IsHeader).ToArray();
        var hasHeaders = headers.Length > 0 && (headers.Length == lines.Length || lines[headers.Length].Length == 0);
        var body = hasHeaders ? string.Join('\n', lines.Skip(headers.Length + 1)) : block;
        var marks = ImmutableArray.CreateBuilder<MessageLocation>();
        var message = new Message { From = Oakfield.Staff, To = [Oakfield.Colleague], Subject = "Subject", SentAt = Oakfield.Lesson };
        var html = false;
        foreach (var header in hasHeaders ? headers : [])
        {
            var (name, value) = (header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
            switch (name)
            {
                case "channel":
                    message = message with { Channel = Enum.Parse<Channel>(value, ignoreCase: true) };
                    break;
                case "from":
                    message = message with { From = value.Length == 0 ? null : new(value) };
                    break;
                case "to":
                    message = message with { To = Addresses(value) };
                    break;
                case "cc":
                    message = message with { Cc = Addresses(value) };
                    break;
                case "bcc":
                    message = message with { Bcc = Addresses(value) };
                    break;
                case "subject":
                    message = message with { Subject = Read(value, MessagePart.Subject, 0) };
                    break;
                case "sent":
                    message = message with { SentAt = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "attachment":
                    message = message with { Attachments = message.Attachments.Add(AttachmentOf(value, message.Attachments.Length)) };
                    break;
                case "link":
                    message = message with { Links = message.Links.Add(Read(value, MessagePart.Link, message.Links.Length)) };
                    break;
                case "format":
                    html = value == "html";
                    break;
                case "header":
                    message = message with { Headers = message.Headers.Add(new(value[..value.IndexOf(':')], value[(value.IndexOf(':') + 1)..].Trim())) };
                    break;
                case "audience":
                    message = message with { Audience = Enum.Parse<SocialAudience>(value, ignoreCase: true) };
                    break;
                case "reports":
                    marks.Add(MessageLocation.Whole);
                    break;
            }
        }

        if (body.StartsWith("{\"kind\"", StringComparison.Ordinal))
        {
            var record = RecordLine.Of(body);
            return new(ruleId, line, reported, record.ToMessage(), [.. headers.Select(header => RecordLine.Locate(record, header["reports: ".Length..]))]);
        }

        if (body.Length > 0)
            message = html
                ? message with { Html = Read(body, MessagePart.Html, 0) }
                : message with { Text = Read(body, MessagePart.Text, 0) };
        return new(ruleId, line, reported, message, marks.ToImmutable());

        string Read(string text, MessagePart part, int index)
        {
            var marked = MarkedText.Parse(text);
            foreach (var (_, span) in marked.Marks)
                marks.Add(new(part, index, span));
            return marked.Text;
        }

        Attachment AttachmentOf(string value, int index)
        {
            var parts = value.Split(';', StringSplitOptions.TrimEntries);
            return new(Read(parts[0], MessagePart.Attachment, index))
            {
                ContentType = parts.Length > 1 ? parts[1] : null,
                Size = parts.Length > 2 ? long.Parse(parts[2], CultureInfo.InvariantCulture) : null,
                Head = parts.Length > 3 ? Convert.FromBase64String(parts[3]) : default,
            };
        }
    }

    private static ImmutableArray<MessageAddress> Addresses(string value)
        => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(address => new MessageAddress(address))];

    private static bool IsHeader(string line) => line.IndexOf(':') is var colon and > 0 && s_headers.Contains(line[..colon]);
}
