namespace EComRules;

/// <summary>
/// What is checked: an e-mail, text, chat message, post or web request. Immutable; any thread may read it.
/// Everything may be missing; what is not given is not guessed.
/// </summary>
public sealed record Message
{
    /// <summary>How it travels.</summary>
    public Channel Channel { get; init; } = Channel.Email;

    /// <summary>The sender as the recipient sees it; null when unknown.</summary>
    public MessageAddress? From { get; init; }

    /// <summary>The visible recipients.</summary>
    public ImmutableArray<MessageAddress> To { get; init; } = [];

    /// <summary>The visible copy recipients.</summary>
    public ImmutableArray<MessageAddress> Cc { get; init; } = [];

    /// <summary>The hidden copy recipients, where known.</summary>
    public ImmutableArray<MessageAddress> Bcc { get; init; } = [];

    /// <summary>The subject heading; null when there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>The plain-text parts.</summary>
    public ImmutableArray<BodyText> TextParts { get; init; } = [];

    /// <summary>The HTML parts.</summary>
    public ImmutableArray<BodyText> HtmlParts { get; init; } = [];

    /// <summary>The first plain-text part; null when there is none. Setting it sets <see cref="TextParts"/>.</summary>
    public string? Text
    {
        get => TextParts.IsDefaultOrEmpty ? null : TextParts[0].Content;
        init => TextParts = value is null ? [] : [new(value)];
    }

    /// <summary>The first HTML part; null when there is none. Setting it sets <see cref="HtmlParts"/>.</summary>
    public string? Html
    {
        get => HtmlParts.IsDefaultOrEmpty ? null : HtmlParts[0].Content;
        init => HtmlParts = value is null ? [] : [new(value)];
    }

    /// <summary>The attached files.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Addresses given beside the text, such as the address of a web request. Links within the text are found by the engine.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>The headers, in order.</summary>
    public ImmutableArray<MessageHeader> Headers { get; init; } = [];

    /// <summary>What the mail server knows of sender and recipients; null away from a server.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>When it was sent; null when unknown, and then the time of checking counts.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Who can see a social post; null on other channels or when unknown.</summary>
    public SocialAudience? Audience { get; init; }

    /// <summary>What came before it: the thread, and whom the school has written with; null when the host does not say.</summary>
    public MessageHistory? History { get; init; }

    /// <summary>The record that is checked in place of a message (<see cref="Channel.Record"/>); null for messages.</summary>
    public SchoolRecord? Record { get; internal init; }

    /// <summary>What the reader of the message could not do; copied into the verdict's faults.</summary>
    public ImmutableArray<MessageFault> Faults { get; init; } = [];

    /// <summary>The value of the first header of that name, compared without case; null when there is none.</summary>
    public string? Header(string name)
    {
        foreach (var header in Headers)
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        return null;
    }

    /// <summary>Shape only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Channel} message, {To.Length + Cc.Length + Bcc.Length} recipients, {Attachments.Length} attachments";
}
