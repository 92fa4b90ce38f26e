namespace EComRules;

/// <summary>Something the reader of a message could not do (a truncated part, too many parts). It enters the verdict as a fault, so that nothing passes unchecked in silence.</summary>
/// <param name="RuleId">A rule of group 00, such as <c>ECR0004</c>.</param>
/// <param name="Detail">What happened, without any content of the message.</param>
/// <param name="Location">Where.</param>
public sealed record MessageFault(string RuleId, string Detail, MessageLocation Location);
