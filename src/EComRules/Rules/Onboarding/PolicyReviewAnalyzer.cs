namespace EComRules.Rules.Onboarding;

/// <summary>ECR1704, clause 7.5: the policy is past its review date. Said of a copy of the policy, and of users who are asked to sign one.</summary>
internal sealed class PolicyReviewAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1704",
        Title: "Policy past its review date",
        MessageFormat: "the policy was due for review {2} days ago",
        Advice: "Put the review on the governors' agenda. If it was reviewed, enter the new date in the file and in the school's registers.",
        RuleCategory.Records,
        Severity.Advice,
        ["7.5"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.SeniorLeadership],
        Needs = ["registers.policyReviewDue"],
        Options =
        [
            new("grace_days", "30", "How many days after the date it is said. The default leaves time for minutes to be approved and the file to be updated."),
        ],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var grace = rules.OptionsFor(Rule).GetInt32("grace_days");
        rules.OnRecord(Rule, context =>
        {
            switch (context.Record)
            {
                case StoredFile { ReviewDue: { } due } file when !(file.ReviewedOn >= due):
                    Compare(context, "reviewDue", due, grace);
                    break;
                case UserRecord { CanBeUsed: true } when context.School.Context.Registers.PolicyReviewDue is { } due:
                    Compare(context, "acknowledgedOn", due, grace);
                    break;
                case UserRecord { CanBeUsed: true }:
                    context.MissingContext("registers.policyReviewDue");
                    break;
            }
        });
    }

    private static void Compare(RecordContext context, string field, DateOnly due, int grace)
    {
        var late = context.Today.DayNumber - due.DayNumber;
        if (late > grace)
            context.Report(field, number: late);
    }
}
