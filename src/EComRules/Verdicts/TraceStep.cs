namespace EComRules;

/// <summary>One visible decision: why a severity was lowered, or why a match was not reported.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Location">The words it is about.</param>
/// <param name="Decision">What was decided and why, in words a business manager understands.</param>
public sealed record TraceStep(string RuleId, MessageLocation Location, string Decision);
