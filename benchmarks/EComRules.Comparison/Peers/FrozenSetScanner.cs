using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Peers;

/// <summary>The usual way in .NET, done well: one walk over the words, each looked up in a frozen dictionary as a span.</summary>
internal sealed class FrozenSetScanner(MessageCorpus corpus, string[] terms) : Scanner(PeerName)
{
    public const string PeerName = "frozenset";

    private readonly WordTable _terms = new(terms);

    public override int Count(int message) => Scan(corpus.Texts[message], null);

    public override void Find(int message, List<Found> into) => Scan(corpus.Texts[message], into);

    private int Scan(ReadOnlySpan<char> text, List<Found>? into)
    {
        var found = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Boundary.IsWord(text[at]))
                continue;
            var end = Boundary.WordEnd(text, at + 1);
            found += _terms.At(text, at, end, into);
            at = end;
        }

        return found;
    }
}
