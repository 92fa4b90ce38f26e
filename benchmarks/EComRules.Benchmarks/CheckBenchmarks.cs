using BenchmarkDotNet.Attributes;

namespace EComRules.Benchmarks;

/// <summary>A whole check with the default policy, by the length of the message, clean and with findings.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly RawFinding[] _room = new RawFinding[256];
    private Policy _policy = null!;
    private Message _clean = null!;
    private Message _dirty = null!;

    /// <summary>Length of the message in characters.</summary>
    [Params(100, 1_000, 4_096, 100_000)]
    public int Characters { get; set; }

    /// <summary>Builds the policy and the two messages.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _policy = new PolicyBuilder().AddDefaultRules().Build();
        var text = SchoolCorpus.Messages(1, Characters)[0];
        _clean = MessageOf(text);
        _dirty = MessageOf("You are a pathetic idiot. " + text + " Send this to ten friends or you will have bad luck.");
    }

    /// <summary>Nothing to say.</summary>
    [Benchmark(Baseline = true)]
    public Severity Clean() => _policy.Check(_clean).Severity;

    /// <summary>Findings with all their words.</summary>
    [Benchmark]
    public Severity WithFindings() => _policy.Check(_dirty).Severity;

    /// <summary>Findings in the caller's room, without words.</summary>
    [Benchmark]
    public int WithRawFindings() => _policy.Check(_dirty, _room);

    private static Message MessageOf(string text) => new()
    {
        Channel = Channel.Email,
        From = "a.khan@oakfield.example.sch.uk",
        To = ["office@oakfield.example.sch.uk"],
        Subject = "This week",
        Text = text,
    };
}
