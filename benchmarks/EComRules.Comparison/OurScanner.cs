using EComRules.Comparison.Corpus;

namespace EComRules.Comparison;

/// <summary>Our engine as a check uses it: words, terms, patterns; every match with its exact place. The only class that touches it.</summary>
internal sealed class OurScanner : Scanner
{
    public const string OurName = "ecomrules";

    private readonly MessageCorpus _corpus;
    private readonly TermMatcher _terms;
    private readonly PatternMatcher _patterns;
    private readonly int _termCount;
    private readonly TextView _view = new();

    public OurScanner(MessageCorpus corpus, IReadOnlyList<CompiledTerm> terms, IEnumerable<Pattern> patterns)
        : base(OurName)
    {
        _corpus = corpus;
        _terms = new(terms);
        _patterns = new([.. patterns]);
        _termCount = terms.Count;
    }

    /// <summary>One compiled term for each text, in the same order.</summary>
    public static List<CompiledTerm> Compile(IEnumerable<string> texts)
    {
        var terms = new List<CompiledTerm>();
        foreach (var text in texts)
            TermCompiler.Compile(new(text, FrozenDictionary<string, string>.Empty), 0, terms);
        return terms;
    }

    public override int Count(int message) => Scan(_corpus.Texts[message].AsMemory());

    public override void Find(int message, List<Found> into)
    {
        Scan(_corpus.Texts[message].AsMemory());
        foreach (var match in _view.Matches.Span)
            into.Add(new(match.Start, match.End, match.Term));
        foreach (var hit in _view.Hits.Span)
            into.Add(new(hit.Start, hit.End, _termCount + hit.Pattern));
    }

    /// <summary>Searches any text and counts what it finds.</summary>
    public int Scan(ReadOnlyMemory<char> text)
    {
        _view.ResetPlain(MessagePart.Text, 0, 0, text);
        _terms.Scan(_view, _view.Matches);
        _patterns.Scan(_view);
        return _view.Matches.Count + _view.Hits.Count;
    }
}
