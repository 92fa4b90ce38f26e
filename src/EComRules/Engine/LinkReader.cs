using System.Buffers;

namespace EComRules.Engine;

/// <summary>Finds links in a text and the host in a link.</summary>
internal static class LinkReader
{
    private static readonly SearchValues<string> s_signs = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the next link from <paramref name="from"/> on: <c>http://</c>, <c>https://</c> or <c>www.</c> at the start of a word; false when there is none.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out TextSpan link)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(s_signs);
            if (next < 0)
                break;
            at += next;
            at += text[at] == ':' ? 0 : "www".Length;
            var start = StartOf(text, at);
            if (start < from)
                continue;
            var end = EndOf(text, at + 1);
            if (end - start < 8)
                continue;
            link = TextSpan.FromBounds(start, end);
            return true;
        }

        link = default;
        return false;
    }

    /// <summary>The host of an address, as written: without scheme, user, port and path.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme >= 0 ? address[(scheme + 3)..] : address.StartsWith("//", StringComparison.Ordinal) ? address[2..] : address;
        if (scheme < 0 && rest.IndexOf(':') is var colon and > 0 && !(colon + 1 < rest.Length && char.IsAsciiDigit(rest[colon + 1])))
            return default; // mailto:, tel:, javascript:, cid:
        var end = rest.IndexOfAny("/?#\\");
        if (end >= 0)
            rest = rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var port = rest.LastIndexOf(':');
        return (port >= 0 ? rest[..port] : rest).TrimEnd('.');
    }

    private static int StartOf(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        var length = text[at] == '.'
            ? before.EndsWith("www", StringComparison.OrdinalIgnoreCase) ? 3 : 0
            : before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4
            : before.EndsWith("ftp", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        var start = at - length;
        return length == 0 || (start > 0 && char.IsLetterOrDigit(text[start - 1])) ? -1 : start;
    }

    private static int EndOf(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D'))
            end++;

        // Punctuation after a link belongs to the sentence.
        while (end > from && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019')
            end--;
        return end;
    }
}
