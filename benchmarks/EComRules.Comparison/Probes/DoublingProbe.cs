namespace EComRules.Comparison.Probes;

/// <summary>
/// Each pattern alone, on long texts made of what it almost matches: twice the text must take about twice the time.
/// </summary>
internal static class DoublingProbe
{
    private const int Shortest = 1 << 14;
    private const int Longest = 1 << 22;
    private const int Attempts = 5;
    private const double Suspicious = 2.1;
    private static readonly TimeSpan s_measurable = TimeSpan.FromMilliseconds(1);

    /// <summary>The worst ratio t(2n)/t(n) of each pattern, the worst pattern first.</summary>
    public static IReadOnlyList<(string Pattern, double Ratio)> Run(IEnumerable<string> patterns, bool quick)
        => [.. patterns.Distinct().Select(pattern => (pattern, Inputs(pattern).Max(piece => Ratio(pattern, piece, quick)))).OrderByDescending(item => item.Item2)];

    private static IEnumerable<string> Inputs(string pattern)
    {
        var sample = PatternSample.Of(pattern);
        yield return sample[..Math.Max(1, sample.Length - 1)];
        yield return sample[..1];
        yield return sample[..Math.Max(1, sample.Length / 2)];
    }

    private static double Ratio(string pattern, string piece, bool quick)
    {
        using var scanner = new OurScanner(new("", []), [], [Pattern.Parse(pattern)]);
        var length = Shortest;
        for (; length < Longest; length *= 2)
        {
            var text = LongText.Repeat(piece, length).AsMemory();
            scanner.Scan(text);
            if (Stopwatches.BestInTurn(2, () => scanner.Scan(text))[0] >= s_measurable.TotalSeconds)
                break;
        }

        // What the machine does in between only ever adds to one of the two times: a suspicious ratio is measured again.
        var lowest = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && lowest > Suspicious; attempt++)
        {
            var twice = LongText.Repeat(piece, 2 * length).AsMemory();
            scanner.Scan(twice);
            var best = Stopwatches.BestInTurn(quick ? 3 : 7, () => scanner.Scan(twice[..length]), () => scanner.Scan(twice));
            lowest = Math.Min(lowest, best[1] / best[0]);
        }

        return lowest;
    }
}
