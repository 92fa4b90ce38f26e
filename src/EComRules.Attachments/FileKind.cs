namespace EComRules.Attachments;

/// <summary>How a file is read.</summary>
internal enum FileKind
{
    /// <summary>Not at all: a picture, a sound, a film, a program. It has no text, or none that rules are for.</summary>
    NoText,

    /// <summary>A ZIP container: an archive, an Office or OpenDocument file.</summary>
    Zip,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A table as text: CSV.</summary>
    Table,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A document or archive of a kind that is not read.</summary>
    Closed,

    /// <summary>A file that its name says is a document, and that is not.</summary>
    Damaged,
}
