using System.Text.RegularExpressions;
using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Peers;

/// <summary>All terms as one compiled alternation, the longest first. It finds no terms that overlap another one.</summary>
internal sealed class RegexTermScanner(MessageCorpus corpus, string[] terms) : Scanner(PeerName)
{
    public const string PeerName = "regex";

    private readonly Dictionary<string, int> _indexes = terms.Select((text, index) => (text, index)).ToDictionary(item => item.text, item => item.index, StringComparer.OrdinalIgnoreCase);
    private readonly Regex _regex = new(
        @"\b(?:" + string.Join('|', terms.OrderByDescending(term => term.Length).Select(Regex.Escape)) + @")\b",
        RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override int Count(int message)
    {
        var found = 0;
        foreach (var _ in _regex.EnumerateMatches(corpus.Texts[message]))
            found++;
        return found;
    }

    public override void Find(int message, List<Found> into)
    {
        var text = corpus.Texts[message];
        foreach (var match in _regex.EnumerateMatches(text))
            if (_indexes.TryGetValue(text.Substring(match.Index, match.Length), out var term))
                into.Add(new(match.Index, match.Index + match.Length, term));
    }
}
