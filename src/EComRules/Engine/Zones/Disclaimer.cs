namespace EComRules.Engine;

/// <summary>
/// Finds the small print below a message: a paragraph that begins as such print does and makes at least two of the points it always makes.
/// "This email is confidential" alone makes one, and may go on with the author's own words.
/// </summary>
internal static class Disclaimer
{
    private const int Longest = 4_000;
    private const int EnoughPoints = 2;
    private const int KeyLength = 3;

    private static readonly string[] s_openings =
    [
        "this email", "this e-mail", "this message", "this communication", "this transmission", "the information contained in", "the information in this",
        "the information transmitted", "the contents of this", "the content of this", "confidentiality", "disclaimer", "important:", "important notice", "legal notice",
        "privileged", "private and confidential", "notice:", "warning:", "if you are not the intended", "if you have received this", "if this email has",
        "any views", "any opinions", "the views expressed", "views expressed", "emails are not", "e-mails are not", "email is not", "internet communications", "although this e",
        "although we have", "whilst every", "we have taken", "please note that this e", "please note: this e", "note: this e", "security warning", "unless otherwise stated",
    ];

    // Most paragraphs begin as none of them does: one look tells.
    private static readonly FrozenDictionary<long, string[]> s_openingsByKey =
        s_openings.GroupBy(opening => KeyOf(opening)).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    // Any spelling of one point counts once.
    private static readonly string[][] s_points =
    [
        ["confidential"],
        ["any attachment", "any attached", "its attachments", "including attachments", "any files transmitted"],
        ["intended recipient", "intended solely", "intended only", "solely for the", "intended for the", "named recipient", "addressee", "individual or entity"],
        ["privileged", "legally"],
        ["in error", "received it by mistake", "by mistake"],
        ["notify the sender", "contact the sender", "inform the sender", "notify us", "notify the system", "postmaster"],
        ["unauthorised", "unauthorized", "prohibited", "disclos", "dissemination", "copying"],
        ["virus", "malware", "scanned"],
        ["views", "opinions"],
        ["liab", "responsib", "loss or damage"],
        ["necessarily those of", "necessarily represent", "necessarily reflect", "solely those of"],
        ["monitor", "intercept"],
        ["delete it", "delete this", "delete the", "destroy"],
    ];

    /// <summary>Whether the paragraph that starts there is small print.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the paragraph starts.</param>
    /// <param name="continues">Whether the paragraph before was: then it may begin as it likes.</param>
    public static bool Begins(ReadOnlySpan<char> text, int start, bool continues)
    {
        var rest = text[start..Math.Min(text.Length, start + Longest)];
        return (continues || OpensAsPrint(rest.TrimStart(" \t*_\u00A0"))) && MakesEnoughPoints(Paragraph(rest));
    }

    private static bool OpensAsPrint(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < KeyLength || !s_openingsByKey.TryGetValue(KeyOf(paragraph), out var openings))
            return false;
        foreach (var opening in openings)
            if (paragraph.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The first letters as a number, the same in either case.</summary>
    private static long KeyOf(ReadOnlySpan<char> text)
    {
        const char smallLetter = ' ';
        var key = 0L;
        foreach (var c in text[..KeyLength])
            key = (key << 16) | (uint)(c | smallLetter);
        return key;
    }

    private static ReadOnlySpan<char> Paragraph(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var line = TextLine.At(text, at);
            if (line.IsBlank(text))
                return text[..at];
            at = line.Next;
        }

        return text;
    }

    private static bool MakesEnoughPoints(ReadOnlySpan<char> paragraph)
    {
        var points = 0;
        foreach (var spellings in s_points)
            if (Has(paragraph, spellings) && ++points == EnoughPoints)
                return true;
        return false;

        static bool Has(ReadOnlySpan<char> paragraph, string[] spellings)
        {
            foreach (var spelling in spellings)
                if (paragraph.Contains(spelling, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }
}
