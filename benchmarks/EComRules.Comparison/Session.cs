using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;
using EComRules.Comparison.Peers;
using EComRules.Comparison.Report;
using EComRules.Comparison.Workloads;
using Spectre.Console;

namespace EComRules.Comparison;

/// <summary>One run of the program: every workload in turn.</summary>
internal sealed class Session(ComparisonOptions options)
{
    private static readonly TimeSpan s_longestCheck = TimeSpan.FromMilliseconds(50);

    private readonly IAnsiConsole _console = ReportConsole.Create();

    /// <returns>0; 1 when an engine found something wrong.</returns>
    public int Run()
    {
        var corpus = new MessageCorpus("seeded", SchoolMail.Messages(2_000, 20260311));
        _console.WriteLine($"{corpus.Name} corpus: {corpus.Count:N0} messages, {corpus.Characters:N0} characters");
        _console.WriteLine(HyperscanLibrary.Version is { } version
            ? $"hyperscan: {version}"
            : $"hyperscan: missing, so nothing below is compared with it. It is installed by: {HyperscanLibrary.Install}");
        var wrong = 0;
        foreach (var workload in new WorkloadList(corpus).Make(options.Includes))
            wrong += Run(workload);
        return wrong > 0 ? 1 : 0;
    }

    private int Run(Workload workload)
    {
        using var contest = Contest.Build(workload);
        contest.Check(s_longestCheck);
        if (!options.VerifyOnly)
            contest.Measure(options.Stint);
        _console.Write(ContestTable.Of(contest));
        foreach (var example in contest.Checks.SelectMany(check => check.Examples))
            _console.WriteLine("  wrong: " + example);
        foreach (var line in workload.LeftOut)
            _console.WriteLine("  left out: " + line);
        if (contest.Timed)
            foreach (var peer in contest.Peers)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio\t{workload.Name}\t{peer.Name}\t{contest.RatioTo(peer.Name):F3}"));
        return contest.Checks.Sum(check => check.Wrong);
    }
}
