using System.Text.Unicode;

namespace EComRules.Attachments;

/// <summary>Tells text from other bytes, and decodes it.</summary>
internal static class PlainText
{
    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether the beginning of a file reads as text.</summary>
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        if (HasMark(head))
            return true;
        foreach (var value in head)
            if (value < 32 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A or 0x1B))
                return false;
        return true;
    }

    /// <summary>UTF-16 with a byte order mark, UTF-8, or what Windows wrote before.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        // A file that breaks off may do so within a character.
        const int longestTail = 3;
        for (var tail = 0; tail <= Math.Min(longestTail, bytes.Length); tail++)
            if (Utf8.IsValid(bytes[..^tail]))
                return Encoding.UTF8.GetString(bytes);
        return s_windows.GetString(bytes);
    }

    private static bool HasMark(ReadOnlySpan<byte> head) => head.StartsWith("\uFEFF"u8) || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
