using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using EComRules.Comparison.Corpus;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Peers;

/// <summary>
/// Hyperscan says which patterns a text has at all, which it does faster than where, and .NET's regular expressions find the spans of
/// those: the division of labour of its own hybrid, Chimera. Terms are literals, as ever.
/// </summary>
internal sealed unsafe class HyperscanRegexScanner : Scanner
{
    private readonly MessageCorpus _corpus;
    private readonly HyperscanScanner? _terms;
    private readonly HyperscanDatabase _database;
    private readonly Regex[] _patterns;
    private readonly int _firstItem;
    private readonly Hits* _hits;

    public HyperscanRegexScanner(MessageCorpus corpus, string[] terms, IReadOnlyList<TranslatedPattern> patterns)
        : base(HyperscanScanner.PeerName, "confirmed by regex")
    {
        _corpus = corpus;
        _terms = terms.Length > 0 ? HyperscanScanner.ForTerms(corpus, terms) : null;
        _firstItem = terms.Length;
        _patterns = [.. patterns.Select(pattern => new Regex(pattern.Regex, pattern.Options))];
        _database = new(HyperscanLibrary.CompileExpressions(
            [.. patterns.Select(pattern => pattern.Hyperscan.Expression)],
            [.. patterns.Select(pattern => (pattern.Hyperscan.Flags & ~HyperscanLibrary.Flags.LeftmostStart) | HyperscanLibrary.Flags.SingleMatch)],
            0));
        _hits = (Hits*)NativeMemory.AllocZeroed((nuint)sizeof(Hits) + ((nuint)patterns.Count * sizeof(int)));
    }

    public override int Count(int message) => (_terms?.Count(message) ?? 0) + ScanPatterns(message, null);

    public override void Find(int message, List<Found> into)
    {
        _terms?.Find(message, into);
        ScanPatterns(message, into);
    }

    public override void Dispose()
    {
        _terms?.Dispose();
        _database.Dispose();
        NativeMemory.Free(_hits);
        base.Dispose();
    }

    private int ScanPatterns(int message, List<Found>? into)
    {
        var bytes = _corpus.Utf8[message];
        _hits->Count = 0;
        fixed (byte* text = bytes)
            _database.Scan(text, bytes.Length, &OnMatch, _hits);
        var found = 0;
        for (var i = 0; i < _hits->Count; i++)
        {
            var pattern = (&_hits->First)[i];
            foreach (var match in _patterns[pattern].EnumerateMatches(_corpus.Texts[message]))
            {
                found++;
                into?.Add(new(match.Index, match.Index + match.Length, _firstItem + pattern));
            }
        }

        return found;
    }

    [UnmanagedCallersOnly]
    private static int OnMatch(uint id, ulong from, ulong to, uint flags, void* context)
    {
        var hits = (Hits*)context;
        (&hits->First)[hits->Count++] = (int)id;
        return HyperscanLibrary.GoOn;
    }

    /// <summary>The patterns that a text has, each once.</summary>
    private struct Hits
    {
        public int Count;
        public int First;
    }
}
