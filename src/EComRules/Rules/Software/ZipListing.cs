using System.Buffers.Binary;

namespace EComRules.Rules.Software;

/// <summary>What the first bytes of a ZIP archive say of its files: names, and whether they are encrypted. The rest of the archive is not read here.</summary>
internal static class ZipListing
{
    private const int HeaderLength = 30;
    private const int EncryptedFlag = 1;
    private const int SizeFollowsFlag = 8;

    /// <summary>The most dangerous type among the names seen; archives within count, other types do not.</summary>
    public static FileType WorstType(ReadOnlySpan<byte> head)
    {
        var worst = FileType.Unknown;
        Span<char> name = stackalloc char[MaximumName];
        while (TryReadEntry(ref head, name, out var length, out _))
        {
            var type = FileName.Read(name[..length]).Type;
            if (Rank(type) > Rank(worst))
                worst = type;
        }

        return worst;
    }

    /// <summary>Whether the first file is encrypted.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> head)
    {
        Span<char> name = stackalloc char[MaximumName];
        while (TryReadEntry(ref head, name, out var length, out var flags))
            if (length > 0 && name[length - 1] != '/')
                return (flags & EncryptedFlag) != 0;
        return false;
    }

    private const int MaximumName = 512;

    private static int Rank(FileType type) => type switch
    {
        FileType.Program or FileType.Script => 3,
        FileType.Shortcut or FileType.DiskImage => 2,
        FileType.Archive => 1,
        _ => 0,
    };

    private static bool TryReadEntry(ref ReadOnlySpan<byte> head, scoped Span<char> name, out int length, out int flags)
    {
        length = 0;
        flags = 0;
        if (head.Length < HeaderLength || !head.StartsWith("PK\x03\x04"u8))
            return false;
        flags = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        var bytes = head[HeaderLength..];
        if (nameLength > bytes.Length || nameLength > name.Length)
        {
            head = default;
            return false;
        }

        // Extensions are ASCII in every encoding that ZIP uses; what else the name holds does not matter.
        for (; length < nameLength; length++)
            name[length] = (char)bytes[length];
        var next = (long)nameLength + extraLength + size;
        head = (flags & SizeFollowsFlag) == 0 && next < bytes.Length ? bytes[(int)next..] : default;
        return true;
    }
}
