using System.Collections.Frozen;

namespace EComRules.Attachments;

/// <summary>Tells by content how a file is read; the name decides only between kinds of text.</summary>
internal static class FileKinds
{
    private static readonly FrozenSet<string> s_documents = Set("docx docm dotx dotm xlsx xlsm xltx xltm pptx pptm ppsx potx odt ods odp ott ots otp zip pdf");
    private static readonly FrozenSet<string> s_texts = Set("txt text csv tsv tab log md json xml ics vcf htm html xhtml");
    private static readonly FrozenSet<string> s_closed = Set("doc dot xls xlt ppt pps rtf msg pub wps wpd pages numbers key mdb accdb one rar 7z gz tgz bz2 xz tar cab p7m pgp gpg");

    // Text to a computer, not to a reader.
    private static readonly FrozenSet<string> s_code = Set("js mjs css svg ps1 bat cmd vbs py java cs c cpp h sh sql sb3 asc sig p7s pem crt eps ps");

    public static FileKind Of(string name, ReadOnlySpan<byte> head)
    {
        var extension = ExtensionOf(name);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return FileKind.Zip;
        if (head.IndexOf("%PDF-"u8) >= 0)
            return FileKind.Pdf;
        if (IsClosed(head) || s_closed.Contains(extension))
            return FileKind.Closed;
        if (head.IsEmpty || !PlainText.IsText(head) || IsPicture(head))
            return s_documents.Contains(extension) || s_texts.Contains(extension) ? FileKind.Damaged : FileKind.NoText;
        return extension switch
        {
            "csv" or "tsv" or "tab" => FileKind.Table,
            "htm" or "html" or "xhtml" => FileKind.Html,
            _ when s_documents.Contains(extension) => FileKind.Damaged,
            _ when s_code.Contains(extension) => FileKind.NoText,
            _ => StartsPage(head) ? FileKind.Html : FileKind.Text,
        };
    }

    /// <summary>The extension in lower case, without its dot; empty when there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var trimmed = name.AsSpan().TrimEnd(". ");
        var dot = trimmed.LastIndexOf('.');
        return dot < 0 || dot < trimmed.LastIndexOfAny('/', '\\') ? "" : trimmed[(dot + 1)..].ToString().ToLowerInvariant();
    }

    private static bool IsClosed(ReadOnlySpan<byte> head)
        => head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] // older Office files, and newer ones with a password
            || head.StartsWith("{\\rt"u8)
            || head.StartsWith("Rar!\x1A\x07"u8)
            || head is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..]
            || head is [0x1F, 0x8B, 0x08, ..]
            || head.StartsWith("BZh"u8)
            || head is [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..]
            || head.StartsWith("MSCF"u8);

    // Those whose first bytes could be letters.
    private static bool IsPicture(ReadOnlySpan<byte> head) => head.StartsWith("GIF8"u8);

    private static bool StartsPage(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        start = start.TrimStart(" \t\r\n"u8);
        return StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> beginning)
        => text.Length >= beginning.Length && Ascii.EqualsIgnoreCase(text[..beginning.Length], beginning);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
