namespace EComRules.Engine;

/// <summary>A fault before it is listed.</summary>
/// <param name="Rule">The engine rule.</param>
/// <param name="Location">Where.</param>
/// <param name="Detail">What happened, without content.</param>
internal readonly record struct ReportedFault(RuleDescriptor Rule, MessageLocation Location, string Detail);
