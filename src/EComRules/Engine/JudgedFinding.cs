namespace EComRules.Engine;

/// <summary>A finding that is kept, with what counts of it.</summary>
/// <param name="Reported">What the rule said.</param>
/// <param name="Severity">After configuration and evidence.</param>
/// <param name="Exception">Index of the agreed exception that covers it, the policy's first, then the school's; -1 for none.</param>
internal readonly record struct JudgedFinding(ReportedFinding Reported, Severity Severity, int Exception);
