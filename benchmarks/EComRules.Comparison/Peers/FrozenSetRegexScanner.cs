using EComRules.Comparison.Corpus;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Peers;

/// <summary>A whole policy the usual way in .NET: words looked up in a frozen dictionary, then each regular expression.</summary>
internal sealed class FrozenSetRegexScanner(MessageCorpus corpus, string[] terms, IReadOnlyList<TranslatedPattern> patterns) : Scanner(PeerName)
{
    public const string PeerName = "frozenset+regex";

    private readonly FrozenSetScanner _terms = new(corpus, terms);
    private readonly RegexPatternScanner _patterns = new(corpus, patterns, terms.Length);

    public override int Count(int message) => _terms.Count(message) + _patterns.Count(message);

    public override void Find(int message, List<Found> into)
    {
        _terms.Find(message, into);
        _patterns.Find(message, into);
    }
}
