namespace EComRules.Engine;

/// <summary>Finds the places of a text at which one of many prefixes can begin: <see cref="PrefixTables"/>, more than once for many prefixes. Immutable.</summary>
internal sealed unsafe class PrefixFilter
{
    // So many prefixes are told apart well enough by the eight buckets of one set of tables; a third set costs more than it saves.
    private const int PrefixesToTables = 24;
    private const int MostTables = 5;

    // Those that may begin anywhere are looked at everywhere, so they are kept apart from each other.
    private const int BucketsAnywhere = 3;

    private readonly PrefixTables[] _tables;

    /// <param name="atWords">Prefixes that begin only where the character before is no ASCII letter or digit.</param>
    /// <param name="anywhere">Prefixes that begin anywhere.</param>
    public PrefixFilter(IReadOnlyCollection<CodePrefix> atWords, IReadOnlyCollection<CodePrefix> anywhere)
    {
        var count = Math.Clamp((atWords.Count + PrefixesToTables - 1) / PrefixesToTables, 1, MostTables);
        var others = PrefixBuckets.Deal(anywhere, BucketsAnywhere);
        var buckets = PrefixBuckets.Deal(atWords, (count * PrefixTables.Buckets) - others.Count);
        var first = buckets.Take(PrefixTables.Buckets - others.Count).ToArray();
        _tables =
        [
            new([.. first, .. others], (byte)((1 << first.Length) - 1)),
            .. buckets.Skip(first.Length).Chunk(PrefixTables.Buckets).Select(static more => new PrefixTables(more, 0xFF)),
        ];
    }

    /// <inheritdoc cref="PrefixTables.Find"/>
    public void Find(ScanPath path, byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        _tables[0].Find(path, folded, words, odd, blocks, places);
        if (_tables.Length == 1)
            return;
        var more = stackalloc ulong[blocks];
        foreach (var tables in _tables.AsSpan(1))
        {
            tables.Find(path, folded, words, odd, blocks, more);
            for (var block = 0; block < blocks; block++)
                places[block] |= more[block];
        }
    }
}
