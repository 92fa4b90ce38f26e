using EComRules.Rules;

namespace EComRules.Comparison.Workloads;

/// <summary>Every term and pattern that the rules of the default policy register.</summary>
internal static class PolicyContents
{
    public static (IReadOnlyList<CompiledTerm> Terms, IReadOnlyList<string> Patterns) Read()
    {
        var registration = new Registration(_ => 0, rule => new RuleOptions(rule, new Dictionary<string, string>()));
        foreach (var analyzer in DefaultRules.Create())
            analyzer.Initialize(registration);
        return ([.. registration.Terms, .. registration.Evidence], [.. registration.Patterns.Select(pattern => pattern.Text)]);
    }
}
