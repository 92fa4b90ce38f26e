using EComRules.Rules;

namespace EComRules.Engine;

/// <summary>
/// Clause 8.6a: whoever circulates offensive, discriminatory or explicit words answers for them as much as who wrote them. It has no rule of its own:
/// the rules that serve it count one step more in words that are passed on. Evidence that goes to those who deal with it is not circulated.
/// </summary>
internal static class ForwardedMaterial
{
    private const string Clause = "8.6a";

    /// <summary>By rule of the policy: whether it serves the clause.</summary>
    public static ImmutableArray<bool> RulesOf(ImmutableArray<RuleDescriptor> rules) => [.. rules.Select(rule => rule.Clauses.Contains(Clause))];

    /// <summary>The words by which a sender says why he passes it on: as evidence, to be dealt with.</summary>
    public static TermSet NoticeEvidence(RuleRegistration rules) => rules.Notice(Lexicon.Load("forwarded-evidence"));

    public static bool IsCirculated(in ReportedFinding finding, CheckRun run, CompiledPolicy policy)
    {
        if (finding.Zone != Zone.Forwarded || !policy.Circulated[finding.Rule])
            return false;
        ref readonly var facts = ref run.Facts;
        return facts is { PassedOn: true, OutsideIsApproved: false, Route: Route.Ordinary } && !run.IsInZone(policy.ForwardedEvidence!, Zone.Author);
    }
}
