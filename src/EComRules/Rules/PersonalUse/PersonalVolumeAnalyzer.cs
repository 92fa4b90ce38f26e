using EComRules.Rules.Web;

namespace EComRules.Rules.PersonalUse;

/// <summary>
/// ECR1002, clauses 8.2a and 8.5a: how long somebody was on private web sites during core hours within a week. For the eyes of the person alone;
/// a computer that others use too says nothing of anybody.
/// </summary>
internal sealed class PersonalVolumeAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1002",
        Title: "Personal-use volume trend",
        MessageFormat: "{2} minutes on private web sites in core hours within seven days",
        Advice: "This is for you alone. Leave private sites to your own time; if they were for class, label the visits as work.",
        RuleCategory.PersonalUseCoreHours,
        Severity.Advice,
        ["8.2a", "8.5a"])
    {
        Kinds = RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
        Needs = ["coreHours", "terms"],
        Options =
        [
            new("minutes_a_week", "120", "From how many minutes within seven days it is said. The default is two hours: a few minutes now and then are nobody's business."),
        ],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var limit = rules.OptionsFor(Rule).GetInt32("minutes_a_week");
        var hosts = HostList.Load("private-hosts");
        rules.OnRecord(Rule, context =>
        {
            if (context.Record is not UserRecord { IsShared: false, WebUse.IsEmpty: false } user)
                return;
            var visits = new List<(DateTimeOffset At, int Minutes, int Index)>();
            for (var i = 0; i < user.WebUse.Length; i++)
            {
                var visit = user.WebUse[i];
                if (!(visit.IsPersonal ?? hosts.Contains(visit.Host)))
                    continue;
                if (CoreMinutes(context.School, visit) is not { } minutes)
                {
                    context.MissingContext(context.School.Context.CoreHours is null ? "coreHours" : "terms");
                    return;
                }

                visits.Add((visit.At, minutes, i));
            }

            visits.Sort((a, b) => a.At.CompareTo(b.At));
            if (Heaviest(visits) is { Minutes: var most, Index: var index } && most >= limit)
                context.Report($"webUse[{index}]", number: most);
        });
    }

    /// <summary>How many minutes of the visit lie in core hours; null when the school does not say.</summary>
    internal static int? CoreMinutes(SchoolIndex school, WebVisit visit)
    {
        var count = 0;
        for (var minute = 0; minute < visit.Minutes; minute++)
        {
            if (school.IsCoreTime(visit.At.AddMinutes(minute)) is not { } isCore)
                return null;
            count += isCore ? 1 : 0;
        }

        return count;
    }

    /// <summary>The seven days with the most minutes, and the visit that ends them.</summary>
    private static (int Minutes, int Index)? Heaviest(List<(DateTimeOffset At, int Minutes, int Index)> visits)
    {
        (int Minutes, int Index)? heaviest = null;
        for (var last = 0; last < visits.Count; last++)
        {
            var sum = 0;
            for (var i = last; i >= 0 && visits[last].At - visits[i].At < TimeSpan.FromDays(7); i--)
                sum += visits[i].Minutes;
            if (heaviest is not { } most || sum > most.Minutes)
                heaviest = (sum, visits[last].Index);
        }

        return heaviest;
    }
}
