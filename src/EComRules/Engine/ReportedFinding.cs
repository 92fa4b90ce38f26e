namespace EComRules.Engine;

/// <summary>A finding as its rule reports it: everything a <see cref="Finding"/> says, not judged yet and without strings of its own.</summary>
/// <param name="Rule">Index of the rule in the policy.</param>
/// <param name="Severity">As the rule reports it, before configuration and evidence.</param>
/// <param name="Location">In the message as written.</param>
/// <param name="View">Index of the view it was found in; -1 when it is not about words.</param>
/// <param name="Zone">Whose words they are.</param>
/// <param name="Argument">A text of the rule's own for <c>{1}</c>.</param>
/// <param name="Number">A number for <c>{2}</c>.</param>
/// <param name="Confidence">How sure the rule is.</param>
/// <param name="LoweredBecause">The evidence that lowers the severity by one step; null for none.</param>
internal readonly record struct ReportedFinding(
    int Rule,
    Severity Severity,
    MessageLocation Location,
    int View,
    Zone Zone,
    string? Argument,
    long Number,
    float Confidence,
    string? LoweredBecause)
{
    /// <summary>How serious the rule takes it, evidence considered: findings in one place are compared by it.</summary>
    public int Weight => (int)Severity - (LoweredBecause is null ? 0 : 1);
}
