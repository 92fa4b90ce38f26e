using System.Text.RegularExpressions;
using EComRules.Comparison.Corpus;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Peers;

/// <summary>
/// Compiled regular expressions, one after the other over the whole text, matches enumerated without allocating. The code is that of the
/// source generator, made at run time because the policy is.
/// </summary>
internal sealed class RegexPatternScanner(MessageCorpus corpus, IReadOnlyList<TranslatedPattern> patterns, int firstItem = 0) : Scanner(PeerName)
{
    public const string PeerName = "regex";

    private readonly Regex[] _patterns = [.. patterns.Select(pattern => new Regex(pattern.Regex, pattern.Options))];

    public override int Count(int message)
    {
        var text = corpus.Texts[message];
        var found = 0;
        foreach (var pattern in _patterns)
            foreach (var _ in pattern.EnumerateMatches(text))
                found++;
        return found;
    }

    public override void Find(int message, List<Found> into)
    {
        for (var i = 0; i < _patterns.Length; i++)
            foreach (var match in _patterns[i].EnumerateMatches(corpus.Texts[message]))
                into.Add(new(match.Index, match.Index + match.Length, firstItem + i));
    }
}
