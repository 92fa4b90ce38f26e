namespace EComRules;

/// <summary>A clause of the school's Electronic Communications policy.</summary>
/// <param name="Id">Such as <c>4.8</c>; the ids are ours, in the policy's order.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Sentence">The sentence, verbatim.</param>
/// <param name="Check">Whether a program can check it.</param>
/// <param name="RuleIds">The rules that serve it, those of later versions included; empty for a clause that no single rule serves.</param>
/// <param name="Offered">What is offered instead of a check; empty where there is one.</param>
public sealed record Clause(ClauseId Id, string Section, string Sentence, ClauseCheck Check, ImmutableArray<string> RuleIds, string Offered)
{
    /// <summary>Whether the clause decides whom the policy binds, rather than what may be written.</summary>
    public bool IsScope { get; init; }

    /// <summary>Whether the clause says no more than that the other rules hold here too.</summary>
    public bool AppliesAllRules { get; init; }

    /// <summary>How the rules of a policy cover the clause.</summary>
    internal ClauseCoverage CoverageBy(ImmutableArray<RuleDescriptor> rules)
    {
        if (Check == ClauseCheck.None)
            return ClauseCoverage.NotCheckable;
        if (AppliesAllRules)
            return rules.IsEmpty ? ClauseCoverage.Planned : ClauseCoverage.Covered;
        var present = RuleIds.Count(id => rules.Any(rule => rule.Id == id));
        return present == 0 ? ClauseCoverage.Planned : present == RuleIds.Length ? ClauseCoverage.Covered : ClauseCoverage.Partly;
    }
}
