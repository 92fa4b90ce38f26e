using EComRules.Engine;

namespace EComRules.Rules.Offence;

/// <summary>
/// ECR0606: several serious findings of different kinds in one message (clause 4.5a). Each kind counts once and each passage counts once, so that
/// two rules that speak of the same words are one; all that is quoted is one passage.
/// </summary>
internal sealed class SeveralFindingsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0606",
        Title: "Composite: several serious findings together",
        MessageFormat: "serious findings of {2} different kinds stand together in this message",
        Advice: "Go through the other findings one by one before it is sent, and ask your line manager if you are not sure.",
        RuleCategory.Disrepute,
        Severity.Violation,
        ["4.5a"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Attachment,
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Options =
        [
            new("violation_weight", "2", "What a passage with a violation weighs."),
            new("warning_weight", "0", "What a passage with a warning weighs. Raise it to 1 to count warnings at half; alone, they are common."),
            new("threshold", "4", "The weight from which the message is reported: two violations, unless the weights are changed."),
        ],
    };

    private const int MostCategories = 64;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var violation = Weight("violation_weight", 0);
        var warning = Weight("warning_weight", 0);
        var threshold = Weight("threshold", 1);
        rules.OnFindings(Rule, context =>
        {
            if (context.Findings.Length < 2 || context.Facts.Route != Route.Ordinary)
                return;
            var kinds = KindsOf(context, violation, warning, out var byKind);
            if (kinds >= 2 && byKind >= threshold && WeightByPassage(context, violation, warning) >= threshold)
                context.Report(kinds);
        });

        int Weight(string name, int least) => rules.OptionsFor(Rule).GetInt32(name) is var value && value >= least && value <= 1000
            ? value
            : throw new ArgumentException($"{Rule.Id}.{name} is a whole number from {least} to 1000.");
    }

    /// <summary>How many kinds there are that weigh anything, and what they weigh together, each as much as its heaviest finding.</summary>
    private static int KindsOf(in FindingsContext context, int violation, int warning, out int sum)
    {
        Span<int> heaviest = stackalloc int[MostCategories];
        heaviest.Clear();
        foreach (ref readonly var finding in context.Findings)
        {
            var category = context.RuleOf(finding).Category;
            if (category == RuleCategory.Profanity)
                continue; // the manner in which the other things are said
            ref var kind = ref heaviest[(int)(category == RuleCategory.SexualSuggestive ? RuleCategory.SexualExplicit : category) % MostCategories];
            kind = Math.Max(kind, WeightOf(finding, violation, warning));
        }

        sum = 0;
        var kinds = 0;
        foreach (var weight in heaviest)
        {
            sum += weight;
            kinds += weight > 0 ? 1 : 0;
        }

        return kinds;
    }

    /// <summary>What the passages weigh together, each as much as its heaviest finding. Findings come in the order of their places, so that those that overlap follow each other.</summary>
    private static int WeightByPassage(in FindingsContext context, int violation, int warning)
    {
        var sum = 0;
        var quoted = 0;
        var passage = 0;
        var end = MessageLocation.Whole;
        foreach (ref readonly var finding in context.Findings)
        {
            var weight = WeightOf(finding, violation, warning);
            if (weight == 0)
                continue;
            if (context.IsQuoted(finding))
            {
                quoted = Math.Max(quoted, weight);
                continue;
            }

            var place = finding.Reported.Location;
            if (place.Part == end.Part && place.Index == end.Index && place.Span.Length > 0 && place.Span.Start < end.Span.End)
            {
                passage = Math.Max(passage, weight);
                end = end with { Span = TextSpan.FromBounds(end.Span.Start, Math.Max(end.Span.End, place.Span.End)) };
                continue;
            }

            sum += passage;
            passage = weight;
            end = place;
        }

        return sum + passage + quoted;
    }

    // Who reads a thing makes it no second thing: what was raised for that weighs what it weighed before.
    private static int WeightOf(in JudgedFinding finding, int violation, int warning) => !finding.Counts ? 0 : (finding.Raise is null ? finding.Severity : finding.Severity - 1) switch
    {
        Severity.Violation => violation,
        Severity.Warning => warning,
        _ => 0,
    };
}
