namespace EComRules;

/// <summary>An agreed exception: findings it matches are kept in the verdict, with the reason, but do not count.</summary>
/// <param name="RuleId">The rule, such as <c>ECR0801</c>.</param>
/// <param name="Justification">Why, and who agreed. Required.</param>
public sealed record Suppression(string RuleId, string Justification)
{
    /// <summary>The sender's address or domain; null for any.</summary>
    public string? From { get; init; }

    /// <summary>The recipients' address or domain, every recipient must match; null for any.</summary>
    public string? To { get; init; }

    /// <summary>The matched words, without case; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>The last day on which it holds, in the school's time zone; null for no end.</summary>
    public DateOnly? Expires { get; init; }
}
