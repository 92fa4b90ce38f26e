namespace EComRules.Attachments;

/// <summary>Reads a ZIP container: as a document when it is one, otherwise as an archive, file by file.</summary>
internal sealed class ZipReader(ReadingRun run, FileReader files)
{
    private const int HeadBytes = 512;

    public void Read(FileToRead file, byte[] bytes)
    {
        if (file.Depth > AttachmentLimits.Depth + 1)
            throw TooDeep();
        var zip = ZipDirectory.Read(bytes);
        foreach (var problem in zip.Problems)
            files.AddFault("ECR0004", $"{file.Said}: {problem}", file.Content);
        var package = new ZipPackage(run, files, file, zip);
        if (package.Holds("word/document"))
            new WordReader(package).Read();
        else if (package.Holds("xl/workbook"))
            new ExcelReader(package).Read();
        else if (package.Holds("ppt/presentation"))
            new PowerPointReader(package).Read();
        else if (zip.Find("mimetype") is not null && zip.Find("content.xml") is not null)
            new OpenDocumentReader(package).Read();
        else
            ReadArchive(file, zip);
    }

    /// <summary>The files that lie in a document or an archive: each is listed by name, and read.</summary>
    public void ReadContained(FileToRead container, ZipDirectory zip, ZipEntry entry, string? contentType = null)
    {
        if (!run.TrySpendEntry())
            throw new LimitException($"there are more than {AttachmentLimits.Entries} files within the attachments; the rest was not read");
        var head = Unpacker.Head(zip, entry, HeadBytes);
        var listed = new Attachment(entry.Name) { Head = head, Size = entry.Size, ContentType = contentType };
        var content = files.Add(new AttachmentContent(entry.Name) { Path = container.Path, File = listed });
        var path = container.Path.Length == 0 ? entry.Name : $"{container.Path}/{entry.Name}";
        var file = new FileToRead(entry.Name, path, container.Depth + 1, content);
        if (entry.IsEncrypted)
            files.AddFault("ECR0005", $"{file.Said} is encrypted, so that it could not be read", content);
        else if (IsRead(file, head.Span))
            files.ReadContained(file, () => Unpack(zip, entry, file));
    }

    private void ReadArchive(FileToRead file, ZipDirectory zip)
    {
        if (file.Depth > AttachmentLimits.Depth)
            throw TooDeep();
        foreach (var entry in zip.Entries)
            if (!entry.IsFolder)
                ReadContained(file, zip, entry);
        if (zip.IsCut)
            throw new LimitException($"there are more than {AttachmentLimits.Entries} files within the attachments; the rest was not read");
    }

    private static LimitException TooDeep() => new($"files lie more than {AttachmentLimits.Depth} deep within each other; the innermost were not read");

    // A head that cannot be unpacked is damage, which unpacking will put into words.
    private static bool IsRead(FileToRead file, ReadOnlySpan<byte> head) => head.IsEmpty || FileKinds.Of(file.Name, head) != FileKind.NoText;

    private byte[] Unpack(ZipDirectory zip, ZipEntry entry, FileToRead file)
    {
        if (entry.Size == 0 && entry.PackedSize == 0)
            return [];
        var bytes = Unpacker.Unpack(zip, entry, run, out var agrees);
        if (!agrees)
            files.AddFault("ECR0004", $"{file.Said} is not as large as the archive says, or was damaged on the way", file.Content);
        return bytes;
    }
}
