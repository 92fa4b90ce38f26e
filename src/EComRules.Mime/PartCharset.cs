namespace EComRules.Mime;

/// <summary>Bytes of a text part to characters, as mail programs do it.</summary>
internal static class PartCharset
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Lets MimeKit decode headers and Outlook attachments in the code pages that .NET leaves out: it asks the process, not us.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes the text.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="charset">What the part declares; null when it declares nothing.</param>
    /// <param name="unknown">Whether the declared charset is not known, so that the text may read differently.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset, out bool unknown)
    {
        unknown = false;
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes["\uFEFF"u8.Length..]);
        var encoding = string.IsNullOrWhiteSpace(charset) ? null : Find(charset.Trim().Trim('"', '\''), out unknown);
        var text = encoding is null ? Guess(bytes) : encoding.GetString(bytes);
        return text is ['\uFEFF', ..] ? text[1..] : text;
    }

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return Encoding.ASCII.GetString(bytes);
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return s_windows1252.GetString(bytes);
        }
    }

    private static Encoding? Find(string charset, out bool unknown)
    {
        unknown = false;
        switch (charset.ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "unicode-1-1-utf-8" or "cp65001":
                return Encoding.UTF8;
            case "us-ascii" or "ascii" or "ansi_x3.4-1968" or "7bit" or "8bit" or "unknown-8bit" or "x-unknown" or "default" or "default_charset" or "unicode":
                return null;
            case "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "iso_8859-1" or "cp1252" or "windows-1252" or "ansi":
                return s_windows1252; // what senders mean: it has the curly quotes that Latin-1 lacks
            case "utf-7" or "unicode-1-1-utf-7":
#pragma warning disable SYSLIB0001 // The recipient's program may read it; so must we.
                return new UTF7Encoding();
#pragma warning restore SYSLIB0001
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            unknown = true;
            return null;
        }
    }
}
