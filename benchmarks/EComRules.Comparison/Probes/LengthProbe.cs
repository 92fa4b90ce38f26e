using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Probes;

/// <summary>The same text cut into pieces of 1 KB, 10 KB and so on: is the time per character the same?</summary>
internal static class LengthProbe
{
    private static readonly int[] s_lengths = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Megacharacters per second by length of a text.</summary>
    public static IReadOnlyList<(int Length, double MegaCharacters)> Run(OurScanner scanner, MessageCorpus corpus, bool quick)
    {
        var lengths = quick ? s_lengths[..^1] : s_lengths;
        var total = lengths[^1];
        var text = LongText.Of(corpus, total).AsMemory();
        Action[] cuts = [.. lengths.Select(length => (Action)(() =>
        {
            for (var at = 0; at < total; at += length)
                scanner.Scan(text.Slice(at, length));
        }))];
        var best = Stopwatches.BestInTurn(quick ? 3 : 7, cuts);
        return [.. lengths.Zip(best, (length, seconds) => (length, total / seconds / 1e6))];
    }

    /// <summary>How far, as a share, the slowest length is behind or the fastest before the middle one.</summary>
    public static double Spread(IReadOnlyList<(int Length, double MegaCharacters)> speeds)
    {
        var middle = speeds.Select(speed => speed.MegaCharacters).Order().ElementAt(speeds.Count / 2);
        return speeds.Max(speed => Math.Abs((speed.MegaCharacters / middle) - 1));
    }
}
