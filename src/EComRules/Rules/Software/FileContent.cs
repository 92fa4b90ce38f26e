namespace EComRules.Rules.Software;

/// <summary>What a file's first bytes say it is.</summary>
internal enum FileContent
{
    /// <summary>Not given, or of no kind that matters here.</summary>
    Unknown,

    /// <summary>Code for Windows, Linux, macOS or Java.</summary>
    Program,

    /// <summary>A script with an interpreter line.</summary>
    Script,

    /// <summary>A Windows shortcut.</summary>
    Shortcut,

    /// <summary>A OneNote section.</summary>
    Notebook,

    /// <summary>A ZIP container: an archive, or a modern Office, OpenDocument or other file built on it.</summary>
    Zip,

    /// <summary>Another archive: RAR, 7-Zip, gzip, bzip2, xz, cabinet.</summary>
    Archive,

    /// <summary>The container of older Office files and installers (OLE2).</summary>
    Compound,

    /// <summary>A picture, sound, film, PDF, rich text or other content that runs nothing by itself.</summary>
    Inert,

    /// <summary>The harmless file by which virus scanners are tested (EICAR).</summary>
    TestVirus,
}
