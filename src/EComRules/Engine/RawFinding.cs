namespace EComRules.Engine;

/// <summary>A finding before its words are made: everything a <see cref="Finding"/> says, without strings of its own.</summary>
/// <param name="Rule">Index of the rule in the policy.</param>
/// <param name="Severity">As the rule reports it, before configuration and evidence.</param>
/// <param name="Location">In the message as written.</param>
/// <param name="View">Index of the view it was found in; -1 when it is not about words.</param>
/// <param name="Zone">Whose words they are.</param>
/// <param name="Argument">A text of the rule's own for <c>{1}</c>.</param>
/// <param name="Number">A number for <c>{2}</c>.</param>
/// <param name="Confidence">How sure the rule is.</param>
/// <param name="LoweredBecause">The evidence that lowers the severity by one step; null for none.</param>
internal readonly record struct RawFinding(
    int Rule,
    Severity Severity,
    MessageLocation Location,
    int View,
    Zone Zone,
    string? Argument,
    long Number,
    float Confidence,
    string? LoweredBecause);

/// <summary>A fault before its words are made.</summary>
/// <param name="Rule">The engine rule.</param>
/// <param name="Location">Where.</param>
/// <param name="Detail">What happened, without content.</param>
internal readonly record struct RawFault(RuleDescriptor Rule, MessageLocation Location, string Detail);
