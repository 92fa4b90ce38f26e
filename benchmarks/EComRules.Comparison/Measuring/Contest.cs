using System.Diagnostics;
using EComRules.Comparison.Checks;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Measuring;

/// <summary>One workload on all its engines: built, checked and, unless only checking was asked for, timed.</summary>
internal sealed class Contest : IDisposable
{
    private static readonly TimeSpan s_longestCheck = TimeSpan.FromSeconds(1.5);

    private Contest(Workload workload, IReadOnlyList<Contender> contenders)
    {
        Workload = workload;
        Contenders = contenders;
    }

    public Workload Workload { get; }

    /// <summary>Ours first.</summary>
    public IReadOnlyList<Contender> Contenders { get; }

    public Contender Ours => Contenders[0];

    /// <summary>What was checked of each, in the same order.</summary>
    public List<CheckResult> Checks { get; } = [];

    public bool Timed { get; private set; }

    /// <summary>Each peer's best set-up.</summary>
    public IEnumerable<Contender> Peers
        => Contenders.Skip(1).GroupBy(contender => contender.Name).Select(group => group.MaxBy(contender => contender.MegaCharacters)!);

    public static Contest Build(Workload workload)
    {
        var contenders = new List<Contender> { Time(workload.BuildOurs) };
        foreach (var peer in workload.Peers())
            contenders.Add(Time(peer));
        return new(workload, contenders);

        // The first build pays for compiling the code that builds: a second one, where it is cheap, does not.
        Contender Time(Func<Scanner> build)
        {
            var (scanner, milliseconds) = Once();
            for (var again = 0; again < 2 && milliseconds < 500; again++)
            {
                var (other, time) = Once();
                scanner.Dispose();
                (scanner, milliseconds) = (other, Math.Min(milliseconds, time));
            }

            return new(scanner, milliseconds, workload.Corpus);

            (Scanner Built, double Milliseconds) Once()
            {
                var started = Stopwatch.GetTimestamp();
                var built = build();
                return (built, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    /// <summary>Compares spans; a slow peer's on as many messages as it searches in a while.</summary>
    public void Check()
    {
        Checks.AddRange(Workload.Check(Contenders, s_longestCheck));
    }

    public void Measure(Stint stint)
    {
        foreach (var peer in Contenders.Skip(1))
            peer.Limit(stint.LongestPass);
        stint.Run(Contenders);
        Timed = true;
    }

    public void Dispose()
    {
        foreach (var contender in Contenders)
            contender.Dispose();
    }
}
