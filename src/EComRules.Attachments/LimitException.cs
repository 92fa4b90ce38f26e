namespace EComRules.Attachments;

/// <summary>A budget was spent. Never leaves the package: it becomes fault ECR0001.</summary>
/// <param name="detail">Which one, without any content.</param>
internal sealed class LimitException(string detail) : Exception(detail);
