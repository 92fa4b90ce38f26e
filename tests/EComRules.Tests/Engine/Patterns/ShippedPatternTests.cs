using EComRules.Engine;
using EComRules.Rules;

namespace EComRules.Tests.Engine.Patterns;

/// <summary>What holds for every pattern of the default policy, now and later.</summary>
public sealed class ShippedPatternTests
{
    // Ordinary patterns take 2 to 8 steps for each character of a text made to annoy them.
    private const int MostStepsForEachCharacter = 32;

    public static TheoryData<string> Patterns => [.. Shipped().Select(pattern => pattern.Text).Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Is_not_slow_on_text_that_almost_matches_it(string pattern)
    {
        var matcher = new PatternMatcher([Pattern.Parse(pattern)]);
        foreach (var text in HostileText.For(PatternParser.Parse(pattern), 3_000))
            Assert.InRange(matcher.Scan(PatternOracle.Read(text)), 0, (long)MostStepsForEachCharacter * text.Length);
    }

    [Fact]
    public void There_are_patterns() => Assert.NotEmpty(Shipped());

    private static List<Pattern> Shipped()
    {
        var registration = new Registration(static _ => 0, static rule => new RuleOptions(rule, new Dictionary<string, string>()));
        foreach (var analyzer in DefaultRules.Create())
            analyzer.Initialize(registration);
        return registration.Patterns;
    }
}
