namespace EComRules.Attachments;

/// <summary>Reads what the attachments of a message say.</summary>
public static class AttachmentMessageExtensions
{
    /// <summary>
    /// The message with the text and the files of its attachments in <see cref="Attachment.Contents"/>, where a policy checks them like the rest.
    /// What could not be read is added to <see cref="Message.Faults"/>. Never throws for what a file holds. Reads each attachment's content once,
    /// on this thread; the message itself is returned when it has no attachment with content.
    /// </summary>
    public static Message WithAttachmentText(this Message message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!HasContent(message))
            return message;
        var run = new ReadingRun(cancellationToken);
        var attachments = message.Attachments.ToBuilder();
        for (var i = 0; i < attachments.Count; i++)
            if (attachments[i].OpenContent is not null)
                attachments[i] = attachments[i] with { Contents = new FileReader(run, i).Read(attachments[i]) };
        return message with { Attachments = attachments.MoveToImmutable(), Faults = message.Faults.AddRange(run.Faults) };
    }

    private static bool HasContent(Message message)
    {
        foreach (var attachment in message.Attachments)
            if (attachment.OpenContent is not null)
                return true;
        return false;
    }
}
