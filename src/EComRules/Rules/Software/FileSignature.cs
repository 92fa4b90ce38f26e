using System.Buffers.Binary;

namespace EComRules.Rules.Software;

/// <summary>Tells a file's content by its first bytes ("magic numbers", as published in each format's specification).</summary>
internal static class FileSignature
{
    /// <summary>What the content is, from at best 512 bytes.</summary>
    public static FileContent Of(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4)
            return FileContent.Unknown;
        if (IsTestVirus(head))
            return FileContent.TestVirus;
        if (IsWindowsProgram(head) || IsOtherProgram(head))
            return FileContent.Program;
        if (head is [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, ..])
            return FileContent.Shortcut;
        if (head is [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3, ..])
            return FileContent.Notebook;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return FileContent.Zip;
        if (head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..])
            return FileContent.Compound;
        if (IsArchive(head))
            return FileContent.Archive;
        if (head.StartsWith("#!"u8) && head[2] is (byte)'/' or (byte)' ')
            return FileContent.Script;
        return IsInert(head) ? FileContent.Inert : FileContent.Unknown;
    }

    // Split, so that no scanner takes this program for the test file.
    private static bool IsTestVirus(ReadOnlySpan<byte> head)
        => head.StartsWith("X5O!P%@AP[4"u8) && head.IndexOf("EICAR-STANDARD-"u8) is var at and > 0 && head[at..].StartsWith("EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8);

    // "MZ" alone also begins honest texts ("MZ, 4B, 12 March"): the header it points to, or at least a header's zeros, must be there.
    private static bool IsWindowsProgram(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("MZ"u8))
            return false;
        if (head.Length < 64)
            return head.Contains((byte)0);
        var at = BinaryPrimitives.ReadInt32LittleEndian(head[0x3C..]);
        if (at is >= 4 && at <= head.Length - 4)
            return head[at..].StartsWith("PE\0\0"u8) || head[at..].StartsWith("NE"u8) || head[at..].StartsWith("LE"u8);
        return head[..64].Count((byte)0) >= 8;
    }

    private static bool IsOtherProgram(ReadOnlySpan<byte> head)
        => head.StartsWith("\u007FELF"u8)
            || head is [0xCA, 0xFE, 0xBA, 0xBE, ..]
            || head is [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..]
            || head is [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..]
            || head.StartsWith("dex\n"u8);

    private static bool IsArchive(ReadOnlySpan<byte> head)
        => head.StartsWith("Rar!\x1A\x07"u8)
            || head is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..]
            || head is [0x1F, 0x8B, 0x08, ..]
            || head.StartsWith("BZh"u8)
            || head is [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..]
            || head.StartsWith("MSCF"u8);

    private static bool IsInert(ReadOnlySpan<byte> head)
        => head.StartsWith("%PDF"u8)
            || head.StartsWith("{\\rt"u8)
            || head is [0xFF, 0xD8, 0xFF, ..]
            || head is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            || head.StartsWith("GIF8"u8)
            || head.StartsWith("RIFF"u8)
            || head.StartsWith("OggS"u8)
            || head.StartsWith("ID3"u8)
            || (head.Length >= 8 && head[4..].StartsWith("ftyp"u8)); // HEIC, AVIF, MP4, MOV
}
