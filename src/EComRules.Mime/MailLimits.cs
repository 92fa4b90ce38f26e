namespace EComRules.Mime;

/// <summary>How much of one message is read. What lies beyond becomes fault ECR0001, so that it never passes unchecked in silence.</summary>
public static class MailLimits
{
    /// <summary>The size of one message as transmitted, in bytes (256 MiB); the reader keeps that much in memory at most.</summary>
    public const int MessageBytes = 256 * 1024 * 1024;

    /// <summary>How deep parts may lie within parts, attached messages included.</summary>
    public const int Nesting = 64;

    /// <summary>Parts of one message, counted over all attached messages.</summary>
    public const int Parts = 10_000;

    /// <summary>Decoded text of one message, in UTF-16 units: 50 MB.</summary>
    public const int TextUnits = 25 * 1024 * 1024;

    /// <summary>Headers of one message.</summary>
    public const int Headers = 1_000;

    /// <summary>The size of one header, in bytes (1 MiB).</summary>
    public const int HeaderBytes = 1024 * 1024;

    /// <summary>Addresses in each of To, Cc and Bcc.</summary>
    public const int Addresses = 100_000;

    /// <summary>The bytes of each attachment kept in <see cref="Attachment.Head"/>.</summary>
    public const int HeadBytes = 512;
}
