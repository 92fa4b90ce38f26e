namespace EComRules.Engine;

/// <summary>What one rule, or one stage of the engine, took.</summary>
/// <param name="Rule">The rule; null for a stage.</param>
/// <param name="Stage">The stage, where it is no rule.</param>
/// <param name="Hits">How often the rule's actions were called, over all messages.</param>
/// <param name="Findings">How many findings verdicts hold, over all messages; agreed exceptions are counted too.</param>
/// <param name="Time">Over the messages that <see cref="CheckProfile.TimedFrom"/> tells; null when none of those timed called for it.</param>
/// <param name="Share">Of the time of all rows.</param>
internal readonly record struct ProfileRow(RuleDescriptor? Rule, CheckStage Stage, long Hits, long Findings, TimeSpan? Time, double Share);
