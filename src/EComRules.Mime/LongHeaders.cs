namespace EComRules.Mime;

/// <summary>
/// Makes very long headers bearable, in place. The parser's time grows with the square of a header's length, and of its folded lines
/// above all: a megabyte of recipients would take minutes. Long headers are unfolded, monstrous ones cut.
/// </summary>
internal static class LongHeaders
{
    /// <summary>Folded headers up to this many bytes are left as they are.</summary>
    private const int LongBytes = 16 * 1024;

    /// <summary>Unfolds and cuts.</summary>
    /// <param name="bytes">The message; changed in place.</param>
    /// <param name="cut">Whether a header was cut.</param>
    /// <returns>How many bytes the message has now.</returns>
    public static int Shorten(Span<byte> bytes, out bool cut)
    {
        cut = false;
        var written = 0;
        var inHeaders = true;
        for (var at = 0; at < bytes.Length;)
        {
            var end = LineEnd(bytes, at);
            var line = bytes[at..end];
            if (inHeaders && IsHeader(line))
            {
                while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\t')
                    end = LineEnd(bytes, end);
                if (end - at > LongBytes)
                {
                    Keep(bytes, at, Unfold(bytes[at..end], ref cut), ref written);
                    at = end;
                    continue;
                }
            }
            else
            {
                // Headers stand at the beginning, after a boundary, and after the empty line above an attached message.
                inHeaders = line.StartsWith("--"u8) || (inHeaders && line.Trim("\r\n"u8).IsEmpty);
            }

            Keep(bytes, at, end - at, ref written);
            at = end;
        }

        return written;
    }

    private static int LineEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var feed = bytes[at..].IndexOf((byte)'\n');
        return feed < 0 ? bytes.Length : at + feed + 1;
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
        => line.IndexOfAnyExceptInRange((byte)'!', (byte)'~') is var end && line[..(end < 0 ? line.Length : end)].IndexOf((byte)':') > 0;

    /// <summary>Makes one line of a header; what remains keeps its end of line.</summary>
    private static int Unfold(Span<byte> header, ref bool cut)
    {
        var content = header.TrimEnd("\r\n"u8).Length;
        var lineEnds = header[..content];
        lineEnds.Replace((byte)'\r', (byte)' ');
        lineEnds.Replace((byte)'\n', (byte)' ');
        if (content <= MailLimits.HeaderBytes)
            return header.Length;
        cut = true;
        header[content..].CopyTo(header[MailLimits.HeaderBytes..]);
        return MailLimits.HeaderBytes + header.Length - content;
    }

    private static void Keep(Span<byte> bytes, int start, int length, ref int written)
    {
        if (written != start)
            bytes.Slice(start, length).CopyTo(bytes[written..]);
        written += length;
    }
}
