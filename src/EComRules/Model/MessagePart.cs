namespace EComRules;

/// <summary>The part of a message that a span counts in.</summary>
public enum MessagePart
{
    /// <summary>The subject heading.</summary>
    Subject,

    /// <summary>A plain-text part; spans count UTF-16 units of the decoded text.</summary>
    Text,

    /// <summary>An HTML part; spans count UTF-16 units of the HTML source.</summary>
    Html,

    /// <summary>An attachment; spans count in its name, or in what was read out of it (<see cref="MessageLocation.Content"/>).</summary>
    Attachment,

    /// <summary>A link given beside the text; spans count in its address.</summary>
    Link,

    /// <summary>A header; the index counts the message's headers.</summary>
    Header,

    /// <summary>The message as a whole, its sender, recipients and time.</summary>
    Envelope,

    /// <summary>A field of a record (<see cref="SchoolRecord"/>); the index counts its fields, <see cref="Finding.Field"/> names it, spans count in its value as JSON writes it.</summary>
    Record,
}
