using MimeKit;

namespace EComRules.Mime;

/// <summary>
/// Reads through a message without keeping it, to find where it exceeds the limits on parts and headers (the parser makes objects for
/// each of them: a message of a million empty parts is small, its objects are not) and whether its end is there.
/// </summary>
internal sealed class MailSurvey : MimeReader
{
    private const int AllHeaders = 100_000;

    private readonly Stack<bool> _openMultiparts = new();
    private int _parts;
    private int _headers;

    private MailSurvey(Stream stream, int nesting)
        : base(MailParser.OptionsFor(nesting), stream, MimeFormat.Entity)
    {
    }

    /// <summary>Where the bytes exceed a limit; null when they do not.</summary>
    public long? LimitAt { get; private set; }

    /// <summary>Which limit.</summary>
    public string LimitDetail { get; private set; } = "";

    /// <summary>Whether the boundary that ends a multipart is missing.</summary>
    public bool LacksBoundary { get; private set; }

    /// <summary>Surveys a message, or a part with its headers.</summary>
    /// <exception cref="FormatException">The bytes are neither.</exception>
    public static MailSurvey Of(byte[] buffer, int start, int length, bool isMessage, int nesting, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(buffer, start, length, writable: false);
        var survey = new MailSurvey(stream, nesting);
        try
        {
            if (isMessage)
                survey.ReadMessage(cancellationToken);
            else
                survey.ReadEntity(cancellationToken);
        }
        catch (LimitReachedException limit)
        {
            survey.LimitAt = limit.Offset;
            survey.LimitDetail = limit.Message;
        }

        return survey;
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++_headers > AllHeaders)
            throw new LimitReachedException(header.Offset ?? 0, $"the message and its parts have more than {AllHeaders} headers; the rest was not read");
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => CountPart(beginOffset);

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => CountPart(beginOffset);

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        CountPart(beginOffset);
        _openMultiparts.Push(true);
    }

    protected override void OnMultipartEndBoundaryBegin(long beginOffset, int lineNumber, CancellationToken cancellationToken)
    {
        if (_openMultiparts.TryPop(out _))
            _openMultiparts.Push(false);
    }

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
        => LacksBoundary |= _openMultiparts.TryPop(out var open) && open;

    private void CountPart(long offset)
    {
        if (++_parts > MailLimits.Parts)
            throw new LimitReachedException(offset, $"the message has more than {MailLimits.Parts} parts; the rest was not read");
    }

    private sealed class LimitReachedException(long offset, string message) : Exception(message)
    {
        public long Offset { get; } = offset;
    }
}
