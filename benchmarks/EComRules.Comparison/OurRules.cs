using EComRules.Comparison.Peers;

namespace EComRules.Comparison;

/// <summary>The rules of the rules workload as analyzers of ours, called by a whole check.</summary>
internal sealed class OurRules : Scanner
{
    private readonly Message[] _messages;
    private readonly Policy _policy;

    public OurRules(Message[] messages, int rules)
        : base(OurScanner.OurName)
    {
        _messages = messages;
        var builder = new PolicyBuilder();
        for (var rule = 0; rule < rules; rule++)
            builder.Add(new Analyzer(rule));
        _policy = builder.Build();
    }

    public override int Count(int message) => _policy.Check(_messages[message]).Findings.Length;

    public override void Find(int message, List<Found> into)
    {
        foreach (var finding in _policy.Check(_messages[message]).Findings)
            into.Add(new(0, 0, int.Parse(finding.Rule.Id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture)));
    }

    private sealed class Analyzer(int rule) : RuleAnalyzer
    {
        private readonly RuleDescriptor _rule = new(
            string.Create(CultureInfo.InvariantCulture, $"BEN{rule:D4}"),
            Title: "Many recipients of a short subject",
            MessageFormat: "The message has many recipients and a short subject",
            Advice: "Say in the subject what it is about.",
            RuleCategory.Subject,
            Severity.Advice,
            ["8.5g"])
        {
            Kinds = RuleKinds.Pattern,
        };

        public override ImmutableArray<RuleDescriptor> Rules => [_rule];

        public override void Initialize(RuleRegistration rules) => rules.OnMessage(_rule, context =>
        {
            if (FactRule.Applies(context.Message, rule))
                context.Report(MessageLocation.Whole);
        });
    }
}
