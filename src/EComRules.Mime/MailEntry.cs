namespace EComRules.Mime;

/// <summary>One message of a file or folder: read, or with the reason why not.</summary>
/// <param name="Source">Where it comes from: the file as named by the caller, for an mbox with the message's number from 1, such as <c>inbox.mbox:3</c>.</param>
/// <param name="Id">Its Message-ID without angle brackets; null when it has none or could not be read.</param>
/// <param name="Message">The message; null when it could not be read. What could not be read within it is in <see cref="Message.Faults"/>.</param>
/// <param name="Error">Why it could not be read at all, with the place; null when it was.</param>
public sealed record MailEntry(string Source, string? Id, Message? Message, string? Error)
{
    /// <summary>The outcome only: logs and exceptions never carry content.</summary>
    public override string ToString() => Error is null ? "a message" : "an error";
}
