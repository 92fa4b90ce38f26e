using EComRules.Engine;
using EComRules.Rules;

namespace EComRules.Benchmarks;

/// <summary>Every term and pattern that the rules of the default policy register.</summary>
internal static class PolicyContents
{
    public static (CompiledTerm[] Terms, CompiledTerm[] Evidence, Pattern[] Patterns) Read()
    {
        var registration = new Registration(_ => 0, rule => new RuleOptions(rule, new Dictionary<string, string>()));
        foreach (var analyzer in DefaultRules.Create())
            analyzer.Initialize(registration);
        return ([.. registration.Terms], [.. registration.Evidence], [.. registration.Patterns]);
    }
}
