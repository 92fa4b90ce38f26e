namespace EComRules.Attachments;

/// <summary>A file in a ZIP archive, as its directory describes it.</summary>
/// <param name="Name">Its path in the archive. Nothing is ever written to a disk, so that no path leads anywhere.</param>
/// <param name="Method">How it is packed: 0 not at all, 8 deflate.</param>
/// <param name="Crc">The check sum of its content.</param>
/// <param name="PackedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes once unpacked, as the archive says.</param>
/// <param name="DataStart">Where its bytes begin; -1 when they cannot be read.</param>
/// <param name="IsEncrypted">Whether a password is needed.</param>
internal sealed record ZipEntry(string Name, int Method, uint Crc, long PackedSize, long Size, long DataStart, bool IsEncrypted)
{
    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\');
}
