using System.Diagnostics;

namespace EComRules.Comparison.Probes;

/// <summary>Times short things on a machine that does others in between.</summary>
internal static class Stopwatches
{
    /// <summary>The least seconds of so many runs of each, all in turn.</summary>
    public static double[] BestInTurn(int runs, params IReadOnlyList<Action> actions)
    {
        var best = new double[actions.Count];
        Array.Fill(best, double.MaxValue);
        for (var run = 0; run < runs; run++)
            for (var i = 0; i < actions.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                actions[i]();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

        return best;
    }
}
