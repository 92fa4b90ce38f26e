namespace EComRules.Rules.SocialMedia;

/// <summary>
/// ECR1501: a friend request from a parent or pupil (clause 8.9b). Own children and close friends are agreed in the school's register until
/// a day (clause 8.9c): the engine then lists the finding as suppressed, with the reason. A name alone may be a stranger's.
/// </summary>
internal sealed class FriendRequestAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1501",
        Title: "Friend request from parent or pupil",
        MessageFormat: "'{0}' {1}",
        Advice: "Do not accept the request; keep to the school's own channels. If it is your own child or a close friend with a child at the school, ask for it to be agreed and entered in the register, with an end.",
        RuleCategory.SocialPrivacy,
        Severity.Warning,
        ["8.9b", "8.9c"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
        Needs = ["registers.parents", "registers.pupils"],
    };

    private const string OnlyTheName = "only the name is the same; it may be a stranger's";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is not AccountSettings { IsProfessional: false } account)
            return;
        for (var i = 0; i < account.Contacts.Length; i++)
            if (account.Contacts[i].Accepted != false)
                Check(context, account.Contacts[i], $"contacts[{i}]");
    });

    private static void Check(RecordContext context, SocialContact contact, string field)
    {
        var registers = context.School.Context.Registers;
        switch (contact.Relation)
        {
            case SocialRelation.Pupil:
                context.Report(field, "is a pupil of the school, present or past" + Ended(context, contact));
                break;
            case SocialRelation.Parent:
                context.Report(field, "is a parent of a pupil, present or past" + Ended(context, contact));
                break;
            case SocialRelation.Unknown when registers.Pupils.IsEmpty:
                context.MissingContext("registers.pupils");
                break;
            case SocialRelation.Unknown when registers.Parents.IsEmpty:
                context.MissingContext("registers.parents");
                break;
            case SocialRelation.Unknown when IsAmong(registers.Pupils, contact.Name):
                context.Report(field, "has the name of a pupil" + Ended(context, contact), confidence: 0.6, loweredBecause: OnlyTheName);
                break;
            case SocialRelation.Unknown when IsAmong(registers.Parents, contact.Name):
                context.Report(field, "has the name of a parent" + Ended(context, contact), confidence: 0.6, loweredBecause: OnlyTheName);
                break;
        }
    }

    /// <summary>Says when the register has an agreement for this contact that is over.</summary>
    private static string Ended(RecordContext context, SocialContact contact)
    {
        foreach (var agreed in context.School.Context.Registers.Authorisations ?? [])
            if (agreed.Covers(AuthorisationKind.Contact, context.Record.Person?.Value, contact.Name) && agreed.Expires < context.Today)
                return $"; what was agreed for this contact ended on {agreed.Expires?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return "";
    }

    private static bool IsAmong(ImmutableArray<string> names, string name)
    {
        foreach (var known in names)
            if (CultureInfo.InvariantCulture.CompareInfo.Compare(known.AsSpan().Trim(), name.AsSpan().Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0)
                return true;
        return false;
    }
}
