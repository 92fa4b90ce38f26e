namespace EComRules.Rules.Onboarding;

/// <summary>ECR1703, clause 7.4: an account was activated on a day before its user confirmed the policy. Days are those of the school's clock; on the same day the order does not matter.</summary>
internal sealed class EarlyActivationAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1703",
        Title: "Account activated before acknowledgement",
        MessageFormat: "the account was activated {2} day(s) before its user confirmed the policy",
        Advice: "Nothing can be undone here: look at how accounts are asked for, so that the next one waits for the signature. If the date entered is wrong, correct it.",
        RuleCategory.Records,
        Severity.Warning,
        ["7.4"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.IctSupport],
        Needs = ["registers.acknowledgements"],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is not UserRecord { ActivatedAt: { } activatedAt } user)
            return;
        var registers = context.School.Context.Registers;
        var activated = DateOnly.FromDateTime(context.School.LocalTime(activatedAt).DateTime);
        if (SignatureReader.FirstDay(user, registers) is { } signed)
        {
            if (signed > activated)
                context.Report("activatedAt", number: signed.DayNumber - activated.DayNumber);
        }
        else if (registers.Acknowledgements is null)
        {
            context.MissingContext("registers.acknowledgements");
        }
    });
}
