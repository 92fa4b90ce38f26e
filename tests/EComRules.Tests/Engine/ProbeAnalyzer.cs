using EComRules.Testing;

namespace EComRules.Tests.Engine;

/// <summary>An analyzer whose rule and registrations a test writes in place.</summary>
internal sealed class ProbeAnalyzer(RuleDescriptor rule, Action<RuleRegistration, RuleDescriptor> initialize) : RuleAnalyzer
{
    public ProbeAnalyzer(Action<RuleRegistration, RuleDescriptor> initialize)
        : this(RuleOf("ECR9001"), initialize)
    {
    }

    public override ImmutableArray<RuleDescriptor> Rules => [rule];

    public static RuleDescriptor RuleOf(string id, Severity severity = Severity.Warning)
        => new(id, "Probe", "'{0}' {1} {2}", "Advice.", RuleCategory.Tone, severity, ["8.4a"]) { Kinds = RuleKinds.Keyword };

    public override void Initialize(RuleRegistration rules) => initialize(rules, rule);

    /// <summary>A policy of one rule that reports every occurrence of the terms.</summary>
    public static Policy PolicyOf(string lexicon, SchoolContext? school = null)
        => new PolicyBuilder().Add(Terms(lexicon)).UseSchool(school ?? Oakfield.School).UseClock(StoppedClock.Instance).Build();

    public static ProbeAnalyzer Terms(string lexicon, string id = "ECR9001")
        => new(RuleOf(id), (rules, rule) => rules.OnTerms(rule, Lexicon.Parse("probe", lexicon), context => context.Report()));
}
