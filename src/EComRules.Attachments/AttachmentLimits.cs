namespace EComRules.Attachments;

/// <summary>How much of a message's attachments is read. What lies beyond becomes fault ECR0001, so that it never passes unchecked in silence.</summary>
public static class AttachmentLimits
{
    /// <summary>The bytes of one file, unpacked (25 MiB).</summary>
    public const int FileBytes = 25 * 1024 * 1024;

    /// <summary>The bytes of all files of one message, unpacked (50 MiB). An archive as it was attached may be as large.</summary>
    public const int MessageBytes = 50 * 1024 * 1024;

    /// <summary>How many times its packed size a file may be, once it unpacks to more than <see cref="RatioFloor"/>.</summary>
    public const int Ratio = 100;

    /// <summary>Up to this size a file may be packed however well (1 MiB): sheets of equal rows are.</summary>
    public const int RatioFloor = 1024 * 1024;

    /// <summary>Files within the attachments of one message.</summary>
    public const int Entries = 1_000;

    /// <summary>How deep archives may lie within archives; documents are still read in the innermost.</summary>
    public const int Depth = 3;

    /// <summary>Text of one message's attachments, in UTF-16 units: 25 MB.</summary>
    public const int TextUnits = 12 * 1024 * 1024;

    /// <summary>Pages of one PDF file.</summary>
    public const int Pages = 2_000;
}
