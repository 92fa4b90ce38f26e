namespace EComRules.Rules.Onboarding;

/// <summary>
/// ECR1701, clause 7.1: an account is in use for longer than the time of grace, and no acknowledgement of the policy in force is on record.
/// A long absence does not count, and whoever is away is asked when they return.
/// </summary>
internal sealed class MissingAcknowledgementAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1701",
        Title: "No acknowledgement on record for this user",
        MessageFormat: "{1}",
        Advice: "Ask the person to read the policy and sign. If they signed on paper, enter it in the register with its day and version.",
        RuleCategory.Records,
        Severity.Warning,
        ["7.1"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.SeniorLeadership],
        Needs = ["registers.acknowledgements"],
        Options =
        [
            new("grace_days", "30", "After how many days of an active account a signature is missed. The default leaves time for paper to be entered."),
        ],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var grace = rules.OptionsFor(Rule).GetInt32("grace_days");
        rules.OnRecord(Rule, context =>
        {
            if (context.Record is not UserRecord { CanBeUsed: true, ActivatedAt: { } activated } user || IsAway(user, context.Today))
                return;
            var registers = context.School.Context.Registers;
            if (registers.Acknowledgements is null && user.AcknowledgedOn is null)
            {
                context.MissingContext("registers.acknowledgements");
                return;
            }

            if (user.Person is null && user.AcknowledgedOn is null)
            {
                context.MissingField("person");
                return;
            }

            if (SignatureReader.HasSignedCurrent(user, registers) || DaysInUse(user, DateOnly.FromDateTime(context.School.LocalTime(activated).DateTime), context.Today) < grace)
                return;
            context.Report("acknowledgedOn", SignatureReader.FirstDay(user, registers) is null
                ? "the account is in use, and nobody entered that its user has read and understood the policy"
                : $"its user confirmed an earlier version of the policy, not the one in force");
        });
    }

    /// <summary>How many days since the activation, without those of a long absence.</summary>
    internal static int DaysInUse(UserRecord user, DateOnly activated, DateOnly today)
    {
        var days = today.DayNumber - activated.DayNumber;
        if (user.AwayFrom is not { } from || user.AwayUntil is not { } until)
            return days;
        var first = Math.Max(from.DayNumber, activated.DayNumber);
        var last = Math.Min(until.DayNumber, today.DayNumber);
        return days - Math.Max(0, last - first + 1);
    }

    private static bool IsAway(UserRecord user, DateOnly today) => user.AwayFrom <= today && !(user.AwayUntil < today);
}
