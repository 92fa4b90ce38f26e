using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;
using MessagePart = EComRules.MessagePart;

namespace EComRules.Mime;

/// <summary>Walks the parts of one message, in order, and keeps what the recipient gets: texts, HTML, attachments. Single use.</summary>
internal sealed class PartReader(FaultList faults, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<BodyText>.Builder _texts = ImmutableArray.CreateBuilder<BodyText>();
    private readonly ImmutableArray<BodyText>.Builder _htmls = ImmutableArray.CreateBuilder<BodyText>();
    private readonly ImmutableArray<Attachment>.Builder _attachments = ImmutableArray.CreateBuilder<Attachment>();
    private readonly List<string> _outside = [];
    private readonly List<int> _path = [];
    private int _parts;
    private int _alternatives;
    private int _textUnits;

    public ImmutableArray<BodyText> Texts => _texts.ToImmutable();

    public ImmutableArray<BodyText> Htmls => _htmls.ToImmutable();

    public ImmutableArray<Attachment> Attachments => _attachments.ToImmutable();

    private string Place => _path.Count == 0 ? "the message" : $"part {string.Join('.', _path)}";

    public void Read(MimeEntity body) => Visit(body, Zone.Author, -1);

    /// <summary>Adds what stands outside of the parts: read, but after everything that is shown.</summary>
    public void Finish()
    {
        foreach (var text in _outside)
            AddBody(_texts, text, Zone.Author, _alternatives++);
    }

    private void Visit(MimeEntity entity, Zone zone, int alternative)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_parts > MailLimits.Parts)
        {
            if (_parts == MailLimits.Parts + 1 && !faults.Has("ECR0001"))
                faults.Add("ECR0001", $"the message has more than {MailLimits.Parts} parts; the rest was not read");
            return;
        }

        if (_path.Count >= MailLimits.Nesting)
        {
            TooDeep();
            return;
        }

        switch (entity)
        {
            case Multipart multipart:
                VisitMultipart(multipart, zone, alternative);
                break;
            case MimeKit.MessagePart message when message.ContentType.IsMimeType("message", "external-body"):
                faults.Add("ECR0005", $"{Place} is not in the message: it says where to fetch it");
                VisitAttachedMessage(message.Message, message);
                break;
            case MimeKit.MessagePart message:
                VisitAttachedMessage(message.Message, message);
                break;
            case TextPart text:
                VisitText(text, zone, alternative);
                break;
            case TnefPart tnef:
                VisitTnef(tnef, zone);
                break;
            case ApplicationPkcs7Mime secure:
                VisitSecure(secure, zone);
                break;
            case MimePart part:
                VisitLeaf(part, zone);
                break;
        }
    }

    private void TooDeep()
        => faults.Add("ECR0001", $"{Place}: parts lie deeper than {MailLimits.Nesting} levels; the deeper ones were not read");

    private void VisitMultipart(Multipart multipart, Zone zone, int alternative)
    {
        if (multipart is MultipartEncrypted)
            faults.Add("ECR0005", $"{Place} is encrypted");

        // Only alternatives say the same; what a multipart/mixed within one adds is still part of that alternative.
        if (multipart is MultipartAlternative || multipart.ContentType.IsMimeType("multipart", "alternative"))
            alternative = _alternatives++;
        _path.Add(0);
        foreach (var part in multipart)
        {
            _path[^1]++;
            if (multipart is not MultipartSigned || !IsSignature(part))
                Visit(part, zone, alternative);
        }

        _path.RemoveAt(_path.Count - 1);
        VisitOutside(multipart);
    }

    private void VisitOutside(Multipart multipart)
    {
        // With no part at all the boundary is wrong or missing, and some programs then show what is there.
        if (!string.IsNullOrWhiteSpace(multipart.Preamble) && (multipart.Count == 0 || !IsUsualNotice(multipart.Preamble)))
            Outside(multipart.Preamble, multipart.Count == 0);
        if (!string.IsNullOrWhiteSpace(multipart.Epilogue))
            Outside(multipart.Epilogue, false);

        void Outside(string text, bool isAll)
        {
            if (isAll)
                faults.Add("ECR0004", $"{Place} has no parts that can be told apart; it was read as plain text");
            else
                faults.Add("ECR0008", $"{Place} has text before or after its parts, which mail programs do not show");
            _outside.Add(text);
        }
    }

    // "This is a multi-part message in MIME format." and its many translations and relatives.
    private static bool IsUsualNotice(string preamble)
        => preamble.Length < 500 && (preamble.Contains("MIME", StringComparison.OrdinalIgnoreCase) || preamble.Contains("multi", StringComparison.OrdinalIgnoreCase));

    private static bool IsSignature(MimeEntity part)
        => part.ContentType.IsMimeType("application", "pgp-signature") || part.ContentType.IsMimeType("application", "pkcs7-signature") || part.ContentType.IsMimeType("application", "x-pkcs7-signature");

    private void VisitAttachedMessage(MimeMessage? message, MimeEntity part)
    {
        if (part.ContentDisposition?.FileName is { Length: > 0 } name)
            _attachments.Add(new(PlainText.OfHeader(name)) { ContentType = MediaType(part) });
        if (message is null)
        {
            faults.Add("ECR0004", $"{Place}: the attached message could not be read");
            return;
        }

        if (MessageBuilder.SubjectOf(message) is { Length: > 0 } subject)
            AddBody(_texts, subject, Zone.Forwarded, _alternatives++);
        if (message.Body is null)
            return;
        _path.Add(1);
        Visit(message.Body, Zone.Forwarded, -1);
        _path.RemoveAt(_path.Count - 1);
    }

    private void VisitText(TextPart part, Zone zone, int alternative)
    {
        var isAttachment = part.ContentDisposition?.Disposition.Equals("attachment", StringComparison.OrdinalIgnoreCase) == true;
        if (isAttachment || !string.IsNullOrEmpty(part.FileName))
            AddAttachment(part);
        if (isAttachment)
            return;
        if (part.IsRichText)
        {
            AddText(_texts, part, zone, alternative >= 0 ? alternative : _alternatives++, static rtf => RichText.ToPlain(rtf));
            return;
        }

        var isHtml = part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("text", "x-amp-html") || part.ContentType.IsMimeType("text", "watch-html");
        var shared = alternative >= 0 && (part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("text", "plain"));
        AddText(isHtml ? _htmls : _texts, part, zone, shared ? alternative : _alternatives++, null);
    }

    private void AddText(ImmutableArray<BodyText>.Builder target, MimePart part, Zone zone, int alternative, Func<string, string>? convert)
    {
        if (part.Content is null)
            return;
        var kept = new HeadStream(4 * (MailLimits.TextUnits - _textUnits));
        var cut = Decode(part, kept);
        var text = PartCharset.Decode(kept.Head.Span, part.ContentType.Charset, out var unknown);
        if (convert is not null)
            text = convert(text);
        var location = new MessageLocation(target == _htmls ? MessagePart.Html : MessagePart.Text, target.Count, default);
        if (kept.IsCut)
            TooMuchText(location);
        AddBody(target, text, zone, alternative);
        if (unknown)
            faults.Add("ECR0004", $"{Place}: its charset is not known; it was read as UTF-8 or Windows-1252", location);
        if (cut)
            faults.Add("ECR0004", $"{Place}: its base64 encoding is incomplete; the part was cut", location);
        if (HoldsPgpMessage(text))
            faults.Add("ECR0005", $"{Place} holds an encrypted PGP message", location);
    }

    private void AddBody(ImmutableArray<BodyText>.Builder target, string text, Zone zone, int alternative)
    {
        var room = MailLimits.TextUnits - _textUnits;
        if (text.Length > room)
        {
            TooMuchText(new(target == _htmls ? MessagePart.Html : MessagePart.Text, target.Count, default));
            text = text[..room];
        }

        _textUnits += text.Length;
        target.Add(new(text) { Zone = zone, Alternative = alternative });
    }

    private void TooMuchText(MessageLocation location)
    {
        if (!faults.Has("ECR0001"))
            faults.Add("ECR0001", $"{Place}: the message has more than {MailLimits.TextUnits * 2L / 1_000_000} MB of text; the rest was not read", location);
    }

    private static bool HoldsPgpMessage(string text)
    {
        const string Begin = "-----BEGIN PGP MESSAGE-----";
        var at = text.IndexOf(Begin, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == '\n');
    }

    private void VisitLeaf(MimePart part, Zone zone)
    {
        var type = part.ContentType;
        if (type.IsMimeType("multipart", "*"))
        {
            // The parser stops at the nesting limit and leaves the rest as one part.
            if (part.Content is not null)
                AddText(_texts, part, zone, _alternatives++, null);
            TooDeep();
        }
        else if (type.IsMimeType("message", "rfc822") || type.IsMimeType("message", "global") || type.IsMimeType("message", "news"))
        {
            VisitEncodedMessage(part);
        }
        else if (part is MessagePartial)
        {
            faults.Add("ECR0004", $"{Place} is one piece of a message that was sent in several; only this piece was read");
            AddText(_texts, part, zone, _alternatives++, null);
        }
        else if (type.IsMimeType("message", "*") && string.IsNullOrEmpty(part.FileName))
        {
            // Delivery reports and the like: short texts for people and programs.
            AddText(_texts, part, zone, _alternatives++, null);
        }
        else
        {
            if (part is ApplicationPgpEncrypted && _path.Count == 0)
                faults.Add("ECR0005", $"{Place} is encrypted");
            var attachment = AddAttachment(part);
            if (IsTnef(attachment) && part.Content is not null)
                VisitTnef(new TnefPart { Content = part.Content }, zone);
        }
    }

    // Outlook's own format; some servers relabel it as application/octet-stream.
    private static bool IsTnef(Attachment attachment)
        => attachment.Head.Span is [0x78, 0x9F, 0x3E, 0x22, ..];

    private void VisitEncodedMessage(MimePart part)
    {
        if (part.Content is null)
        {
            VisitAttachedMessage(null, part);
            return;
        }

        // At the nesting limit the parser leaves an attached message as it is, encoded or not.
        var nesting = MailLimits.Nesting - _path.Count - 1;
        if (nesting <= 1)
        {
            TooDeep();
            return;
        }

        var bytes = DecodeAll(part);
        var found = ImmutableArray.CreateBuilder<MessageFault>();
        var message = MailParser.Parse(bytes, 0, bytes.Length, nesting, found, cancellationToken);
        faults.AddRange(found);
        VisitAttachedMessage(message, part);
    }

    private void VisitTnef(TnefPart part, Zone zone)
    {
        MimeMessage message;
        try
        {
            message = part.ConvertToMessage();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // Outlook's format has no end of damaged variants; the decoder's failure must not be the message's.
            faults.Add("ECR0004", $"{Place}: the Outlook attachment (winmail.dat) could not be read");
            return;
        }

        if (message.Body is null)
            return;
        _path.Add(1);
        Visit(message.Body, zone, -1);
        _path.RemoveAt(_path.Count - 1);
    }

    private void VisitSecure(ApplicationPkcs7Mime part, Zone zone)
    {
        if (part.SecureMimeType == SecureMimeType.CertsOnly)
        {
            AddAttachment(part);
            return;
        }

        if (part.SecureMimeType is SecureMimeType.SignedData or SecureMimeType.Unknown && Signed(part) is { } content)
        {
            _path.Add(1);
            Visit(content, zone, -1);
            _path.RemoveAt(_path.Count - 1);
            return;
        }

        faults.Add("ECR0005", $"{Place} is encrypted or wrapped (S/MIME)");
        AddAttachment(part);
    }

    /// <summary>What a signature encloses; whether it is valid is not ours to judge.</summary>
    private MimeEntity? Signed(MimePart part)
    {
        if (part.Content is null)
            return null;
        try
        {
            var signed = new SignedCms();
            signed.Decode(DecodeAll(part));
            var found = ImmutableArray.CreateBuilder<MessageFault>();
            var entity = MailParser.ParsePart(signed.ContentInfo.Content, MailLimits.Nesting - _path.Count - 1, found, cancellationToken);
            faults.AddRange(found);
            return entity;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Attachment AddAttachment(MimePart part)
    {
        var attachment = new Attachment(PlainText.OfHeader(part.FileName ?? "")) { ContentType = MediaType(part), Size = 0 };
        if (part.Content is { } content)
        {
            var head = new HeadStream(MailLimits.HeadBytes);
            if (Decode(part, head))
                faults.Add("ECR0004", $"{Place}: its base64 encoding is incomplete; the attachment was cut", new(MessagePart.Attachment, _attachments.Count, default));
            attachment = attachment with { Size = head.Length, Head = head.Head, OpenContent = PartContent.Opener(content) };
        }

        _attachments.Add(attachment);
        return attachment;
    }

    private static string MediaType(MimeEntity part) => PlainText.OfHeader(part.ContentType.MimeType);

    private byte[] DecodeAll(MimePart part)
    {
        using var memory = new MemoryStream();
        Decode(part, memory);
        return memory.ToArray();
    }

    private bool Decode(MimePart part, Stream target) => part.Content is { } content && PartContent.Decode(content, target, cancellationToken);
}
