using System.Buffers.Binary;
using System.IO.Compression;

namespace EComRules.Attachments.Tests;

/// <summary>Writes ZIP archives by hand, honest ones and others: every field can be made to lie.</summary>
internal sealed class ZipFile
{
    private readonly List<byte> _data = [];
    private readonly List<byte> _directory = [];
    private int _count;

    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        var zip = new ZipFile();
        foreach (var (name, content) in files)
            zip.Add(name, content);
        return zip.Finish();
    }

    public static byte[] Of(params (string Name, string Content)[] files)
        => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="flags">Bit 0: encrypted. Bit 11: the name is UTF-8.</param>
    /// <param name="method">0 stored, 8 deflated, or anything else.</param>
    /// <param name="size">The size it claims.</param>
    /// <param name="at">Where it claims to begin; its own place unless given.</param>
    /// <param name="packedSize">How many bytes it claims to take in the archive.</param>
    /// <param name="localName">The name in its own header.</param>
    public int Add(string name, byte[] content, int flags = 0x800, int method = 8, long? size = null, int? at = null, long? packedSize = null, string? localName = null)
    {
        var packed = method == 8 ? Deflate(content) : content;
        var start = _data.Count;
        if (at is null)
        {
            var own = Encoding.UTF8.GetBytes(localName ?? name);
            var header = new byte[30];
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
            WriteShared(header.AsSpan(4), flags, method, content, packedSize ?? packed.Length, size ?? content.Length, own.Length);
            _data.AddRange(header);
            _data.AddRange(own);
            _data.AddRange(packed);
        }

        var listed = Encoding.UTF8.GetBytes(name);
        var entry = new byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014B50);
        WriteShared(entry.AsSpan(6), flags, method, content, packedSize ?? packed.Length, size ?? content.Length, listed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(42), at ?? start);
        _directory.AddRange(entry);
        _directory.AddRange(listed);
        _count++;
        return start;
    }

    public byte[] Finish(int? count = null)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(count ?? _count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(count ?? _count));
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), _directory.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), _data.Count);
        return [.. _data, .. _directory, .. end];
    }

    private static void WriteShared(Span<byte> fields, int flags, int method, byte[] content, long packed, long size, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], (ushort)method);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], Crc32.Of(content));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)nameLength);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal))
            stream.Write(content);
        return packed.ToArray();
    }
}
