using System.Text;
using EComRules.Mime;

namespace EComRules.Cli.Sources;

/// <summary>Tells by its first bytes what a file holds; mail folders are full of names without extension.</summary>
internal static class InputSniffer
{
    private const int HeadBytes = 8 * 1024;

    private static readonly string[] s_mailHeaders =
    [
        "from", "to", "cc", "bcc", "subject", "date", "received", "return-path", "message-id", "mime-version",
        "content-type", "delivered-to", "reply-to", "sender", "x-mozilla-status", "envelope-to", "dkim-signature", "arc-seal",
    ];

    /// <summary>What the file holds. A known extension counts unless the content says otherwise.</summary>
    public static InputKind Sniff(string path, bool named)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is ".msg" or ".pst" or ".ost" or ".oft")
            return InputKind.Outlook;
        // Without opening it: in a folder it may be a pipe, on which opening would wait for ever.
        if (!named && new FileInfo(path).Length == 0)
            return extension is ".eml" or ".mbox" or ".mbx" ? InputKind.Empty : InputKind.Other;
        using var stream = System.IO.File.OpenRead(path);
        if (!stream.CanSeek)
            throw new IOException("it is a pipe, which can be read only once; give it as standard input, with -");
        Span<byte> head = stackalloc byte[HeadBytes];
        head = head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        return extension switch
        {
            ".jsonl" or ".ndjson" => InputKind.JsonLines, // an empty one is a list of no messages
            _ when head.IsEmpty => InputKind.Empty,
            ".eml" => InputKind.Mail, // some programs leave an mbox line at its top
            ".mbox" or ".mbx" => InputKind.Mbox,
            _ when MailReader.IsMbox(WithoutMark(head)) => InputKind.Mbox,
            _ when StartsMail(head) => InputKind.Mail,
            // A settings file is JSON too: within a folder only .jsonl is taken for messages.
            _ when named && WithoutMark(head).TrimStart(" \t\r\n"u8) is [(byte)'{', ..] => InputKind.JsonLines,
            _ => InputKind.Other,
        };
    }

    /// <summary>Header lines from the first line on, at least one of them a header that mail has.</summary>
    private static bool StartsMail(ReadOnlySpan<byte> head)
    {
        head = WithoutMark(head);
        var known = 0;
        var headers = 0;
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            if (end < 0)
                break; // the head ends within a line: judge by the whole ones
            var line = head[..end].TrimEnd((byte)'\r');
            head = head[(end + 1)..];
            if (line.IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t' && headers > 0)
                continue;
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || !IsFieldName(line[..colon]))
                return false;
            headers++;
            if (s_mailHeaders.Contains(Encoding.ASCII.GetString(line[..colon]).TrimEnd(), StringComparer.OrdinalIgnoreCase))
                known++;
        }

        return known >= 1 && headers >= 2;
    }

    private static bool IsFieldName(ReadOnlySpan<byte> name)
    {
        foreach (var c in name.TrimEnd((byte)' '))
            if (c is <= 32 or >= 127)
                return false;
        return true;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith("\uFEFF"u8) ? head[3..] : head;
}
