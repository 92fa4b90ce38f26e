namespace EComRules.Engine;

/// <summary>Deals prefixes into buckets so that a bucket holds what begins alike: the less it mixes, the less it lets through.</summary>
internal static class PrefixBuckets
{
    /// <summary>At most that many buckets of about the same number of prefixes.</summary>
    public static IReadOnlyList<IReadOnlyList<CodePrefix>> Deal(IReadOnlyList<CodePrefix> prefixes, int buckets)
    {
        var sorted = prefixes.Distinct().Order(Comparer<CodePrefix>.Create(Compare)).ToArray();
        var size = Math.Max(1, (sorted.Length + buckets - 1) / buckets);
        return [.. sorted.Chunk(size)];
    }

    private static int Compare(CodePrefix a, CodePrefix b)
    {
        var order = 0;
        for (var place = 0; order == 0 && place < CodePrefix.Length; place++)
            order = a[place].CompareTo(b[place]);
        return order;
    }
}
