namespace EComRules.Rules.Records;

/// <summary>
/// ECR1109, clause 8.5e: a received message awaits its answer for too many working days. Working days are those of the school's calendar, and for
/// somebody who works part-time the days they work. Answered by telephone or in person is answered.
/// </summary>
internal sealed class OverdueReplyAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1109",
        Title: "Reply overdue",
        MessageFormat: "this has awaited a reply for {2} working days",
        Advice: "Answer, if only to say when you will; a telephone call does as well. If it was answered another way, mark it as answered.",
        RuleCategory.Records,
        Severity.Advice,
        ["8.5e1"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
        Needs = ["terms"],
        Options =
        [
            new("working_days", "5", "From how many working days on a reply is overdue. The default is a week of school."),
        ],
    };

    // Older mail is a matter of keeping, not of answering; and a calendar is read day by day.
    private const int OldestDays = 3 * 366;

    private static readonly ImmutableArray<DayOfWeek> s_week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var limit = rules.OptionsFor(Rule).GetInt32("working_days");
        rules.OnRecord(Rule, context =>
        {
            if (context.Record is not StoredFile { IsMessage: true, AwaitsReply: true, AnsweredAt: null } mail)
                return;
            if (mail.CreatedAt is not { } received)
            {
                context.MissingField("createdAt");
                return;
            }

            var day = DateOnly.FromDateTime(context.School.LocalTime(received).DateTime);
            if (context.Today.DayNumber - day.DayNumber > OldestDays)
                return;
            if (context.School.Calendar.WorkingDaysAfter(day, context.Today, DaysOf(context)) is not { } waited)
                context.MissingContext("terms");
            else if (waited >= limit)
                context.Report("createdAt", number: waited);
        });
    }

    private static ImmutableArray<DayOfWeek> DaysOf(RecordContext context)
    {
        if (context.Record.Person is { } person && context.School.StaffMember(person.Value) is { WorkingDays.IsEmpty: false } member)
            return member.WorkingDays;
        return context.School.Context.NormalWorkingHours?.Days ?? s_week;
    }
}
