using System.Buffers.Binary;

namespace EComRules.Attachments;

/// <summary>
/// The directory of a ZIP archive. Read here rather than by a library, because what matters is where the archive contradicts itself:
/// entries that share bytes, sizes that lie, names that differ between directory and file.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int EncryptedFlag = 1;
    private const int Utf8Flag = 0x800;

    // Beyond any budget; only a directory made to be slow is longer.
    private const int MostEntries = 20_000;

    private readonly byte[] _data;
    private readonly List<ZipEntry> _entries = [];
    private readonly List<(long Start, long End, int Entry)> _ranges = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _shift;
    private int _directoryStart;

    private ZipDirectory(byte[] data) => _data = data;

    public IReadOnlyList<ZipEntry> Entries => _entries;

    /// <summary>What the archive says against itself, each thing once; empty for an honest one.</summary>
    public SortedSet<string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are more entries than are ever looked at.</summary>
    public bool IsCut { get; private set; }

    public byte[] Data => _data;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="DamageException">There is none that can be read.</exception>
    public static ZipDirectory Read(byte[] data)
    {
        var directory = new ZipDirectory(data);
        directory.ReadEntries();
        directory.RefuseOverlaps();
        return directory;
    }

    public ZipEntry? Find(string name)
    {
        foreach (var entry in _entries)
            if (entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return entry;
        return null;
    }

    private void ReadEntries()
    {
        ReadOnlySpan<byte> data = _data;
        var end = FindEnd(data);
        if (end < 0)
            throw new DamageException("ECR0004", "the archive breaks off or is damaged: its directory is missing");
        int count = BinaryPrimitives.ReadUInt16LittleEndian(data[(end + 10)..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(data[(end + 12)..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(data[(end + 16)..]);
        if (size > end)
            throw new DamageException("ECR0004", "the archive is damaged: its directory does not fit into it");

        // A program may stand before an archive that unpacks itself; all places count from its end.
        _directoryStart = (int)(end - size);
        _shift = Math.Max(0, _directoryStart - start);
        if (start > _directoryStart)
            throw new DamageException("ECR0004", "the archive is damaged: its directory is not where it should be");
        var at = _directoryStart;
        var read = 0;
        for (; at + EntryLength <= end && BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) == EntrySignature; read++)
        {
            if (read == MostEntries)
            {
                IsCut = true;
                return;
            }

            at = ReadEntry(data, at, end);
        }

        if (read != count)
            Problems.Add("the archive's directory does not list as many files as it says");
    }

    private int ReadEntry(ReadOnlySpan<byte> data, int at, int end)
    {
        var entry = data[at..];
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        long local = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
        var next = at + EntryLength + nameLength + extraLength + commentLength;
        if (next > end)
        {
            Problems.Add("the archive's directory breaks off");
            return end;
        }

        var name = entry.Slice(EntryLength, nameLength);
        ReadLargeSizes(entry.Slice(EntryLength + nameLength, extraLength), ref size, ref packed, ref local);
        var text = NameOf(name, flags);
        if (!_names.Add(text) && !text.EndsWith('/'))
            Problems.Add("two files of the archive have the same name");
        var start = DataStart(data, local + _shift, name, packed, flags);
        if (start >= 0)
            _ranges.Add((local + _shift, start + packed, _entries.Count));
        _entries.Add(new(text, method, crc, packed, size, start, (flags & EncryptedFlag) != 0));
        return next;
    }

    /// <summary>Where the bytes of a file begin, when its own header agrees with the directory; otherwise -1.</summary>
    private long DataStart(ReadOnlySpan<byte> data, long local, ReadOnlySpan<byte> name, long packed, int flags)
    {
        if (local < 0 || local + LocalLength > _directoryStart || BinaryPrimitives.ReadUInt32LittleEndian(data[(int)local..]) != LocalSignature)
        {
            Problems.Add("a file of the archive is not where its directory says");
            return -1;
        }

        var header = data[(int)local..];
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var start = local + LocalLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start + packed > _directoryStart)
        {
            Problems.Add("a file of the archive breaks off");
            return -1;
        }

        if (!header.Slice(LocalLength, nameLength).SequenceEqual(name) || ((BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) ^ flags) & EncryptedFlag) != 0)
            Problems.Add("a file of the archive and its directory do not agree");
        return start;
    }

    /// <summary>Files that share bytes are how a few kilobytes become terabytes: neither of them is read.</summary>
    private void RefuseOverlaps()
    {
        _ranges.Sort();
        long end = 0;
        var last = -1;
        foreach (var (start, rangeEnd, entry) in _ranges)
        {
            if (start < end)
            {
                Problems.Add("files of the archive overlap; they were not read");
                _entries[entry] = _entries[entry] with { DataStart = -1 };
                _entries[last] = _entries[last] with { DataStart = -1 };
            }

            if (rangeEnd < end)
                continue;
            end = rangeEnd;
            last = entry;
        }
    }

    private static int FindEnd(ReadOnlySpan<byte> data)
    {
        var lowest = Math.Max(0, data.Length - EndLength - ushort.MaxValue);
        for (var at = data.Length - EndLength; at >= lowest; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) == EndSignature)
                return at;
        return -1;
    }

    /// <summary>Sizes that are too large for their fields stand in an extra field (ZIP64); some programs write it for small files too.</summary>
    private static void ReadLargeSizes(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long local)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
                return;
            var values = extra.Slice(4, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                Take(ref values, ref size);
                Take(ref values, ref packed);
                Take(ref values, ref local);
                return;
            }

            extra = extra[(4 + length)..];
        }

        static void Take(ref ReadOnlySpan<byte> values, ref long value)
        {
            if (value != uint.MaxValue || values.Length < 8)
                return;
            value = BinaryPrimitives.ReadInt64LittleEndian(values);
            values = values[8..];
            if (value is < 0 or > int.MaxValue)
                value = int.MaxValue;
        }
    }

    private static string NameOf(ReadOnlySpan<byte> name, int flags)
        => (flags & Utf8Flag) != 0 ? Encoding.UTF8.GetString(name) : PlainText.Decode(name);
}
