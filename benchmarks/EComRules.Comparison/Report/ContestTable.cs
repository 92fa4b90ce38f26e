using EComRules.Comparison.Measuring;
using Spectre.Console;

namespace EComRules.Comparison.Report;

/// <summary>The table of one workload.</summary>
internal static class ContestTable
{
    public static Table Of(Contest contest)
    {
        var workload = contest.Workload;
        var table = new Table()
            .Border(TableBorder.Minimal)
            .Title($"{workload.Name}: {workload.Title}")
            .AddColumns("engine", "Mchars/s", "best", "p50 us", "p99 us", "B/msg", "build ms", "messages", "checked on", "matches", "differs");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var (contender, check) in contest.Contenders.Zip(contest.Checks))
            table.AddRow([
                contender.Title,
                .. contest.Timed ? Timings(contender) : ["", "", "", "", ""],
                Number(contender.BuildMilliseconds),
                contest.Timed ? contender.Messages.ToString("N0", CultureInfo.InvariantCulture) : "",
                check.Messages.ToString("N0", CultureInfo.InvariantCulture),
                check.AsWritten > 0 && check.AsWritten < check.Matches ? $"{check.Matches:N0} ({check.AsWritten:N0} as written)" : check.Matches.ToString("N0", CultureInfo.InvariantCulture),
                check.Wrong > 0 ? $"{check.Wrong} WRONG" : check.Explained.ToString("N0", CultureInfo.InvariantCulture),
            ]);
        return table;
    }

    private static string[] Timings(Contender contender)
        =>
        [
            Number(contender.MegaCharacters), Number(contender.BestMegaCharacters), Number(contender.Latency(0.5)), Number(contender.Latency(0.99)),
            Number(contender.BytesPerMessage),
        ];

    /// <summary>Three digits that matter.</summary>
    public static string Number(double value) => value switch
    {
        0 => "0",
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("N1", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("N2", CultureInfo.InvariantCulture),
        _ => value.ToString("N4", CultureInfo.InvariantCulture),
    };
}
