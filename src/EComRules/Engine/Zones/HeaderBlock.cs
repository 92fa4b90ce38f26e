namespace EComRules.Engine;

/// <summary>
/// Finds the headers that Outlook and others copy above another message: From, Sent or Date, To, Subject.
/// A notice ("From: 3pm", "To: 5pm") and a memorandum have some of these too; they have no sending time and no addresses.
/// </summary>
internal static class HeaderBlock
{
    private const int MostLines = 14;
    private const int LongestName = 16;

    [Flags]
    private enum Seen
    {
        None = 0,
        From = 1,
        Sent = 2,
        Date = 4,
        To = 8,
        Subject = 16,
        Other = 32,
    }

    /// <summary>Whether such headers start with the line, or just below it when it is a ruled line.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, TextLine line)
    {
        if (IsRule(line.In(text)))
            line = TextLine.At(text, line.Next).SkipBlank(text);
        var content = line.In(text);
        if (HeaderOf(content) != Seen.From)
            return false;

        var hasAddress = content.Contains('@');
        var seen = Seen.None;
        var hasTime = false;
        var continued = 0;
        for (var i = 0; i < MostLines && line.Next < text.Length; i++)
        {
            line = TextLine.At(text, line.Next);
            content = line.In(text);
            if (content.IsWhiteSpace())
            {
                if (++continued > 3)
                    break;
                continue;
            }

            var header = HeaderOf(content);
            if (header == Seen.From || (header == Seen.None && ++continued > 3))
                break;
            hasTime |= header == Seen.Date && (i == 0 || seen == Seen.Subject) && HasTime(content);
            seen |= header;
        }

        var names = (seen & (Seen.To | Seen.Subject)) != 0;
        if ((seen & Seen.Sent) != 0)
            return names;
        return ((seen & Seen.Date) != 0 && names && (hasTime || hasAddress)) || (hasAddress && (seen & (Seen.To | Seen.Subject)) == (Seen.To | Seen.Subject));
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= 10 && (line.Trim('_').IsEmpty || line.Trim('-').IsEmpty);
    }

    private static Seen HeaderOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t\u00A0*");
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf(':');
        if (colon < 2)
            return Seen.None;
        var name = line[..colon].TrimEnd(" *");
        return Is(name, "from") ? Seen.From
            : Is(name, "sent") ? Seen.Sent
            : Is(name, "date") ? Seen.Date
            : Is(name, "to") ? Seen.To
            : Is(name, "subject") ? Seen.Subject
            : Is(name, "cc") || Is(name, "bcc") || Is(name, "reply-to") || Is(name, "importance") || Is(name, "attachments") || Is(name, "organization") ? Seen.Other
            : Seen.None;

        static bool Is(ReadOnlySpan<char> name, string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasTime(ReadOnlySpan<char> line)
    {
        line = line[(line.IndexOf(':') + 1)..];
        line = line[..Math.Min(line.Length, 80)];
        for (var i = 1; i + 2 < line.Length; i++)
            if (line[i] == ':' && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]) && char.IsAsciiDigit(line[i + 2]))
                return true;
        return false;
    }
}
