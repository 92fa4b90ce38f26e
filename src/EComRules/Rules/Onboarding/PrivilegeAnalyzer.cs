namespace EComRules.Rules.Onboarding;

/// <summary>ECR1705, clause 4.3: a user has an administrative privilege that the register of authorisations does not name for them, or no longer.</summary>
internal sealed class PrivilegeAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1705",
        Title: "Privilege granted without recorded authorisation",
        MessageFormat: "'{0}' {1}",
        Advice: "Take the privilege back, or have it authorised and enter that in the register. For a piece of work such as a migration, enter it with an end.",
        RuleCategory.Records,
        Severity.Warning,
        ["4.3"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.IctSupport, SchoolRole.SeniorLeadership],
        Needs = ["registers.authorisations"],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        // A privilege on an account that cannot be used is nobody's.
        if (context.Record is not UserRecord { Privileges.IsEmpty: false } user || user.IsActive == false)
            return;
        if (context.School.Context.Registers.Authorisations is not { } register)
            context.MissingContext("registers.authorisations");
        else if (user.Person is null)
            context.MissingField("person");
        else
            for (var i = 0; i < user.Privileges.Length; i++)
                Check(context, user, register, i);
    });

    private static void Check(RecordContext context, UserRecord user, ImmutableArray<Authorisation> register, int index)
    {
        DateOnly? ended = null;
        foreach (var agreed in register)
        {
            if (!agreed.Covers(AuthorisationKind.Privilege, user.Person?.Value, user.Privileges[index].Trim()))
                continue;
            if (agreed.HoldsOn(context.Today))
                return;
            ended = agreed.Expires < context.Today && !(agreed.Expires < ended) ? agreed.Expires : ended;
        }

        context.Report($"privileges[{index}]", ended is { } last
            ? $"was authorised until {last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} and is still there"
            : "has no authorisation on record");
    }
}
