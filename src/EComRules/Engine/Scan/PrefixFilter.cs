namespace EComRules.Engine;

/// <summary>Finds the places of a text at which one of many prefixes can begin: <see cref="PrefixTables"/>, once or, for many prefixes, twice. Immutable.</summary>
internal sealed unsafe class PrefixFilter
{
    // More prefixes than that are better told apart by sixteen buckets than by eight.
    private const int FewPrefixes = 64;

    private readonly PrefixTables _tables;
    private readonly PrefixTables? _more;

    /// <param name="atWords">Prefixes that begin only where the character before is no ASCII letter or digit.</param>
    /// <param name="anywhere">Prefixes that begin anywhere.</param>
    public PrefixFilter(IReadOnlyCollection<CodePrefix> atWords, IReadOnlyCollection<CodePrefix> anywhere)
    {
        var others = PrefixBuckets.Deal(anywhere, 1);
        var buckets = PrefixBuckets.Deal(atWords, (atWords.Count > FewPrefixes ? 2 * PrefixTables.Buckets : PrefixTables.Buckets) - others.Count);
        var first = buckets.Take(PrefixTables.Buckets - others.Count).ToArray();
        _tables = new([.. first, .. others], (byte)((1 << first.Length) - 1));
        if (buckets.Count > first.Length)
            _more = new([.. buckets.Skip(first.Length)], 0xFF);
    }

    /// <inheritdoc cref="PrefixTables.Find"/>
    public void Find(ScanPath path, byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        _tables.Find(path, folded, words, odd, blocks, places);
        if (_more is null)
            return;
        var more = stackalloc ulong[blocks];
        _more.Find(path, folded, words, odd, blocks, more);
        for (var block = 0; block < blocks; block++)
            places[block] |= more[block];
    }
}
