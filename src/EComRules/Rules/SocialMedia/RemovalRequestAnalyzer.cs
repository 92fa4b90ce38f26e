namespace EComRules.Rules.SocialMedia;

/// <summary>ECR1504, clause 8.12c: somebody published a photo or words about the person, and nobody was asked to take it down yet. The letter is offered with the clause.</summary>
internal sealed class RemovalRequestAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1504",
        Title: "Removal-request template",
        MessageFormat: "the note does not say that removal was asked for",
        Advice: "Untag yourself where the site lets you, then ask whoever published it, and the site, to take it down. 'ecomrules clauses 8.12c' prints a letter for both. Keep a picture of the page with its address and the time.",
        RuleCategory.Records,
        Severity.Advice,
        ["8.12c"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is IncidentReport { About: IncidentKind.PublishedAboutMe, RemovalAskedOn: null })
            context.Report("removalAskedOn");
    });
}
