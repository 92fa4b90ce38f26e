using MimeKit;
using MimeKit.Utils;

namespace EComRules.Mime;

/// <summary>Makes one message: its headers here, its parts in <see cref="PartReader"/>. Single use.</summary>
internal sealed class MessageBuilder(CancellationToken cancellationToken)
{
    // Longer than any real value; Postfix stops here too.
    private const int HeaderUnits = 102_400;

    private readonly FaultList _faults = new();

    static MessageBuilder() => PartCharset.Register();

    public Message Build(MimeMessage source, ImmutableArray<MessageFault> faults)
    {
        _faults.AddRange(faults);
        var parts = new PartReader(_faults, cancellationToken);
        if (source.Body is not null)
            parts.Read(source.Body);
        parts.Finish();
        return new()
        {
            From = FirstAddress(source, HeaderId.From),
            To = Addresses(source, HeaderId.To),
            Cc = Addresses(source, HeaderId.Cc),
            Bcc = Addresses(source, HeaderId.Bcc),
            Subject = Subject(source),
            SentAt = SentAt(source),
            Headers = Headers(source),
            TextParts = parts.Texts,
            HtmlParts = parts.Htmls,
            Attachments = parts.Attachments,
            Faults = _faults.ToImmutable(),
        };
    }

    /// <summary>The subject a mail program shows; null when there is none.</summary>
    public static string? SubjectOf(MimeMessage message)
    {
        foreach (var header in message.Headers)
            if (header.Id == HeaderId.Subject)
                return PlainText.OfHeader(Value(header));
        return null;
    }

    private static string Value(Header header) => header.Value ?? "";

    private string? Subject(MimeMessage message)
    {
        Once(message, HeaderId.Subject, "Subject");
        var subject = SubjectOf(message);
        if (subject is not { Length: > HeaderUnits })
            return string.IsNullOrWhiteSpace(subject) ? null : subject;
        _faults.Add("ECR0001", $"the subject is longer than {HeaderUnits} characters; the rest was not read");
        return subject[..HeaderUnits];
    }

    private MessageAddress? FirstAddress(MimeMessage message, HeaderId id)
    {
        Once(message, id, "From");
        foreach (var mailbox in message.From.Mailboxes)
            if (Address(mailbox) is { } address)
                return address;
        return null;
    }

    private ImmutableArray<MessageAddress> Addresses(MimeMessage message, HeaderId id)
    {
        var list = id switch
        {
            HeaderId.To => message.To,
            HeaderId.Cc => message.Cc,
            _ => message.Bcc,
        };
        if (list.Count == 0)
            return [];
        var addresses = ImmutableArray.CreateBuilder<MessageAddress>();
        foreach (var mailbox in list.Mailboxes)
        {
            if (Address(mailbox) is not { } address)
                continue;
            if (addresses.Count == MailLimits.Addresses)
            {
                _faults.Add("ECR0001", $"there are more than {MailLimits.Addresses} addresses in one header; the rest was not read");
                break;
            }

            addresses.Add(address);
        }

        return addresses.ToImmutable();
    }

    private static MessageAddress? Address(MailboxAddress mailbox)
    {
        if (string.IsNullOrWhiteSpace(mailbox.Address))
            return null;
        var name = string.IsNullOrWhiteSpace(mailbox.Name) ? null : PlainText.OfHeader(mailbox.Name).Trim();
        return new(PlainText.OfHeader(mailbox.Address), name);
    }

    private static DateTimeOffset? SentAt(MimeMessage message)
    {
        foreach (var header in message.Headers)
            if (header.Id == HeaderId.Date)
                return header.RawValue is { } raw && DateUtils.TryParse(raw, out var date) ? date : null;
        return null;
    }

    /// <summary>Which of two a program shows is not settled; that there are two is said.</summary>
    private void Once(MimeMessage message, HeaderId id, string name)
    {
        var count = 0;
        foreach (var header in message.Headers)
            if (header.Id == id && ++count == 2)
                _faults.Add("ECR0004", $"there is more than one {name} header; the first one counts");
    }

    private ImmutableArray<MessageHeader> Headers(MimeMessage message)
    {
        // MimeKit keeps the headers that describe the content with the body; sorted by place they stand as they were written.
        var all = new List<Header>(message.Headers);
        if (message.Body is { } body)
            all.AddRange(body.Headers);
        if (all.TrueForAll(header => header.Offset is not null))
            all.Sort(static (a, b) => a.Offset!.Value.CompareTo(b.Offset!.Value));
        var headers = ImmutableArray.CreateBuilder<MessageHeader>(Math.Min(all.Count, MailLimits.Headers));
        foreach (var header in all)
        {
            if (headers.Count == MailLimits.Headers)
            {
                _faults.Add("ECR0001", $"there are more than {MailLimits.Headers} headers; the rest was not read");
                break;
            }

            var value = PlainText.OfHeader(Value(header));
            if (value.Length > HeaderUnits)
            {
                _faults.Add("ECR0001", $"header {headers.Count + 1} is longer than {HeaderUnits} characters; the rest of it was not read", new(MessagePart.Header, headers.Count, default));
                value = value[..HeaderUnits];
            }

            headers.Add(new(PlainText.OfHeader(header.Field), value));
        }

        return headers.ToImmutable();
    }
}
