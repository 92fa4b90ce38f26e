namespace EComRules;

/// <summary>One header of a message, decoded and unfolded.</summary>
/// <param name="Name">Such as <c>List-Id</c>; compared without case.</param>
/// <param name="Value">The value a mail client shows.</param>
public sealed record MessageHeader(string Name, string Value)
{
    /// <summary>The name only: logs and exceptions never carry content.</summary>
    public override string ToString() => Name;
}
