using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Workloads;

/// <summary>The workloads of a run, made one at a time.</summary>
internal sealed class WorkloadList(MessageCorpus corpus)
{
    private const int Seed = 20260312;

    private static readonly (string Name, int Terms)[] s_termSets =
        [("S", 402), ("L", 5_000), ("T10", 10), ("T100", 100), ("T1000", 1_000), ("T10000", 10_000), ("T100000", 100_000)];

    public IEnumerable<Workload> Make(Func<string, bool> wanted)
    {
        var sets = new Lazy<TermSets>(() => new(corpus, [], s_termSets[^1].Terms, Seed));
        foreach (var (name, count) in s_termSets)
            if (wanted(name))
                yield return new(name, corpus, RegisteredTerms.Of(sets.Value.Take(count)), [], []);
        if (wanted("policy"))
            yield return Policy();
    }

    private Workload Policy()
    {
        var (terms, patterns) = PolicyContents.Read();
        var leftOut = new List<string>();
        return new(
            "policy",
            corpus,
            RegisteredTerms.OfPolicy(terms, leftOut),
            [.. patterns.Select(pattern => PatternTranslator.Translate(pattern, leftOut)).OfType<TranslatedPattern>()],
            [.. leftOut]);
    }
}
