namespace EComRules.Engine;

/// <summary>Tells the <c>&gt;</c> of a quoted line from one that means something else.</summary>
internal static class QuotePrefix
{
    private const int MostIndent = 4;

    // Some mail programs put the initials of the person quoted before the mark: "AK> See you on Friday."
    private const int FewestInitials = 2;
    private const int MostInitials = 3;

    /// <summary>Whether the line begins with a <c>&gt;</c>, a little indented at most, perhaps with initials before it.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < MostIndent && line[at] is ' ' or '\t' or '\u00A0')
            at++;
        var initials = at;
        while (at < line.Length && at - initials < MostInitials && char.IsAsciiLetter(line[at]))
            at++;
        if (at >= line.Length || line[at] != '>')
            return false;
        return at == initials || (at - initials >= FewestInitials && at + 1 < line.Length && line[at + 1] == ' ');
    }

    /// <summary>Whether a line that begins with a <c>&gt;</c>, with nothing quoted just before it, quotes: "&gt; 5 pupils" does not, and neither does a lone &gt;:( </summary>
    public static bool Quotes(ReadOnlySpan<char> text, TextLine line)
    {
        var own = AfterMark(line.In(text));
        if (!IsComparison(own) && !IsFace(own) && !own.StartsWith("From ", StringComparison.Ordinal))
            return true;
        var next = TextLine.At(text, line.Next);
        return Begins(next.In(text)) && !IsComparison(AfterMark(next.In(text)));
    }

    private static ReadOnlySpan<char> AfterMark(ReadOnlySpan<char> line) => line[(line.IndexOf('>') + 1)..];

    /// <summary>An amount follows: a number that does not count a list.</summary>
    private static bool IsComparison(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith('='))
            rest = rest[1..].TrimStart();
        if (!rest.IsEmpty && rest[0] is '£' or '€' or '$')
            rest = rest[1..];
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        if (digits == 0)
            return false;
        var counts = digits < rest.Length && rest[digits] is '.' or ')' && (digits + 1 == rest.Length || !char.IsAsciiDigit(rest[digits + 1]));
        return !counts;
    }

    private static bool IsFace(ReadOnlySpan<char> rest) => !rest.IsEmpty && rest[0] is ':' or ';' or '_' or '.' or '<';
}
