using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;
using EComRules.Comparison.Peers;
using EComRules.Comparison.Probes;
using EComRules.Comparison.Report;
using EComRules.Comparison.Workloads;
using Spectre.Console;

namespace EComRules.Comparison;

/// <summary>One run of the program: every workload in turn, then what only ours is asked, then the goals.</summary>
internal sealed class Session(ComparisonOptions options)
{
    private const int Messages = 2_000;
    private const int Seed = 20260311;

    private readonly IAnsiConsole _console = ReportConsole.Create();
    private readonly Measurements _values = new();

    /// <returns>0; 1 when an engine found something wrong.</returns>
    public int Run()
    {
        var corpus = options.Corpus is { } folder
            ? MessageFolder.Read(folder, Messages, Seed)
            : new MessageCorpus("seeded", SchoolMail.Messages(Messages, Seed));
        Introduce(corpus);
        var workloads = new WorkloadList(corpus, options.Corpus is null ? [] : MessageFolder.Words(options.Corpus), options.Sets);
        var wrong = 0;
        foreach (var workload in workloads.Make(options.Includes))
            wrong += Run(workload);
        if (options.Includes("model"))
            _console.WriteLine("model: this build has no classifier yet, so there is nothing to compare and no ratio.");
        if (!options.VerifyOnly)
        {
            new ProbeSession(options, corpus, workloads, _values, _console).Run();
            if (options.Only.IsEmpty)
                _console.Write(Goals.Summary(_values));
        }

        _console.WriteLine(wrong == 0 ? "Every span and count that was compared is right." : $"{wrong} spans or counts are WRONG.");
        return wrong > 0 ? 1 : 0;
    }

    private void Introduce(MessageCorpus corpus)
    {
        _console.WriteLine($"{corpus.Name} corpus: {corpus.Count:N0} messages, {corpus.Characters:N0} characters");
        _console.WriteLine($".NET {Environment.Version}, {Processor.Name}");
        Console.WriteLine(PathProbe.Line(PathProbe.Current));
        _console.WriteLine(HyperscanLibrary.Version is { } version
            ? $"hyperscan: {version}"
            : $"hyperscan: missing, so nothing below is compared with it. It is installed by: {HyperscanLibrary.Install}");
        if (options.Quick)
            _console.WriteLine("Short times: for a look, not for a claim.");
    }

    private int Run(Workload workload)
    {
        using var contest = Contest.Build(workload);
        contest.Check();
        if (!options.VerifyOnly)
            contest.Measure(options.Stint);
        _console.Write(ContestTable.Of(contest));
        foreach (var check in contest.Checks)
        {
            foreach (var example in check.Examples)
                _console.WriteLine("  wrong: " + example);
            foreach (var note in check.Notes)
                _console.WriteLine("  note: " + note);
        }

        foreach (var line in workload.LeftOut)
            _console.WriteLine("  left out for all: " + line);
        if (contest.Timed)
            Keep(contest);
        return contest.Checks.Sum(check => check.Wrong);
    }

    private void Keep(Contest contest)
    {
        var name = contest.Workload.Name;
        _values[Goals.Speed, name] = contest.Ours.MegaCharacters;
        _values[Goals.Allocated, name] = contest.Ours.BytesPerMessage;
        foreach (var peer in contest.Peers)
        {
            var ratio = contest.Ours.MegaCharacters / peer.MegaCharacters;
            _values[name, peer.Name] = ratio;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio\t{name}\t{peer.Name}\t{ratio:0.###}"));
        }
    }
}
