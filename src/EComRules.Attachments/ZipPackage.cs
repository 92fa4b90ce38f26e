using System.Xml;

namespace EComRules.Attachments;

/// <summary>A document made of files in a ZIP container.</summary>
internal sealed class ZipPackage(ReadingRun run, FileReader files, FileToRead file, ZipDirectory zip)
{
    public ReadingRun Run => run;

    public FileToRead File => file;

    public IReadOnlyList<ZipEntry> Parts => zip.Entries;

    /// <summary>Whether there is an XML part whose path begins so.</summary>
    public bool Holds(string beginning)
    {
        foreach (var part in Parts)
            if (IsXml(part, beginning))
                return true;
        return false;
    }

    /// <summary>The XML parts whose paths begin so, in the order of the numbers in their names.</summary>
    public List<ZipEntry> Numbered(string beginning)
    {
        var found = new List<ZipEntry>();
        foreach (var part in Parts)
            if (IsXml(part, beginning))
                found.Add(part);
        found.Sort(static (a, b) => NumberOf(a) is var x && NumberOf(b) is var y && x != y ? x.CompareTo(y) : string.CompareOrdinal(a.Name, b.Name));
        return found;
    }

    /// <summary>The number in a part's name, such as 12 in <c>slide12.xml</c>; 0 when there is none.</summary>
    public static int NumberOf(ZipEntry part)
    {
        var number = 0;
        foreach (var c in part.Name.AsSpan(part.Name.LastIndexOf('/') + 1))
            if (char.IsAsciiDigit(c) && number < 1_000_000)
                number = (number * 10) + (c - '0');
        return number;
    }

    public ZipEntry? Find(string path) => zip.Find(path);

    /// <summary>Reads a part; what goes wrong is a fault, and what was read of it stays.</summary>
    public void Read(ZipEntry? part, Action<XmlReader> read)
    {
        if (part is null)
            return;
        files.Guarded(file.Said, file.Content, () =>
        {
            var bytes = Unpacker.Unpack(zip, part, run, out var agrees);
            if (!agrees)
                files.AddFault("ECR0004", $"{file.Said}: a part is not as large as it says, or was damaged on the way", file.Content);
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings());
            read(xml);
        });
    }

    /// <summary>Runs one step of several; what goes wrong in it does not stop the others.</summary>
    public void Guarded(Action read) => files.Guarded(file.Said, file.Content, read);

    public void Add(ContentText text) => files.Add(text, file);

    public void AddFault(string rule, string detail) => files.AddFault(rule, detail, file.Content);

    /// <summary>The files that are embedded in the document, programs wherever they lie in it, and its macros when its name keeps quiet about them.</summary>
    public void ReadEmbedded()
    {
        foreach (var part in Parts)
        {
            if (!part.IsFolder && (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || Unpacker.Head(zip, part, 2).Span.SequenceEqual("MZ"u8)))
                files.Guarded(file.Said, file.Content, () => new ZipReader(run, files).ReadContained(file, zip, part));
            else if (part.Name.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase) && !NamesMacros(file.Name))
                files.Guarded(file.Said, file.Content, () => new ZipReader(run, files).ReadContained(file, zip, part, MacroType(part.Name)));
        }
    }

    private static bool IsXml(ZipEntry part, string beginning)
        => part.Name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool NamesMacros(string name) => FileKinds.ExtensionOf(name) is [.., 'm'] or "xlsb" or "xla" or "xlam" or "ppam";

    private static string MacroType(string path)
        => path.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? "application/vnd.ms-excel.sheet.macroEnabled.12" : "application/vnd.ms-word.document.macroEnabled.12";

    // No entities, no files or addresses of others, no more characters than a file may have bytes.
    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = AttachmentLimits.FileBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };
}
