namespace EComRules.Engine;

/// <summary>The line above a quotation that says who wrote it: "On Tue, 3 Mar 2026 at 10:24, Tom Fletcher &lt;tom@example.org&gt; wrote:", over up to three lines.</summary>
/// <param name="Next">Where the line after it starts.</param>
/// <param name="HasAddress">Whether it names an address, as mail programs do and stories do not.</param>
internal readonly record struct Attribution(int Next, bool HasAddress)
{
    private const int MostLines = 3;
    private const int Longest = 320;
    private const int MostNames = 4;
    private const int MostWords = 16;

    /// <summary>Reads the attribution that starts with the line; false when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, TextLine line, out Attribution attribution)
    {
        attribution = default;
        var start = line.Start;
        var opening = text[start..line.End].TrimStart(" \t\u00A0-");
        var dated = opening.StartsWith("On ", StringComparison.Ordinal);
        if (!dated && (opening.Length > Longest || !EndsAttribution(opening)))
            return false;
        for (var i = 0; i < MostLines && line.End - start <= Longest; i++)
        {
            var content = line.In(text);
            if (content.IsWhiteSpace())
                return false;
            if (EndsAttribution(content))
            {
                var whole = text[start..line.End];
                attribution = new(line.Next, whole.Contains('@'));
                return dated ? IsDated(whole, attribution.HasAddress) : attribution.HasAddress ? NamesFirst(whole, whole.IndexOfAny("<@(")) : NamesFirst(whole, whole.LastIndexOf("wr", StringComparison.Ordinal));
            }

            if (line.Next >= text.Length)
                return false;
            line = TextLine.At(text, line.Next);
        }

        return false;
    }

    private static bool EndsAttribution(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        var closed = line.EndsWith(':') || line.EndsWith("--", StringComparison.Ordinal);
        line = line.TrimEnd(" :-\u00A0");
        return closed && (line.EndsWith(" wrote", StringComparison.Ordinal) || line.EndsWith(" writes", StringComparison.Ordinal) || line is "wrote" || line.EndsWith(">wrote", StringComparison.Ordinal));
    }

    /// <summary>A mail program's date has a digit, and an address or no more words than a date and a name need.</summary>
    private static bool IsDated(ReadOnlySpan<char> whole, bool hasAddress)
    {
        var words = 0;
        var hasDigit = false;
        foreach (var c in whole)
        {
            words += c == ' ' ? 1 : 0;
            hasDigit |= char.IsAsciiDigit(c);
        }

        return hasDigit && (hasAddress || (words <= MostWords && (whole.Contains(':') || whole.Contains('/'))));
    }

    /// <summary>Whether there is nothing but a name before that place: a few words, each with a capital.</summary>
    private static bool NamesFirst(ReadOnlySpan<char> whole, int end)
    {
        var names = 0;
        for (var rest = whole[..Math.Max(0, end)].Trim(" \t\"'*-\u00A0"); !rest.IsEmpty; names++)
        {
            if (names == MostNames || !(char.IsUpper(rest[0]) || rest[0] is '<' or '(' or '"'))
                return false;
            var space = rest.IndexOf(' ');
            rest = space < 0 ? default : rest[space..].TrimStart();
        }

        return true;
    }
}
