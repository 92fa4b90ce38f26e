using System.Buffers;
using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Peers;

/// <summary>SearchValues finds the next place where some term may stand; a look-up says which ones do, and whether as words.</summary>
internal sealed class SearchValuesScanner(MessageCorpus corpus, string[] terms) : Scanner(PeerName)
{
    public const string PeerName = "searchvalues";

    private readonly SearchValues<string> _values = SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
    private readonly WordTable _terms = new(terms);

    public override int Count(int message) => Scan(corpus.Texts[message], null);

    public override void Find(int message, List<Found> into) => Scan(corpus.Texts[message], into);

    private int Scan(ReadOnlySpan<char> text, List<Found>? into)
    {
        var found = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(_values);
            if (next < 0)
                break;
            at += next;
            var end = Boundary.WordEnd(text, at + 1);
            if (at == 0 || !Boundary.IsWord(text[at - 1]))
                found += _terms.At(text, at, end, into);

            // No term begins within a word.
            at = end;
        }

        return found;
    }
}
