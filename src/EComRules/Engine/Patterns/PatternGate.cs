using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Decides where which patterns are tried. The starts of all patterns are dealt into the buckets of a <see cref="PrefixFilter"/>, which finds the
/// places in one vectorised pass; there, tables of the first eight characters leave the starts of a bucket that can stand there. Immutable.
/// </summary>
internal sealed unsafe class PatternGate
{
    private const int Codes = 128;
    private const int GroupSize = 64;

    private readonly PrefixFilter _filter;
    private readonly Group[][] _buckets;

    public PatternGate(ReadOnlySpan<Pattern> patterns)
    {
        var users = new Dictionary<(CodePrefix Start, bool AtWord), List<int>>();
        for (var i = 0; i < patterns.Length; i++)
            foreach (var start in patterns[i].Starts)
            {
                var key = (start, patterns[i].StartsAtWord);
                if (!users.TryGetValue(key, out var list))
                    users[key] = list = [];
                list.Add(i);
            }

        var anywhere = Deal(false, 1);
        var atWords = Deal(true, PrefixFilter.Buckets - anywhere.Count);
        IReadOnlyList<CodePrefix>[] all = [.. atWords, .. anywhere];
        _filter = new(all, (byte)((1 << atWords.Count) - 1));
        _buckets = [.. all.Select((bucket, index) => bucket.Chunk(GroupSize).Select(starts => new Group(starts, start => users[(start, index < atWords.Count)])).ToArray())];

        IReadOnlyList<IReadOnlyList<CodePrefix>> Deal(bool atWord, int buckets)
            => PrefixBuckets.Deal([.. users.Keys.Where(key => key.AtWord == atWord).Select(static key => key.Start)], buckets);
    }

    /// <summary>The vectorised pass: a bit for each place at which some pattern may begin.</summary>
    public void Find(ScanPath path, byte* folded, ulong* words, ulong* odd, int blocks, ulong* places) => _filter.Find(path, folded, words, odd, blocks, places);

    /// <summary>The patterns that may begin at a place, each perhaps more than once.</summary>
    /// <param name="folded">The place.</param>
    /// <param name="patterns">Receives their indexes; with room for <see cref="MostAtOnce"/>.</param>
    /// <returns>How many there are.</returns>
    public int PatternsAt(byte* folded, Span<int> patterns)
    {
        var count = 0;
        for (var buckets = _filter.BucketsAt(folded); buckets != 0; buckets &= buckets - 1)
            foreach (var group in _buckets[BitOperations.TrailingZeroCount(buckets)])
                for (var starts = group.StartsAt(folded); starts != 0; starts &= starts - 1)
                    foreach (var pattern in group.Users[BitOperations.TrailingZeroCount(starts)])
                        patterns[count++] = pattern;
        return count;
    }

    /// <summary>More patterns than that never begin at one place.</summary>
    public int MostAtOnce => _buckets.Sum(static bucket => bucket.Sum(static group => group.Users.Sum(static users => users.Length)));

    /// <summary>Up to 64 starts, a bit each.</summary>
    private sealed class Group
    {
        private readonly ulong[] _masks = new ulong[CodePrefix.Length * Codes];

        public Group(CodePrefix[] starts, Func<CodePrefix, List<int>> usersOf)
        {
            Users = [.. starts.Select(start => usersOf(start).ToArray())];
            for (var i = 0; i < starts.Length; i++)
                for (var place = 0; place < CodePrefix.Length; place++)
                    for (var code = 0; code < Codes; code++)
                        _masks[(place * Codes) + code] |= (ulong)(starts[i][place] >> code & 1) << i;
        }

        /// <summary>The patterns that begin with each start.</summary>
        public int[][] Users { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong StartsAt(byte* folded)
        {
            var starts = ulong.MaxValue;
            for (var place = 0; place < CodePrefix.Length && starts != 0; place++)
                starts &= _masks[(place * Codes) + (folded[place] & 127)];
            return starts;
        }
    }
}
