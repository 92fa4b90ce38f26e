namespace EComRules;

/// <summary>
/// Base of every rule. An analyzer declares what it is interested in; the engine searches once for all of them and calls back.
/// One instance serves every thread for the life of the policy, so it must not keep anything about a message.
/// </summary>
public abstract class RuleAnalyzer
{
    /// <summary>The rules this analyzer reports; at least one, always the same.</summary>
    public abstract ImmutableArray<RuleDescriptor> Rules { get; }

    /// <summary>Registers interest. Called once, from <see cref="PolicyBuilder.Build"/>.</summary>
    public abstract void Initialize(RuleRegistration rules);
}
