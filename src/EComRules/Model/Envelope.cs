namespace EComRules;

/// <summary>Who really sends and receives, as the mail server knows it; the headers may say something else.</summary>
public sealed record Envelope
{
    /// <summary>The envelope sender; null for a bounce or when unknown.</summary>
    public MessageAddress? From { get; init; }

    /// <summary>Everyone the message is delivered to.</summary>
    public ImmutableArray<MessageAddress> To { get; init; } = [];

    /// <summary>Whether the sender logged in to the server.</summary>
    public bool Authenticated { get; init; }
}
