namespace EComRules.Engine;

/// <summary>
/// Deals prefixes into buckets. A bucket lets through whatever each of its tables allows, members or not, so what begins alike belongs together:
/// the buckets are chosen so that as little ordinary text as possible gets through.
/// </summary>
internal static class PrefixBuckets
{
    // Roughly how often a character begins a word, and how often it stands within one, per thousand: letters of English text
    // (any count of letters gives about the same); digits and signs as in mail.
    private static readonly int[] s_first = Weights("a:115 b:45 c:42 d:30 e:26 f:40 g:19 h:60 i:65 j:7 k:7 l:27 m:44 n:24 o:65 p:35 q:3 r:22 s:70 t:155 u:14 v:8 w:62 x:2 y:18 z:2", others: 1, digit: 4, space: 1);
    private static readonly int[] s_within = Weights("a:65 b:12 c:24 d:33 e:102 f:18 g:16 h:48 i:58 j:2 k:8 l:35 m:20 n:58 o:64 p:16 q:2 r:50 s:52 t:72 u:24 v:9 w:15 x:2 y:16 z:2", others: 3, digit: 4, space: 150);

    /// <summary>At most that many buckets.</summary>
    public static IReadOnlyList<IReadOnlyList<CodePrefix>> Deal(IReadOnlyCollection<CodePrefix> prefixes, int buckets)
    {
        // What begins with the same set of characters begins together; then those are merged whose union lets least through.
        var open = prefixes.GroupBy(static prefix => prefix[0]).Select(static group => new Bucket([.. group])).ToList();
        while (open.Count > buckets)
        {
            var (bestA, bestB, least) = (0, 1, double.MaxValue);
            for (var a = 0; a < open.Count; a++)
                for (var b = a + 1; b < open.Count; b++)
                    if (Bucket.Load(open[a], open[b]) - open[a].OwnLoad - open[b].OwnLoad is var more && more < least)
                        (bestA, bestB, least) = (a, b, more);
            open[bestA] = new([.. open[bestA].Members, .. open[bestB].Members]);
            open.RemoveAt(bestB);
        }

        while (open.Count < buckets && Widest(open) is { } widest)
        {
            open.Remove(widest);
            open.AddRange(widest.Split());
        }

        return [.. open.Select(static bucket => bucket.Members)];
    }

    private static Bucket? Widest(List<Bucket> buckets)
        => buckets.Where(static bucket => bucket.Members.Length > 1).MaxBy(static bucket => bucket.OwnLoad);

    private static int[] Weights(string letters, int others, int digit, int space)
    {
        var weights = new int[128];
        Array.Fill(weights, others);
        for (var c = '0'; c <= '9'; c++)
            weights[c] = digit;
        weights[' '] = space;
        foreach (var entry in letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            weights[entry[0]] = int.Parse(entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        return weights;
    }

    /// <summary>Prefixes with the union of their sets, place for place.</summary>
    private sealed class Bucket
    {
        private readonly UInt128[] _union = new UInt128[CodePrefix.Length];

        public Bucket(CodePrefix[] members)
        {
            Members = members;
            foreach (var member in members)
                for (var place = 0; place < _union.Length; place++)
                    _union[place] |= member[place];
            OwnLoad = LoadOf(_union);
        }

        public CodePrefix[] Members { get; }

        /// <summary>About how much of the words of ordinary text gets through.</summary>
        public double OwnLoad { get; }

        public static double Load(Bucket a, Bucket b)
        {
            Span<UInt128> union = stackalloc UInt128[CodePrefix.Length];
            for (var place = 0; place < union.Length; place++)
                union[place] = a._union[place] | b._union[place];
            return LoadOf(union);
        }

        /// <summary>Two halves, by the second character.</summary>
        public Bucket[] Split()
        {
            var sorted = Members.OrderBy(static prefix => prefix[1]).ThenBy(static prefix => prefix[2]).ToArray();
            return [new(sorted[..(sorted.Length / 2)]), new(sorted[(sorted.Length / 2)..])];
        }

        private static double LoadOf(ReadOnlySpan<UInt128> union)
        {
            var load = 1.0;
            for (var place = 0; place < union.Length; place++)
            {
                var weights = place == 0 ? s_first : s_within;
                var sum = 0;
                for (var (low, offset) = ((ulong)union[place], 0); offset < 128; (low, offset) = ((ulong)(union[place] >> 64), offset + 64))
                    for (; low != 0; low &= low - 1)
                        sum += weights[offset + System.Numerics.BitOperations.TrailingZeroCount(low)];
                load *= sum / 1000.0;
            }

            return load;
        }
    }
}
