using MimeKit;

namespace EComRules.Mime;

/// <summary>Bytes to a message.</summary>
internal static class MailParser
{
    static MailParser() => PartCharset.Register();

    public static MailEntry Parse(MailBytes bytes, string source, CancellationToken cancellationToken)
    {
        var start = StartOf(bytes.Span);
        if (bytes.Span[start..].Trim("\r\n\t \0"u8).IsEmpty)
            return new(source, null, null, $"{source}: the message is empty");
        try
        {
            var faults = ImmutableArray.CreateBuilder<MessageFault>();
            if (bytes.IsCut)
                faults.Add(Fault("ECR0001", $"the message is larger than {MailLimits.MessageBytes / (1024 * 1024)} MiB; the rest was not read"));
            if (!HasBlankLine(bytes.Span[start..]))
                faults.Add(Fault("ECR0004", "the message ends within its headers"));
            if (ParseMessage(bytes, start, faults, cancellationToken) is not { } parsed)
                return new(source, null, null, $"{source}: this is no e-mail message: no header line was found");
            var message = new MessageBuilder(cancellationToken).Build(parsed, faults.ToImmutable());
            return new(source, parsed.MessageId is { Length: > 0 } id ? PlainText.OfHeader(id) : null, message, null);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The parser's own failure must not end a run over many messages. The exception's text may hold content; its name does not.
            return new(source, null, null, $"{source}: the message could not be read ({exception.GetType().Name})");
        }
    }

    // One line of rubbish above the headers hides a message from the parser, not from mail programs.
    private static MimeMessage? ParseMessage(MailBytes bytes, int start, ImmutableArray<MessageFault>.Builder faults, CancellationToken cancellationToken)
    {
        if (Parse(bytes.Buffer, start, bytes.Length - start, MailLimits.Nesting, faults, cancellationToken) is { } message && HasHeader(message))
            return message;
        var feed = bytes.Span[start..].IndexOf((byte)'\n');
        if (feed < 0)
            return null;
        start += feed + 1;
        if (Parse(bytes.Buffer, start, bytes.Length - start, MailLimits.Nesting, faults, cancellationToken) is not { } rest || !HasHeader(rest))
            return null;
        faults.Add(Fault("ECR0004", "the first line is no header; it was left out"));
        return rest;
    }

    /// <summary>Parses a message, at most so deep; null when the bytes are none.</summary>
    public static MimeMessage? Parse(byte[] buffer, int start, int length, int nesting, ImmutableArray<MessageFault>.Builder faults, CancellationToken cancellationToken)
        => Parse(buffer, start, length, isMessage: true, nesting, faults, static (parser, token) => parser.ParseMessage(token), cancellationToken);

    /// <summary>Parses a part with its headers, at most so deep; null when the bytes are none.</summary>
    public static MimeEntity? ParsePart(byte[] buffer, int nesting, ImmutableArray<MessageFault>.Builder faults, CancellationToken cancellationToken)
        => Parse(buffer, 0, buffer.Length, isMessage: false, nesting, faults, static (parser, token) => parser.ParseEntity(token), cancellationToken);

    private static T? Parse<T>(byte[] buffer, int start, int length, bool isMessage, int nesting, ImmutableArray<MessageFault>.Builder faults, Func<MimeParser, CancellationToken, T> parse, CancellationToken cancellationToken)
        where T : class
    {
        length = LongHeaders.Shorten(buffer.AsSpan(start, length), out var cut);
        if (cut)
            faults.Add(Fault("ECR0001", $"a header is longer than {MailLimits.HeaderBytes / 1024} KiB; the rest of it was not read"));
        try
        {
            var survey = MailSurvey.Of(buffer, start, length, isMessage, nesting, cancellationToken);
            if (survey.LimitAt is { } limit)
            {
                faults.Add(Fault("ECR0001", survey.LimitDetail));
                length = (int)limit;
            }
            else if (survey.LacksBoundary)
            {
                faults.Add(Fault("ECR0004", "the boundary that ends the parts is missing; the message may have been cut"));
            }

            // Not disposed: the parts keep pointing into it instead of copying their contents.
            var stream = new MemoryStream(buffer, start, length, writable: false, publiclyVisible: true);
            return parse(new MimeParser(OptionsFor(nesting), stream, MimeFormat.Entity, persistent: true), cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static ParserOptions OptionsFor(int nesting) => new() { MaxMimeDepth = Math.Max(1, nesting) };

    private static MessageFault Fault(string rule, string detail) => new(rule, detail, MessageLocation.Whole);

    private static bool HasHeader(MimeMessage message)
        => message.Headers.Count > 0 || message.Body?.Headers.Count > 0;

    // A byte order mark, empty lines, and the From_ line that some programs leave in single messages.
    private static int StartOf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n')
            start++;
        var rest = bytes[start..];
        if (!rest.StartsWith("From "u8))
            return start;
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        return line["From "u8.Length..].TrimStart((byte)' ').StartsWith(":"u8) ? start : start + (end < 0 ? rest.Length : end + 1);
    }

    private static bool HasBlankLine(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\n\n"u8) >= 0 || bytes.IndexOf("\n\r\n"u8) >= 0;
}
