using EComRules.Testing;

namespace EComRules.Tests.Engine;

public sealed class SmokeTests
{
    public sealed class PassOnAnalyzer : RuleAnalyzer
    {
        public static readonly RuleDescriptor Rule = new("ECR9001", "Do not pass it on", "'{0}' asks to pass it on", "Leave it.", RuleCategory.ChainLetter, Severity.Warning, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [Rule];

        public override void Initialize(RuleRegistration rules)
            => rules.OnTerms(Rule, Lexicon.Parse("t", "forward this to ; except-in=forward this to the office\nidiot ; inflect=noun"), context => context.Report());
    }

    [Fact]
    public void Finds_terms()
    {
        RuleVerifier<PassOnAnalyzer>.Reports("Please [|Forward\nthis to|] everyone, [|idiots|]!");
        RuleVerifier<PassOnAnalyzer>.Ignores("Please forward this to the office.");
    }
}
