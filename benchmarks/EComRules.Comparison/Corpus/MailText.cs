using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EComRules.Comparison.Corpus;

/// <summary>
/// The subject and the text of a message as its reader sees it, near enough for a corpus: the first part that is text, decoded, HTML without
/// its tags. What is no mail is taken as it is.
/// </summary>
internal static partial class MailText
{
    private const int Deepest = 4;

    public static string Decode(byte[] file)
    {
        var raw = Encoding.Latin1.GetString(file).ReplaceLineEndings("\n");
        if (raw.StartsWith("From ", StringComparison.Ordinal))
            raw = raw[(raw.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var text = Header().IsMatch(raw) ? Field(raw, "subject") + "\n\n" + Body(raw, 0) : AsText(file);

        // A lone half of a pair has no UTF-8: nothing that is sent has one.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace('\0', ' ')));
    }

    private static string Body(string part, int depth)
    {
        var split = part.IndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
            return "";
        var (head, body) = (part[..(split + 1)], part[(split + 2)..]);
        var type = Field(head, "content-type");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && BoundaryParameter().Match(type) is { Success: true } boundary && depth < Deepest)
        {
            var parts = body.Split("--" + boundary.Groups[1].Value);
            return parts.Skip(1).Select(inner => Body(inner.TrimStart('\n', '-'), depth + 1)).FirstOrDefault(text => text.Length > 0) ?? "";
        }

        var bytes = Field(head, "content-transfer-encoding").ToUpperInvariant() switch
        {
            "BASE64" => FromBase64(body),
            "QUOTED-PRINTABLE" => FromQuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        if (type.Length == 0 || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
            return AsText(bytes);
        return type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            ? Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(AsText(bytes), " ")), " ")
            : "";
    }

    private static string AsText(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n");
        }
    }

    private static string Field(string head, string name)
    {
        var end = head.IndexOf("\n\n", StringComparison.Ordinal);
        var match = Regex.Match(end < 0 ? head : head[..(end + 1)], $@"^{name}:[ \t]*(.*(?:\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        return match.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal).Trim();
    }

    private static byte[] FromBase64(string text)
    {
        var clean = text.Replace("\n", "", StringComparison.Ordinal).Trim();
        var bytes = new byte[clean.Length];
        return Convert.TryFromBase64String(clean, bytes, out var length) ? bytes[..length] : [];
    }

    private static byte[] FromQuotedPrintable(string text)
        => Encoding.Latin1.GetBytes(QuotedByte().Replace(
            text.Replace("=\n", "", StringComparison.Ordinal),
            match => ((char)byte.Parse(match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()));

    [GeneratedRegex(@"\A(?:[A-Za-z][A-Za-z0-9-]*:.*\n(?:[ \t].*\n)*){2}")]
    private static partial Regex Header();

    [GeneratedRegex("""boundary="?([^";]+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex BoundaryParameter();

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \t]{2,}|(?<=\n)\s*\n")]
    private static partial Regex Blanks();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex QuotedByte();
}
