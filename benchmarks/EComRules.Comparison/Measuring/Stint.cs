using System.Diagnostics;

namespace EComRules.Comparison.Measuring;

/// <summary>How long to measure.</summary>
/// <param name="WarmUp">Passes that do not count, all engines in turn.</param>
/// <param name="Measure">Passes that count.</param>
/// <param name="LongestPass">A slower engine gets fewer messages.</param>
/// <param name="LeastPasses">However long they take.</param>
internal sealed record Stint(TimeSpan WarmUp, TimeSpan Measure, TimeSpan LongestPass, int LeastPasses)
{
    public static Stint Full { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4), TimeSpan.FromMilliseconds(120), 9);

    public static Stint Quick { get; } = new(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(0.7), TimeSpan.FromMilliseconds(40), 5);

    /// <summary>Runs the engines in turn, pass by pass, so that whatever slows the machine slows all of them.</summary>
    public void Run(IReadOnlyList<Contender> contenders)
    {
        InTurn(WarmUp, 3, contender => contender.Pass());
        InTurn(Measure, LeastPasses, contender => contender.Measure());
        foreach (var contender in contenders)
            contender.MeasureLatencies(3);

        void InTurn(TimeSpan time, int least, Action<Contender> pass)
        {
            var started = Stopwatch.GetTimestamp();
            for (var passes = 0; passes < least || Stopwatch.GetElapsedTime(started) < time; passes++)
                foreach (var contender in contenders)
                    pass(contender);
        }
    }
}
