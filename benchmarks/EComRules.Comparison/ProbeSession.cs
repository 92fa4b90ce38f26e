using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;
using EComRules.Comparison.Probes;
using EComRules.Comparison.Report;
using EComRules.Comparison.Workloads;
using Spectre.Console;

namespace EComRules.Comparison;

/// <summary>What only our engine is asked: long texts, hostile texts, narrower vectors.</summary>
internal sealed class ProbeSession(ComparisonOptions options, MessageCorpus corpus, WorkloadList list, Measurements values, IAnsiConsole console)
{
    private const int ManyCharacters = 4_096;

    public void Run()
    {
        if (options.Includes("paths"))
            Paths();
        if (!options.Includes("length") && !options.Includes("hostile") && !options.Includes("doubling"))
            return;
        var policy = list.Policy();
        using var scanner = policy.BuildOurs();
        if (options.Includes("length"))
            Lengths(policy, scanner);
        if (options.Includes("hostile"))
            Hostile(policy, scanner);
        if (options.Includes("doubling"))
            Doubling(policy);
    }

    private void Paths()
    {
        string[] workloads = options.Quick ? ["L"] : ["L", "S"];
        foreach (var path in PathProbe.Narrower.Take(options.Quick ? 1 : int.MaxValue))
        {
            console.WriteLine($"in a process of its own that may use {path} at most:");
            foreach (var line in PathProbe.Run(path, ["--only", .. workloads, .. options.PassedOn]))
                if (line.Split('\t') is ["ratio", var workload, var peer, var ratio])
                {
                    Console.WriteLine($"path\t{path}\t{workload}\t{peer}\t{ratio}");
                    values[$"{workload} {path}", peer] = double.Parse(ratio, CultureInfo.InvariantCulture);
                }
                else if (line.Contains('│', StringComparison.Ordinal))
                {
                    Console.WriteLine(line);
                }
        }
    }

    private void Lengths(SearchWorkload policy, OurScanner scanner)
    {
        var table = new Table().Border(TableBorder.Minimal).Title("policy by length of the text, ours").AddColumns("characters", "Mchars/s");
        var speeds = LengthProbe.Run(scanner, corpus, options.Quick);
        foreach (var (length, speed) in speeds)
            table.AddRow(length.ToString("N0", CultureInfo.InvariantCulture), ContestTable.Number(speed));
        values[Goals.LengthSpread, policy.Name] = 100 * LengthProbe.Spread(speeds);
        console.Write(table);

        var text = LongText.Of(corpus, 500 * ManyCharacters);
        var messages = new MessageCorpus("cut", [.. text.Chunk(ManyCharacters).Select(chunk => new string(chunk))]);
        using var contender = new Contender(new OurScanner(messages, policy.Terms.Compile(), policy.Patterns.Select(pattern => Pattern.Parse(pattern.Text))), 0, messages);
        contender.MeasureLatencies(options.Quick ? 3 : 20);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"policy, messages of {ManyCharacters} characters, ours: p50 {contender.Latency(0.5):F2} us, p99 {contender.Latency(0.99):F2} us"));
        values[Goals.Time4096, policy.Name] = contender.Latency(0.5);
    }

    private void Hostile(SearchWorkload policy, OurScanner scanner)
    {
        var table = new Table().Border(TableBorder.Minimal).Title("policy on hostile text, ours").AddColumns("text", "% of the ordinary speed");
        var shares = HostileProbe.Run(scanner, policy, options.Quick);
        foreach (var (kind, share) in shares)
            table.AddRow(kind, (100 * share).ToString("F0", CultureInfo.InvariantCulture));
        values[Goals.HostileShare, policy.Name] = 100 * shares.Min(item => item.Share);
        console.Write(table);
    }

    private void Doubling(SearchWorkload policy)
    {
        const int shown = 5;
        var table = new Table().Border(TableBorder.Minimal).Title("twice the text: the patterns that take longest").AddColumns("pattern", "t(2n)/t(n)");
        var ratios = DoublingProbe.Run(policy.Patterns.Select(pattern => pattern.Text), options.Quick);
        foreach (var (pattern, ratio) in ratios.Take(shown))
            table.AddRow(Markup.Escape(pattern.Length > 80 ? pattern[..80] + "..." : pattern), ratio.ToString("F2", CultureInfo.InvariantCulture));
        values[Goals.Doubling, policy.Name] = ratios[0].Ratio;
        console.Write(table);
    }
}
