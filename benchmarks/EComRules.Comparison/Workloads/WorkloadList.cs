using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Workloads;

/// <summary>The workloads of a run, made one at a time.</summary>
internal sealed class WorkloadList(MessageCorpus corpus, string[] words, DirectoryInfo? sets)
{
    private const int Seed = 20260312;

    private static readonly (string Name, int Terms)[] s_termSets =
        [("S", 402), ("L", 5_000), ("T10", 10), ("T100", 100), ("T1000", 1_000), ("T10000", 10_000), ("T100000", 100_000)];

    public IEnumerable<Workload> Make(Func<string, bool> wanted)
    {
        var made = new Lazy<TermSets>(() => new(corpus, words, s_termSets[^1].Terms, Seed));
        foreach (var (name, count) in s_termSets)
            if (wanted(name))
                yield return FromFile(name + ".txt") is { } file ? Listed(name, file) : new SearchWorkload(name, corpus, RegisteredTerms.Of(made.Value.Take(count)), [], []);
        if (wanted("P"))
            yield return PatternsAlone();
        if (wanted("policy"))
            yield return Policy();
        if (wanted(RulesWorkload.WorkloadName))
            yield return new RulesWorkload(Seed);
    }

    private string? FromFile(string name) => sets is not null && Path.Combine(sets.FullName, name) is var path && File.Exists(path) ? path : null;

    private SearchWorkload Listed(string name, string file)
    {
        var terms = File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToLookup(RegisteredTerms.IsLiteral);
        return new(name, corpus, RegisteredTerms.Of([.. terms[true]]), [], [.. terms[false]]);
    }

    private SearchWorkload PatternsAlone()
    {
        var leftOut = new List<string>();
        var patterns = FromFile("P.tsv") is { } file ? PatternFile.Read(file, leftOut) : [.. EmbeddedText.Lines("patterns")];
        return new("P", corpus, RegisteredTerms.None, Translate(patterns, leftOut), [.. leftOut]);
    }

    /// <summary>Every shipped term and pattern that the peers can express.</summary>
    public SearchWorkload Policy()
    {
        var (terms, patterns) = PolicyContents.Read();
        var leftOut = new List<string>();
        return new(
            "policy",
            corpus,
            RegisteredTerms.OfPolicy(terms, leftOut),
            Translate(patterns, leftOut),
            [.. leftOut]);
    }

    private static ImmutableArray<TranslatedPattern> Translate(IEnumerable<string> patterns, List<string> leftOut)
        => [.. patterns.Select(pattern => PatternTranslator.Translate(pattern, leftOut)).OfType<TranslatedPattern>()];
}
