using EComRules.Rules.Web;

namespace EComRules.Rules.PersonalUse;

/// <summary>ECR1001: personal use during core hours (clauses 4.13a, 8.3b, 8.5a): a holiday booked at 10:40 on a teaching day. Only ever advice: staff keep their balance of work and life.</summary>
internal sealed class PersonalUseAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1001",
        Title: "Personal use during core hours",
        MessageFormat: "'{0}' reads as a private matter, seen to during core hours",
        Advice: "See to it in your own time: before or after core hours, or in your break.",
        RuleCategory.PersonalUseCoreHours,
        Severity.Advice,
        ["4.13a", "8.3b", "8.5a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Web,
        Directions = Direction.FromSchool,
        Needs = ["internalDomains", "coreHours", "terms"],
        Options =
        [
            new("own_time", "12:00-13:30", "Times of day, separated by commas, that are staff's own although they lie within core hours. The default covers the lunch breaks of most primary schools."),
        ],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var ownTime = rules.OptionsFor(Rule).GetList("own_time").Select(ReadPeriod).ToArray();
        var hosts = HostList.Load("private-hosts");

        PrivateMatters.Register(rules, Rule, (context, span) =>
        {
            if (!context.School.KnowsItsDomains)
                context.MissingContext("internalDomains");
            else if (IsOnDuty(context.School, context.Facts, ownTime) is not { } onDuty)
                context.MissingContext(MissingField(context.School));
            else if (onDuty)
                context.Report(span, confidence: 0.8);
            else
                context.Ignore("it is sent outside core hours");
        });

        rules.OnLink(Rule, context =>
        {
            // A link in a message may be anything; a web request is use itself.
            if (context.Message.Channel != Channel.Web || !hosts.Contains(context.Host))
                return;
            if (IsOnDuty(context.School, context.Facts, ownTime) is not { } onDuty)
                context.MissingContext(MissingField(context.School));
            else if (onDuty)
                context.Report(confidence: 0.7);
        });
    }

    private static bool? IsOnDuty(SchoolIndex school, in MessageFacts facts, (TimeOnly From, TimeOnly To)[] ownTime)
    {
        var clock = TimeOnly.FromTimeSpan(facts.LocalTime.TimeOfDay);
        foreach (var (from, to) in ownTime)
            if (clock >= from && clock < to)
                return false;
        return school.IsCoreTime(facts.LocalTime);
    }

    private static string MissingField(SchoolIndex school) => school.Context.CoreHours is null ? "coreHours" : "terms";

    private static (TimeOnly From, TimeOnly To) ReadPeriod(string text)
        => text.IndexOf('-', StringComparison.Ordinal) is var dash and > 0
            && TimeOnly.TryParseExact(text.AsSpan(0, dash).Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && TimeOnly.TryParseExact(text.AsSpan(dash + 1).Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && from < to
            ? (from, to)
            : throw new ArgumentException("ECR1001.own_time is a list of times of day: write for example 12:00-13:30.");
}
