using MimeKit;

namespace EComRules.Mime;

/// <summary>Makes what EComRules checks of MimeKit's messages.</summary>
public static class MimeMessageExtensions
{
    /// <summary>
    /// The message with its texts decoded, attached messages included (as <see cref="Zone.Forwarded"/>), its attachments' names, sizes and
    /// first bytes; what could not be read is in <see cref="Message.Faults"/>. The contents of attachments are read from
    /// <paramref name="message"/> when opened, so do not dispose it before the check is done.
    /// </summary>
    public static Message ToMessage(this MimeMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageBuilder(cancellationToken).Build(message, []);
    }
}
