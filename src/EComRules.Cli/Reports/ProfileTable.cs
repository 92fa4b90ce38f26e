using EComRules.Engine;

namespace EComRules.Cli.Reports;

/// <summary>Writes what <c>--profile</c> measured: the engine's stages, then every rule that was called, the slowest first.</summary>
internal static class ProfileTable
{
    private const int NameWidth = 52;

    public static void Write(TextWriter output, CheckProfile profile)
    {
        if (profile.Messages == 0)
            return;
        var rows = profile.Rows();
        var stages = rows.Where(row => row.Rule is null).ToList();
        var rules = rows.Where(row => row.Rule is not null).ToList();
        var called = rules.Where(row => row.Hits > 0 || row.Findings > 0).ToList();

        output.WriteLine($"profile: {Count(profile.Messages, "message")} checked in this run; reading files and writing the report is not in it");
        output.WriteLine("  " + Method(profile));
        output.WriteLine();
        output.WriteLine(Line("", "time ms", "share", "ns/message", "hits", "findings"));
        foreach (var stage in stages)
            Row(NameOf(stage.Stage), stage.Time, stage.Share, "", "");
        Row("the rules below", Sum(rules), rules.Sum(row => row.Share), Number(rules.Sum(rule => rule.Hits)), Number(rules.Sum(rule => rule.Findings)));
        Row("all", Sum(rows), rows.Sum(row => row.Share), "", "");
        output.WriteLine();
        foreach (var rule in called)
            Row($"{rule.Rule!.Id} {rule.Rule.Title}", rule.Time, rule.Share, Number(rule.Hits), Number(rule.Findings));
        if (called.Count < rules.Count)
        {
            output.WriteLine();
            output.WriteLine("  never called: " + string.Join(", ", rules.Except(called).Select(row => row.Rule!.Id).Order(StringComparer.Ordinal)));
        }

        void Row(string name, TimeSpan? time, double share, string hits, string findings)
        {
            if (time is not { } spent)
            {
                output.WriteLine(Line(name, "not timed", "", "", hits, findings));
                return;
            }

            var mean = (long)Math.Round(spent.TotalNanoseconds / profile.MessagesInTimes);
            output.WriteLine(Line(name, Decimal(spent.TotalMilliseconds, "N3"), Decimal(100 * share, "F1") + " %", Number(mean), hits, findings));
        }
    }

    private static TimeSpan Sum(IEnumerable<ProfileRow> rows) => TimeSpan.FromTicks(rows.Sum(row => row.Time?.Ticks ?? 0));

    private static string Method(CheckProfile profile)
    {
        var which = profile.TimedFrom == 1 ? "" : $"times are of the {Number(profile.MessagesInTimes)} from number {Number(profile.TimedFrom)} on; ";
        var sampled = profile.MessagesTimed == profile.MessagesInTimes
            ? "each of them was timed rule by rule"
            : $"{Number(profile.MessagesTimed)} of them, chosen at random, were timed rule by rule, and the time of all is divided as theirs";
        return $"{which}{sampled}" + (profile.IsSettled ? "" : "; the runtime was still compiling code, so that they are longer than in a long run");
    }

    private static string NameOf(CheckStage stage) => stage switch
    {
        CheckStage.Reading => "reading parts and zones",
        CheckStage.Comparing => "comparing text and HTML alternatives",
        CheckStage.Scanning => "finding words, terms and patterns",
        CheckStage.Dispatching => "finding links, handing matches to rules",
        CheckStage.FindingEvidence => "finding evidence where rules ask for it",
        _ => "judging what rules reported",
    };

    private static string Line(string name, string time, string share, string mean, string hits, string findings)
        => $"  {(name.Length <= NameWidth ? name : name[..(NameWidth - 1)] + "…").PadRight(NameWidth)} {time,12} {share,8} {mean,11} {hits,12} {findings,10}".TrimEnd();

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Decimal(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
