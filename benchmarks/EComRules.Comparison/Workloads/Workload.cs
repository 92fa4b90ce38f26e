using EComRules.Comparison.Corpus;
using EComRules.Comparison.Peers;

namespace EComRules.Comparison.Workloads;

/// <summary>What is searched for in which messages. Both sides get the same terms and patterns.</summary>
/// <param name="Name">As in the ratio lines.</param>
/// <param name="Corpus">The messages.</param>
/// <param name="Terms">The terms: letters, digits and single gaps.</param>
/// <param name="Patterns">The patterns, each in three notations.</param>
/// <param name="LeftOut">What one side cannot express: searched for by neither. A line each.</param>
internal sealed record Workload(
    string Name,
    MessageCorpus Corpus,
    RegisteredTerms Terms,
    ImmutableArray<TranslatedPattern> Patterns,
    ImmutableArray<string> LeftOut)
{
    public Scanner BuildOurs() => new OurScanner(Corpus, Terms.Compile(), Patterns.Select(pattern => Pattern.Parse(pattern.Text)));

    /// <summary>The peers that apply. One that may be set up in several ways is listed with all of them: the best one counts.</summary>
    public IEnumerable<PeerSetUp> Peers()
    {
        var terms = Terms.Texts;
        if (HyperscanLibrary.Version is not null)
            foreach (var setUp in Hyperscan(terms))
                yield return new(HyperscanScanner.PeerName, setUp);
        if (Patterns.IsEmpty)
        {
            yield return new(FrozenSetScanner.PeerName, () => new FrozenSetScanner(Corpus, terms));
            yield return new(SearchValuesScanner.PeerName, () => new SearchValuesScanner(Corpus, terms));
            if (terms.Length <= LargestAlternation)
                yield return new(RegexTermScanner.PeerName, () => new RegexTermScanner(Corpus, terms));
        }
        else
        {
            yield return terms.Length == 0
                ? new(RegexPatternScanner.PeerName, () => new RegexPatternScanner(Corpus, Patterns))
                : new(FrozenSetRegexScanner.PeerName, () => new FrozenSetRegexScanner(Corpus, terms, Patterns));
        }
    }

    /// <summary>An alternation of more terms takes minutes to compile.</summary>
    public const int LargestAlternation = 5_000;

    private IEnumerable<Func<Scanner>> Hyperscan(string[] terms)
    {
        HyperscanPattern[] patterns = [.. Patterns.Select(pattern => pattern.Hyperscan)];
        if (patterns.Length == 0)
        {
            yield return () => HyperscanScanner.ForTerms(Corpus, terms);
        }
        else if (terms.Length == 0)
        {
            yield return () => HyperscanScanner.ForPatterns(Corpus, patterns);
        }
        else
        {
            yield return () => HyperscanScanner.InOneDatabase(Corpus, terms, patterns);
            yield return () => HyperscanScanner.InTwoDatabases(Corpus, terms, patterns);
        }
    }
}
