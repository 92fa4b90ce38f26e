namespace EComRules.Mime;

/// <summary>Cuts an mbox into messages, line by line.</summary>
internal static class MboxReader
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static IEnumerable<MailEntry> Read(Stream stream, string source, CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream);
        var bytes = new MailBytes();
        var number = 0;
        var afterBlank = true;
        var started = true; // a line may be longer than the reader's buffer: the rest of it is no line of its own
        while (lines.Read(out var line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (started && IsSeparator(line.Span, afterBlank))
            {
                if (Finish(bytes, source, number, cancellationToken) is { } entry)
                    yield return entry;
                bytes = new();
                number++;
            }
            else
            {
                bytes.Append(started ? Unescape(line.Span) : line.Span);
            }

            afterBlank = started && IsBlank(line.Span);
            started = line.Span[^1] == '\n';
        }

        if (Finish(bytes, source, number, cancellationToken) is { } last)
            yield return last;
        else if (number == 0)
            yield return new(source, null, null, $"{source}: the file is empty");
    }

    /// <summary>Whether the line is a From_ line with a date, such as <c>From a@b Wed Mar 11 10:24:00 2026</c>.</summary>
    public static bool IsDatedFromLine(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("From "u8))
            return false;
        for (var i = line.IndexOf((byte)':'); i > 0 && i + 2 < line.Length; i++)
            if (line[i] == ':' && IsDigit(line[i - 1]) && IsDigit(line[i + 1]) && IsDigit(line[i + 2]))
                return HasMonth(line[..i]);
        return false;
    }

    private static bool IsSeparator(ReadOnlySpan<byte> line, bool afterBlank)
    {
        if (!line.StartsWith("From "u8))
            return false;
        if (IsDatedFromLine(line))
            return true;

        // Some programs leave out the date: then the address must stand alone, after an empty line.
        var rest = line["From "u8.Length..].Trim(" \t\r\n"u8);
        return afterBlank && rest.Length > 0 && rest.IndexOf((byte)' ') < 0 && (rest.IndexOf((byte)'@') > 0 || rest.SequenceEqual("-"u8) || rest.SequenceEqual("MAILER-DAEMON"u8));
    }

    private static bool HasMonth(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
            if (text[i] is >= (byte)'A' and <= (byte)'S' && text[i + 3] is (byte)' ' or (byte)'-')
                for (var m = 0; m < Months.Length; m += 3)
                    if (Ascii.Equals(text.Slice(i, 3), Months.AsSpan(m, 3)))
                        return true;
        return false;
    }

    private static MailEntry? Finish(MailBytes bytes, string source, int number, CancellationToken cancellationToken)
    {
        if (number > 0)
            return MailParser.Parse(bytes, $"{source}:{number.ToString(CultureInfo.InvariantCulture)}", cancellationToken);
        return bytes.Span.Trim(" \t\r\n\0"u8).IsEmpty
            ? null
            : new(source, null, null, $"{source}: there is text before the first line that begins a message ('From '); it was not checked");
    }

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> line)
    {
        if (line[0] != '>')
            return line;
        var quotes = line.IndexOfAnyExcept((byte)'>');
        return quotes > 0 && line[quotes..].StartsWith("From "u8) ? line[1..] : line;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
