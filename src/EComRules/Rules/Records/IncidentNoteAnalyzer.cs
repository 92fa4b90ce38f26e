namespace EComRules.Rules.Records;

/// <summary>
/// ECR1801, clauses 4.12, 8.2d, 8.4e, 8.5k and 8.12e: a note of what was met and who was told. Offered after a violation in mail from outside; of a
/// note that is being written it says what is still missing. Whether a person disconnected or told anyone, no program can see.
/// </summary>
internal sealed class IncidentNoteAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1801",
        Title: "Incident note offered",
        MessageFormat: "{1}",
        Advice: "Leave the material as it is and tell your line manager; you have done nothing wrong by receiving it. 'ecomrules clauses 4.12' prints a note to fill in. Do not forward the material, and if it may be illegal tell the designated safeguarding lead at once.",
        RuleCategory.Records,
        Severity.Advice,
        ["4.12", "8.2d", "8.4e", "8.5k", "8.12e"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Messages | Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        rules.OnMessage(Rule, context =>
        {
            // What is found is asked first: the facts of a clean message cost something.
            if (context.HasReported(Severity.Violation) && context.Facts is { Direction: Direction.Inbound, Route: Route.Ordinary })
                context.Report(MessageLocation.Whole, "this came from outside; a note of it can be kept");
        });

        rules.OnRecord(Rule, context =>
        {
            if (context.Record is not IncidentReport report)
                return;
            if (report.OccurredAt is null)
                context.Report("occurredAt", "the note does not say when it happened");
            if (string.IsNullOrWhiteSpace(report.What))
                context.Report("what", "the note does not say what happened");
            if (string.IsNullOrWhiteSpace(report.Told))
                context.Report("told", report.About == IncidentKind.CyberBullying
                    ? "the note does not say whom you told; the senior leadership team and your union are there for you"
                    : "the note does not say who was told");
            if (report.About == IncidentKind.InappropriateMaterial && report.Disconnected is null)
                context.Report("disconnected", "the note does not say whether you disconnected");
        });
    }
}
