using System.Text;

namespace EComRules;

/// <summary>Writes a message as a text document, to be filed where the matter is kept (clause 8.5d); Word opens it.</summary>
public static class MessageDocument
{
    /// <summary>The message as text: who, when, about what, the words, and the names of attached files. Other forms of the same words are left out.</summary>
    /// <param name="message">The message.</param>
    public static string ToText(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = new StringBuilder();
        Line("From", message.From is { } from ? Show(from) : null);
        Line("To", Join(message.To));
        Line("Copy to", Join(message.Cc));
        Line("Date", message.SentAt?.ToString("d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture));
        Line("Subject", message.Subject);
        Line("Attached", string.Join(", ", message.Attachments.Select(file => file.Name)));
        foreach (var part in message.TextParts)
            text.Append("\r\n").Append(part.Content.ReplaceLineEndings("\r\n").TrimEnd()).Append("\r\n");
        if (message.TextParts.IsEmpty)
            foreach (var part in message.HtmlParts)
                text.Append("\r\n").Append(Engine.WordsAsRead.TextOf(part.Content).ReplaceLineEndings("\r\n").TrimEnd()).Append("\r\n");
        return text.ToString();

        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        static string Join(ImmutableArray<MessageAddress> addresses) => string.Join(", ", addresses.Select(Show));
        static string Show(MessageAddress address) => address.DisplayName is { Length: > 0 } name ? $"{name} <{address.Value}>" : address.Value;
    }
}
