using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Peers;

/// <summary>Hyperscan over UTF-8: terms as literals, or as text among the expressions when all is in one database; patterns with their starts.</summary>
internal sealed unsafe class HyperscanScanner : Scanner
{
    public const string PeerName = "hyperscan";

    private readonly MessageCorpus _corpus;
    private readonly HyperscanDatabase[] _databases;
    private readonly int _termCount;
    private readonly int* _termLengths;
    private readonly HyperscanSearch.Pending* _open;
    private readonly int* _touched;

    private HyperscanScanner(MessageCorpus corpus, string[] terms, int patterns, string setUp, params HyperscanDatabase[] databases)
        : base(PeerName, setUp)
    {
        _corpus = corpus;
        _databases = databases;
        _termCount = terms.Length;
        _termLengths = (int*)NativeMemory.Alloc((nuint)terms.Length + 1, sizeof(int));
        for (var i = 0; i < terms.Length; i++)
            _termLengths[i] = Encoding.UTF8.GetByteCount(terms[i]);
        _open = (HyperscanSearch.Pending*)NativeMemory.AllocZeroed((nuint)patterns + 1, (nuint)sizeof(HyperscanSearch.Pending));
        _touched = (int*)NativeMemory.Alloc((nuint)patterns + 1, sizeof(int));
    }

    /// <summary>The literal matcher, which the library's documentation recommends for literals.</summary>
    public static HyperscanScanner ForTerms(MessageCorpus corpus, string[] terms)
        => new(corpus, terms, 0, "literals", Literals(terms));

    public static HyperscanScanner ForPatterns(MessageCorpus corpus, IReadOnlyList<HyperscanPattern> patterns)
        => new(corpus, [], patterns.Count, "expressions", Expressions([], patterns, 0));

    public static HyperscanScanner InOneDatabase(MessageCorpus corpus, string[] terms, IReadOnlyList<HyperscanPattern> patterns)
        => new(corpus, terms, patterns.Count, "one database", Expressions(terms, patterns, 0));

    public static HyperscanScanner InTwoDatabases(MessageCorpus corpus, string[] terms, IReadOnlyList<HyperscanPattern> patterns)
        => new(corpus, terms, patterns.Count, "two databases", Literals(terms), Expressions([], patterns, terms.Length));

    public override int Count(int message)
    {
        var bytes = _corpus.Utf8[message];
        fixed (byte* text = bytes)
        {
            var search = new HyperscanSearch { Text = text, Length = bytes.Length, TermCount = _termCount, TermLengths = _termLengths, Open = _open, Touched = _touched };
            foreach (var database in _databases)
                database.Scan(text, bytes.Length, &HyperscanSearch.OnMatch, &search);
            search.Finish();
            return search.Found;
        }
    }

    public override void Find(int message, List<Found> into)
    {
        var first = into.Count;
        HyperscanSearch.Written = into;
        Count(message);
        HyperscanSearch.Written = null;
        var places = Utf8Places.Map(_corpus.Texts[message]);
        for (var i = first; i < into.Count; i++)
            into[i] = new(places[into[i].Start], places[into[i].End], into[i].Item);
    }

    public override void Dispose()
    {
        foreach (var database in _databases)
            database.Dispose();
        NativeMemory.Free(_termLengths);
        NativeMemory.Free(_open);
        NativeMemory.Free(_touched);
        base.Dispose();
    }

    private static HyperscanDatabase Literals(string[] terms)
        => new(HyperscanLibrary.CompileLiterals(terms, Array.ConvertAll(terms, _ => HyperscanLibrary.Flags.Caseless)));

    private static HyperscanDatabase Expressions(string[] terms, IReadOnlyList<HyperscanPattern> patterns, int firstId)
        => new(HyperscanLibrary.CompileExpressions(
            [.. terms.Select(Regex.Escape), .. patterns.Select(pattern => pattern.Expression)],
            [.. terms.Select(_ => HyperscanLibrary.Flags.Caseless), .. patterns.Select(pattern => pattern.Flags)],
            firstId));
}
