namespace EComRules;

/// <summary>Replaces a stretch of a message part.</summary>
/// <param name="Location">What to replace; an empty span inserts.</param>
/// <param name="NewText">What to put there.</param>
public sealed record TextEdit(MessageLocation Location, string NewText)
{
    /// <summary>The place only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"edit at {Location.Part}[{Location.Index}] {Location.Span.Start}+{Location.Span.Length}";
}
