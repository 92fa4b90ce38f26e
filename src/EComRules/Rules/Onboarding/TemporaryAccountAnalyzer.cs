using EComRules.Json;

namespace EComRules.Rules.Onboarding;

/// <summary>
/// ECR1702, clause 7.3: an account is active for a person on a temporary engagement, and the register of authorisations has no entry for it.
/// Student teachers on placement have accounts while the placement lasts.
/// </summary>
internal sealed class TemporaryAccountAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1702",
        Title: "Active account for a temporary person",
        MessageFormat: "the account is active, {1}",
        Advice: "Deactivate the account, or have the head agree to it and enter that in the register, with an end: long-term cover often needs one.",
        RuleCategory.Records,
        Severity.Warning,
        ["7.3"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.IctSupport, SchoolRole.SeniorLeadership],
        Needs = ["registers.staff", "registers.authorisations"],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, Check);

    private static void Check(RecordContext context)
    {
        if (context.Record is not UserRecord { CanBeUsed: true } user)
            return;
        var entry = user.Person is { } person ? context.School.StaffMember(person.Value) : null;
        var engagement = user.Engagement != Engagement.Unknown ? user.Engagement : entry?.Engagement ?? Engagement.Unknown;
        if (engagement == Engagement.Unknown)
        {
            if (context.School.Context.Registers.Staff is null)
                context.MissingContext("registers.staff");
            else
                context.MissingField("engagement");
            return;
        }

        var isOver = entry?.Ends < context.Today;
        if (engagement is Engagement.Permanent or Engagement.Governor || (engagement == Engagement.StudentTeacher && !isOver))
            return;
        if (context.School.Context.Registers.Authorisations is not { } register)
        {
            context.MissingContext("registers.authorisations");
            return;
        }

        foreach (var agreed in register)
            if (agreed.Covers(AuthorisationKind.Account, user.Person?.Value, null) && agreed.HoldsOn(context.Today))
                return;
        var field = user.Engagement != Engagement.Unknown ? "engagement" : user.IsActive is not null ? "active" : "activatedAt";
        context.Report(field, isOver
            ? $"although the engagement ended on {entry!.Ends?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
            : $"its user is engaged as '{RecordNames.Of(engagement)}', and no agreement is on record");
    }
}
