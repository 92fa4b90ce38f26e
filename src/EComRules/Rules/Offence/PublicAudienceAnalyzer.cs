using EComRules.Engine;

namespace EComRules.Rules.Offence;

/// <summary>
/// ECR0603: what is said where everyone can read it counts one step more (clause 4.5b; of accusations also clause 8.12h1). It modifies what other
/// rules found and says so once. Public apologies, closure notices and statements that somebody has cleared are left as they are.
/// </summary>
internal sealed class PublicAudienceAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0603",
        Title: "Public audience raises severity one step",
        MessageFormat: "this can be read by everyone, so what was found in it counts one step more",
        Advice: "Take it out before it is posted or sent, or delete the post. A statement for the public goes through the head.",
        RuleCategory.Disrepute,
        Severity.Advice,
        ["4.5b"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Social,
        Needs = [Field],
    };

    private const string Field = "audience";

    private static readonly SeverityRaise s_raise = new(Rule.Id, "everyone can read it (clause 4.5b)");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("public-statements");
        var statements = rules.Notice(words.Where("sign", "statement"));
        var publication = rules.Notice(words.Where("sign", "publication"));
        rules.OnFindings(Rule, context =>
        {
            var worst = WorstOf(context);
            if (worst < 0)
                return;
            if (context.Message is { Channel: Channel.Social, Audience: null })
                context.MissingContext(Field);
            else if (IsInPublic(context) && !context.InMessage(statements) && context.Report(context.Findings[worst]))
                RaiseAll(context);
        });

        bool IsInPublic(in FindingsContext context) => Audience.IsInPublic(context.Message, context.Facts, context.School)
            || (context.Facts.Direction == Direction.Outbound && context.InMessage(publication));
    }

    /// <summary>The first of the most serious findings about what is said; -1 when there is none that counts.</summary>
    private static int WorstOf(in FindingsContext context)
    {
        var worst = -1;
        for (var i = 0; i < context.Findings.Length; i++)
            if (IsAboutWhatIsSaid(context, i) && (worst < 0 || context.Findings[i].Severity > context.Findings[worst].Severity))
                worst = i;
        return worst;
    }

    private static void RaiseAll(in FindingsContext context)
    {
        for (var i = 0; i < context.Findings.Length; i++)
            if (IsAboutWhatIsSaid(context, i))
                context.Raise(i, s_raise);
    }

    // A rule that only ever advises (a better wording) says nothing that brings anybody into disrepute.
    private static bool IsAboutWhatIsSaid(in FindingsContext context, int index)
    {
        ref readonly var finding = ref context.Findings[index];
        var rule = context.RuleOf(finding);
        return finding.Counts && (rule.DefaultSeverity > Severity.Advice || rule.Category == RuleCategory.Tone) && rule.Category
            is RuleCategory.Threat or RuleCategory.Abuse or RuleCategory.Profanity
            or RuleCategory.SexualSuggestive or RuleCategory.SexualExplicit or RuleCategory.Defamation or RuleCategory.Discrimination or RuleCategory.Offence or RuleCategory.Disrepute
            or RuleCategory.Political or RuleCategory.Tone;
    }
}
