namespace EComRules.Rules.PersonalData;

/// <summary>
/// ECR0710, clause 4.6j: personal data goes to an address outside that is not on the school's approved list. It runs after the rules that
/// recognise personal data and reports the recipients once, however much they found; with all of them switched off it finds nothing.
/// </summary>
internal sealed class UnapprovedRecipientAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0710",
        "Recipient not on an approved list for personal data",
        "personal data goes to {2} outside address(es) that the school has not approved for it",
        "Check that every recipient outside is meant and may have this. Take out those who may not; ask the office to add an organisation that regularly needs such data to the approved list.",
        RuleCategory.PersonalData,
        Severity.Warning,
        ["4.6j"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Text,
        Directions = Direction.Outbound | Direction.Unknown,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnMessage(Rule, Check);

    private static void Check(MessageContext context)
    {
        if (!context.HasReported(RuleCategory.PersonalData, Severity.Warning))
            return;
        if (!context.School.KnowsItsDomains)
        {
            context.MissingContext("internalDomains");
            return;
        }

        if (context.Facts.Direction != Direction.Outbound)
            return;
        if (context.School.Context.ApprovedOutsideOrganisations.IsEmpty)
        {
            context.MissingContext("approvedOutsideOrganisations");
            return;
        }

        var unapproved = ApprovedRecipients.CountUnapprovedOutside(context.Message, context.School);
        if (unapproved > 0)
            context.Report(MessageLocation.Whole, number: unapproved);
    }
}
