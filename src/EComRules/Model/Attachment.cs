namespace EComRules;

/// <summary>A file attached to a message.</summary>
/// <param name="Name">The file name as the recipient sees it.</param>
public sealed record Attachment(string Name)
{
    /// <summary>The declared media type, such as <c>application/pdf</c>; null when unknown.</summary>
    public string? ContentType { get; init; }

    /// <summary>Size in bytes once decoded; null when unknown.</summary>
    public long? Size { get; init; }

    /// <summary>The first bytes, enough to tell the file's real type (512 suffice for most); empty when the host has none.</summary>
    public ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>Opens the decoded content; null when the host gives none. Called from the thread that checks; the caller disposes the stream.</summary>
    public Func<Stream>? OpenContent { get; init; }

    /// <summary>What was read out of it, checked like the rest of the message: texts, sheets and the files that lie in it. The package EComRules.Attachments fills it.</summary>
    public ImmutableArray<AttachmentContent> Contents { get; init; } = [];

    /// <summary>The size only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"attachment of {Size?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} bytes";
}
