namespace EComRules;

/// <summary>Where a finding is, in the message as written.</summary>
/// <param name="Part">The kind of part.</param>
/// <param name="Index">Which part of that kind, from 0.</param>
/// <param name="Span">The characters; empty when the finding is about the part as a whole.</param>
public readonly record struct MessageLocation(MessagePart Part, int Index, TextSpan Span)
{
    /// <summary>Where in an attachment: 0 for its name, from 1 on for <see cref="Attachment.Contents"/>, counted in their order.</summary>
    public int Content { get; init; }

    /// <summary>The message as a whole.</summary>
    public static MessageLocation Whole => new(MessagePart.Envelope, 0, default);
}
