using System.IO.Compression;

namespace EComRules.Attachments;

/// <summary>Unpacks files of an archive, never further than the budget goes, whatever sizes the archive claims.</summary>
internal static class Unpacker
{
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>The first bytes of a file; empty when they cannot be read.</summary>
    public static ReadOnlyMemory<byte> Head(ZipDirectory zip, ZipEntry entry, int length)
    {
        if (entry.IsEncrypted || entry.DataStart < 0 || entry.Method is not (Stored or Deflated))
            return default;
        try
        {
            using var stream = Open(zip, entry);
            var head = new byte[length];
            return head.AsMemory(0, stream.ReadAtLeast(head, length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    /// <summary>The whole file.</summary>
    /// <param name="zip">The archive.</param>
    /// <param name="entry">The file.</param>
    /// <param name="run">What may be spent.</param>
    /// <param name="agrees">Whether size and check sum are those the archive names.</param>
    /// <exception cref="LimitException">It is too large, alone or with the others, or packed too well to be honest.</exception>
    /// <exception cref="DamageException">It cannot be read, or is not what the archive says.</exception>
    public static byte[] Unpack(ZipDirectory zip, ZipEntry entry, ReadingRun run, out bool agrees)
    {
        if (entry.IsEncrypted)
            throw new DamageException("ECR0005", "it is encrypted, so that it could not be read");
        if (entry.DataStart < 0)
            throw new DamageException("ECR0004", "it could not be read: the archive contradicts itself");
        if (entry.Method is not (Stored or Deflated))
            throw new DamageException("ECR0005", "it is packed in a way that is not read");
        var byRatio = Math.Max(AttachmentLimits.RatioFloor, entry.PackedSize * AttachmentLimits.Ratio);
        var most = (int)Math.Min(byRatio, run.FileBytesLeft);
        using var stream = Open(zip, entry);
        using var content = new MemoryStream();
        try
        {
            Copy(stream, content, most, run);
        }
        catch (InvalidDataException)
        {
            throw new DamageException("ECR0004", "it could not be unpacked: the archive is damaged");
        }

        run.SpendBytes((int)Math.Min(content.Length, most));
        if (content.Length > most)
            throw new LimitException(most == byRatio
                ? $"it unpacks to more than {AttachmentLimits.Ratio} times its size; it was not read"
                : $"it unpacks to more than is read ({AttachmentLimits.FileBytes / 1024 / 1024} MiB a file, {AttachmentLimits.MessageBytes / 1024 / 1024} MiB a message)");
        var bytes = content.ToArray();
        agrees = bytes.Length == entry.Size && Crc32.Of(bytes) == entry.Crc;
        return bytes;
    }

    private static void Copy(Stream from, MemoryStream to, int most, ReadingRun run)
    {
        var buffer = new byte[16 * 1024];
        for (int read; to.Length <= most && (read = from.Read(buffer, 0, buffer.Length)) > 0;)
        {
            run.Check();
            to.Write(buffer, 0, read);
        }
    }

    private static Stream Open(ZipDirectory zip, ZipEntry entry)
    {
        var packed = new MemoryStream(zip.Data, (int)entry.DataStart, (int)entry.PackedSize, writable: false);
        return entry.Method == Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }
}
