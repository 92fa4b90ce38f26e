namespace EComRules.Rules.Accounts;

/// <summary>ECR1403, clause 8.12g: the network may pass details on to other companies.</summary>
internal sealed class PartnerSharingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1403",
        Title: "Partner personalisation on",
        MessageFormat: "the network may pass your details on to other companies",
        Advice: "Switch off what shares your details with other companies. The 'instant personalisation' that the policy names no longer exists: look for ad settings, for data from partners, and for connected apps and web sites.",
        RuleCategory.Account,
        Severity.Advice,
        ["8.12g"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is AccountSettings { SharesWithPartners: true })
            context.Report("sharesWithPartners");
    });
}
