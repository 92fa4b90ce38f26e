using EComRules.Comparison.Checks;
using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;

namespace EComRules.Comparison.Workloads;

/// <summary>The same work for our engine and its peers.</summary>
/// <param name="name">As in the ratio lines.</param>
/// <param name="corpus">The messages.</param>
/// <param name="leftOut">What one side cannot express: done by neither. A line each.</param>
internal abstract class Workload(string name, MessageCorpus corpus, IEnumerable<string> leftOut)
{
    public string Name { get; } = name;

    public MessageCorpus Corpus { get; } = corpus;

    public ImmutableArray<string> LeftOut { get; } = [.. leftOut];

    /// <summary>What it is, in a few words.</summary>
    public abstract string Title { get; }

    public abstract Scanner BuildOurs();

    /// <summary>The peers that apply. One that may be set up in several ways is listed with all of them: the best one counts.</summary>
    public abstract IEnumerable<Func<Scanner>> Peers();

    /// <summary>Compares what the engines find; a slow peer's on as many messages as it searches in that time. In the order of the contenders.</summary>
    public abstract IEnumerable<CheckResult> Check(IReadOnlyList<Contender> contenders, TimeSpan longest);
}
