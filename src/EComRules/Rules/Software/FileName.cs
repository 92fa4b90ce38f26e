namespace EComRules.Rules.Software;

/// <summary>The parts of a file's name that decide what happens on a double click.</summary>
/// <param name="Extension">The last extension with its dot; empty when there is none.</param>
/// <param name="Type">What it promises.</param>
/// <param name="Before">The extension before the last, with its dot, when it promises something too; otherwise empty.</param>
/// <param name="TypeBefore">What that one promises.</param>
/// <param name="Gap">How many blank characters stand before the last extension.</param>
internal readonly record struct FileName(TextSpan Extension, FileType Type, TextSpan Before, FileType TypeBefore, int Gap)
{
    private const int LongestExtension = 20;

    private static readonly FrozenDictionary<string, FileType>.AlternateLookup<ReadOnlySpan<char>> s_types = LoadTypes();

    /// <summary>From the extension that poses, where there is one, to the end of the last.</summary>
    public TextSpan Shown => Before.Length > 0 ? TextSpan.FromBounds(Before.Start, Extension.End) : Extension;

    /// <summary>Reads a name.</summary>
    public static FileName Read(ReadOnlySpan<char> name)
    {
        // Windows drops dots and spaces at the end of a name, so they hide nothing.
        var end = name.Length;
        while (end > 0 && (name[end - 1] == '.' || IsBlank(name[end - 1])))
            end--;
        var extension = ExtensionBefore(name, end);
        if (extension.Length == 0)
            return default;
        var gapEnd = extension.Start;
        while (gapEnd > 0 && IsBlank(name[gapEnd - 1]))
            gapEnd--;
        var before = ExtensionBefore(name, gapEnd);
        var typeBefore = TypeOf(name, before);
        return new(extension, TypeOf(name, extension), typeBefore == FileType.Unknown ? default : before, typeBefore, extension.Start - gapEnd);
    }

    /// <summary>Whether the character takes room and shows nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u2800' or '\u3164' or '\u115F' or '\u1160' or '\u200B' or '\uFEFF' or '\u00AD';

    private static TextSpan ExtensionBefore(ReadOnlySpan<char> name, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestExtension && (char.IsAsciiLetterOrDigit(name[start - 1]) || name[start - 1] == '-'))
            start--;
        return start > 0 && start < end && name[start - 1] == '.' ? TextSpan.FromBounds(start - 1, end) : default;
    }

    private static FileType TypeOf(ReadOnlySpan<char> name, TextSpan extension)
        => extension.Length > 1 && s_types.TryGetValue(name.Slice(extension.Start + 1, extension.Length - 1), out var type) ? type : FileType.Unknown;

    private static FrozenDictionary<string, FileType>.AlternateLookup<ReadOnlySpan<char>> LoadTypes()
        => Lexicon.Load("file-types").Terms
            .ToFrozenDictionary(term => term.Text, term => Named(term["is"]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FileType Named(string? name) => name switch
    {
        "program" => FileType.Program,
        "script" => FileType.Script,
        "shortcut" => FileType.Shortcut,
        "web-link" => FileType.WebLink,
        "disk-image" => FileType.DiskImage,
        "macro-document" => FileType.MacroDocument,
        "macro-workbook" => FileType.MacroWorkbook,
        "notebook" => FileType.Notebook,
        "archive" => FileType.Archive,
        "office" => FileType.Office,
        "portable" => FileType.Portable,
        "text" => FileType.Text,
        "picture" => FileType.Picture,
        "media" => FileType.Media,
        _ => throw new InvalidOperationException($"file-types.txt: '{name}' is no type"),
    };
}
