namespace EComRules.Engine;

/// <summary>
/// Passes over the lines of which nothing has to be asked: most lines of most messages. What it lets through may begin a quotation, another
/// message or a signature; the readers of those decide.
/// </summary>
internal static class OrdinaryLine
{
    // "AK> " has its mark in the fourth place at the latest.
    private const int LatestMark = 4;

    /// <summary>Whether the line cannot be quoted, a signature's, or the begin or end of another message.</summary>
    /// <param name="line">The line from its first character that is no white space; not empty.</param>
    public static bool Is(ReadOnlySpan<char> line)
        => !MayBeSpecial(line) && !line[..Math.Min(line.Length, LatestMark)].Contains('>') && !MayEndAttribution(line.TrimEnd());

    /// <summary>By its first letters: all that the readers look for begins with a mark, or as "From:", "On ... wrote:", "Begin forwarded", "Sent from", "Get Outlook" or "Yahoo Mail:" do.</summary>
    private static bool MayBeSpecial(ReadOnlySpan<char> line)
    {
        if (!char.IsAscii(line[0]))
            return true; // dashes of many kinds, and white space that only some readers drop
        var second = line.Length > 1 ? line[1] | ' ' : 0;
        return line[0] switch
        {
            '-' or '_' or '=' or '*' => true,
            'F' or 'f' => second == 'r',
            'O' => second == 'n',
            'B' or 'b' or 'G' or 'g' or 'S' or 's' => second == 'e',
            'Y' or 'y' => second == 'a',
            _ => false,
        };
    }

    // "wrote:", "wrote --"
    private static bool MayEndAttribution(ReadOnlySpan<char> line) => line[^1] is ':' or '-';
}
