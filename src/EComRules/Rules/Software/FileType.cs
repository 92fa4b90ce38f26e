namespace EComRules.Rules.Software;

/// <summary>What a file's name says it is.</summary>
internal enum FileType
{
    /// <summary>No extension, or one that is not listed: not judged.</summary>
    Unknown,
    Program,
    Script,
    Shortcut,
    WebLink,
    DiskImage,
    MacroDocument,
    MacroWorkbook,
    Notebook,
    Archive,
    Office,
    Portable,
    Text,
    Picture,
    Media,
}
