namespace EComRules.Mime;

/// <summary>
/// Reads messages from files: one at a time, so that memory is bounded by the largest (<see cref="MailLimits.MessageBytes"/>).
/// No content makes it throw: what is no message becomes an entry with an error, what is damaged a message with faults.
/// Only the disk (<see cref="IOException"/>, <see cref="UnauthorizedAccessException"/>) and cancellation do.
/// </summary>
public static class MailReader
{
    private static readonly string[] s_messageFolders = ["cur", "new"];

    /// <summary>Reads one message in the internet message format (RFC 5322), as in an <c>.eml</c> file; a first line <c>From ...</c>, as some programs leave it, is skipped.</summary>
    /// <param name="stream">The message; read to its end, not disposed, and not needed afterwards.</param>
    /// <param name="source">What to call it in the entry, such as the file's name.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static MailEntry ReadEml(Stream stream, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        var bytes = new MailBytes();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Append(buffer.AsSpan(0, read));
        }

        return MailParser.Parse(bytes, source, cancellationToken);
    }

    /// <summary>
    /// Reads an mbox file while it is enumerated. A message begins with a <c>From </c> line; <c>&gt;From </c> within a message loses one
    /// <c>&gt;</c> (mboxrd). Text before the first message becomes an entry with an error.
    /// </summary>
    /// <param name="stream">The file; not disposed.</param>
    /// <param name="source">What to call it in the entries.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IEnumerable<MailEntry> ReadMbox(Stream stream, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        return MboxReader.Read(stream, source, cancellationToken);
    }

    /// <summary>Reads the messages of a maildir (its folders <c>cur</c> and <c>new</c>, and those of its subfolders), in the order of their names, while it is enumerated.</summary>
    /// <param name="path">The maildir; entries are named by this path and the file's place in it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<MailEntry> ReadMaildir(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no folder '{path}'.");
        return ReadFolder(path, cancellationToken);
    }

    /// <summary>Whether the folder is a maildir: it has the folders <c>cur</c> and <c>new</c>.</summary>
    public static bool IsMaildir(string path) => Directory.Exists(Path.Combine(path, "cur")) && Directory.Exists(Path.Combine(path, "new"));

    /// <summary>Whether a file that begins with these bytes is an mbox: its first line is a <c>From </c> line with a date.</summary>
    public static bool IsMbox(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        return MboxReader.IsDatedFromLine(end < 0 ? start : start[..end]);
    }

    private static IEnumerable<MailEntry> ReadFolder(string path, CancellationToken cancellationToken)
    {
        foreach (var name in s_messageFolders)
        {
            var folder = Path.Combine(path, name);
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return ReadFile(file, cancellationToken);
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
            if (IsMaildir(folder) && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0) // a link could lead back here
                foreach (var entry in ReadFolder(folder, cancellationToken))
                    yield return entry;
    }

    // One file that cannot be opened must not end the run: a mail program may have moved it meanwhile.
    private static MailEntry ReadFile(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return ReadEml(stream, file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(file, null, null, $"{file}: {exception.Message}");
        }
    }
}
