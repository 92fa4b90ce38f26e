namespace EComRules;

/// <summary>One text or HTML part, decoded.</summary>
/// <param name="Content">The characters as written; findings' spans count in them.</param>
public sealed record BodyText(string Content)
{
    /// <summary>Whose words the part holds before it is read more closely; <see cref="Zone.Forwarded"/> for an attached message.</summary>
    public Zone Zone { get; init; } = Zone.Author;

    /// <summary>Parts with the same number say the same in different forms (multipart/alternative): their text is compared, and a finding in both is reported once.</summary>
    public int Alternative { get; init; }

    /// <summary>A part in the author's own words.</summary>
    public static implicit operator BodyText(string content) => new(content);

    /// <summary>Same as the conversion, for languages without it.</summary>
    public static BodyText FromString(string content) => new(content);

    /// <summary>The length only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Content.Length} characters";
}
