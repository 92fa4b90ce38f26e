namespace EComRules.Fixes;

/// <summary>Tries suggestions and keeps those that do what they say: the finding goes, none is added.</summary>
internal static class FixProver
{
    public static ImmutableArray<MessageFix> Prove(Policy policy, SchoolIndex school, ImmutableArray<RuleFixer> fixers, Message message, Verdict verdict)
    {
        var proven = ImmutableArray.CreateBuilder<MessageFix>();
        foreach (var finding in verdict.Findings)
            foreach (var fixer in fixers)
                if (fixer.RuleIds.Contains(finding.Rule.Id) && fixer.TryFix(finding, message, school) is { } fix && Helps(policy, message, verdict, finding, fix))
                    proven.Add(fix);
        return proven.ToImmutable();
    }

    private static bool Helps(Policy policy, Message message, Verdict before, Finding finding, MessageFix fix)
    {
        var after = policy.Check(fix.Apply(message));
        if (after.IsPartial)
            return false;
        var left = Count(before.Findings);
        if (--left[Key(finding)] == 0)
            left.Remove(Key(finding));
        foreach (var (key, count) in Count(after.Findings))
            if (!left.TryGetValue(key, out var allowed) || count > allowed)
                return false;
        return true;
    }

    // An edit moves what comes after it, so that a finding is known again by its words, not by its place.
    private static (string, MessagePart, int, string) Key(Finding finding)
        => (finding.Rule.Id, finding.Location.Part, finding.Location.Index, finding.Text);

    private static Dictionary<(string, MessagePart, int, string), int> Count(ImmutableArray<Finding> findings)
        => findings.GroupBy(Key).ToDictionary(group => group.Key, group => group.Count());
}
