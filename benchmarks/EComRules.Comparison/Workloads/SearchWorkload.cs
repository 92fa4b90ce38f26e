using EComRules.Comparison.Checks;
using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;
using EComRules.Comparison.Peers;

namespace EComRules.Comparison.Workloads;

/// <summary>Terms and patterns, searched for in the text of each message.</summary>
/// <param name="name">As in the ratio lines.</param>
/// <param name="corpus">The messages.</param>
/// <param name="terms">Letters, digits and single gaps.</param>
/// <param name="patterns">Each in three notations.</param>
/// <param name="leftOut">What one side cannot express.</param>
internal sealed class SearchWorkload(
    string name,
    MessageCorpus corpus,
    RegisteredTerms terms,
    ImmutableArray<TranslatedPattern> patterns,
    IEnumerable<string> leftOut) : Workload(name, corpus, leftOut)
{
    /// <summary>An alternation of more terms takes minutes to compile.</summary>
    private const int LargestAlternation = 5_000;

    public RegisteredTerms Terms => terms;

    public ImmutableArray<TranslatedPattern> Patterns => patterns;

    public override string Title => $"{terms.Texts.Length:N0} terms, {patterns.Length} patterns";

    public override OurScanner BuildOurs() => new(Corpus, terms.Compile(), patterns.Select(pattern => Pattern.Parse(pattern.Text)));

    public override IEnumerable<Func<Scanner>> Peers()
    {
        var texts = terms.Texts;
        if (HyperscanLibrary.Version is not null)
            foreach (var setUp in Hyperscan(texts))
                yield return setUp;
        if (!patterns.IsEmpty)
        {
            yield return texts.Length == 0
                ? () => new RegexPatternScanner(Corpus, patterns)
                : () => new FrozenSetRegexScanner(Corpus, texts, patterns);
            yield break;
        }

        yield return () => new FrozenSetScanner(Corpus, texts);
        yield return () => new SearchValuesScanner(Corpus, texts);
        if (texts.Length <= LargestAlternation)
            yield return () => new RegexTermScanner(Corpus, texts);
    }

    public override IEnumerable<CheckResult> Check(IReadOnlyList<Contender> contenders, TimeSpan longest)
    {
        var termCheck = new TermCheck(this);
        var patternCheck = new PatternCheck(this);
        var ours = termCheck.CheckOurs(contenders[0].Scanner);
        patternCheck.CheckOurs(contenders[0].Scanner, ours);
        yield return ours;
        foreach (var peer in contenders.Skip(1))
        {
            var messages = peer.MessagesWithin(longest);
            var result = termCheck.CheckPeer(peer.Scanner, messages);
            patternCheck.CheckPeer(peer.Scanner, messages, result);
            foreach (var (pattern, differences) in patterns.Zip(patternCheck.TakeDifferences()))
                if (differences > 0)
                    result.Notes.Add($"{differences} spans of '{pattern.Text}' differ in {peer.Title}");
            yield return result;
        }
    }

    private IEnumerable<Func<Scanner>> Hyperscan(string[] texts)
    {
        HyperscanPattern[] expressions = [.. patterns.Select(pattern => pattern.Hyperscan)];
        if (expressions.Length == 0)
            return [() => HyperscanScanner.ForTerms(Corpus, texts)];
        if (texts.Length == 0)
            return [() => HyperscanScanner.ForPatterns(Corpus, expressions), () => new HyperscanRegexScanner(Corpus, [], patterns)];
        return
        [
            () => HyperscanScanner.InOneDatabase(Corpus, texts, expressions),
            () => HyperscanScanner.InTwoDatabases(Corpus, texts, expressions),
            () => new HyperscanRegexScanner(Corpus, texts, patterns),
        ];
    }
}
