using Spectre.Console;

namespace EComRules.Comparison.Report;

/// <summary>The goals of the scan, and the summary of what was reached.</summary>
internal static class Goals
{
    public const string Time4096 = "time of 4,096 characters";
    public const string LengthSpread = "spread over lengths";
    public const string HostileShare = "slowest hostile text";
    public const string Doubling = "doubling";
    public const string Speed = "speed";
    public const string Allocated = "allocated";

    private static readonly Goal[] s_all =
    [
        Ratio("L", "hyperscan", 7, 5),
        Ratio("L", "searchvalues", 30, 25),
        Ratio("L", "frozenset", 20, 15),
        Ratio("S", "hyperscan", 2.5, 1.8),
        Ratio("T10", "hyperscan", 1, 0.7),
        Ratio("T100", "hyperscan", 1, 0.7),
        Ratio("policy", "hyperscan", 5, 2.5),
        Ratio("policy", "frozenset+regex", 40, 20),
        new("L against hyperscan without AVX-512", 3, 2, "x", true, values => values["L vector256", "hyperscan"]),
        new("10 terms against 100,000: times slower", 4, 6, "x", false, values => values[Speed, "T10"] / values[Speed, "T100000"]),
        new("policy, 4,096 characters: p50", 9, null, "us", false, values => values[Time4096, "policy"]),
        new("policy, clean and not: allocated in a message", 0, null, "B", false, values => values[Allocated, "policy"]),
        new("policy, 1 KB to 10 MB: spread of the speed", 20, null, "%", false, values => values[LengthSpread, "policy"]),
        new("policy, slowest hostile text: share of the speed", 25, null, "%", true, values => values[HostileShare, "policy"]),
        new("patterns, worst t(2n)/t(n)", 2.2, null, "x", false, values => values[Doubling, "policy"]),
    ];

    /// <summary>A row for each goal of which something was measured.</summary>
    public static Table Summary(Measurements values)
    {
        var table = new Table().Border(TableBorder.Minimal).Title("goals").AddColumns("what", "measured", "goal", "floor", "");
        foreach (var goal in s_all)
        {
            var measured = goal.Read(values);
            table.AddRow(
                goal.What,
                measured is null ? "not measured" : Written(measured, goal.Unit),
                Written(goal.Aim, goal.Unit),
                Written(goal.Floor, goal.Unit),
                measured is { } value ? goal.Verdict(value) : "");
        }

        return table;

        static string Written(double? value, string unit) => value is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) + " " + unit : "";
    }

    private static Goal Ratio(string workload, string peer, double aim, double floor)
        => new($"{workload} against {peer}", aim, floor, "x", true, values => values[workload, peer]);
}
