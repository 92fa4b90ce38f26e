using BenchmarkDotNet.Attributes;
using EComRules.Engine;
using EComRules.Rules;

namespace EComRules.Benchmarks;

/// <summary>Every term and pattern of the default policy, searched in ordinary school mail: the matcher alone, and whole checks.</summary>
[MemoryDiagnoser]
public class ScanBenchmarks
{
    private readonly TextView _view = new();
    private string[] _messages = [];
    private FrozenSetScanner _frozen = null!;
    private TermMatcher _terms = null!;
    private PatternMatcher _patterns = null!;
    private Policy _policy = null!;

    /// <summary>Length of a message in characters.</summary>
    [Params(400, 4096)]
    public int Characters { get; set; }

    /// <summary>Compiles the default policy and its translation for the peer.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var registration = new Registration(_ => 0, rule => new RuleOptions(rule, new Dictionary<string, string>()));
        foreach (var analyzer in DefaultRules.Create())
            analyzer.Initialize(registration);
        CompiledTerm[] terms = [.. registration.Terms, .. registration.Evidence];
        _terms = new(terms);
        _patterns = new([.. registration.Patterns]);
        _frozen = new(terms, [.. registration.Patterns.Select(pattern => pattern.Text)]);
        _policy = new PolicyBuilder().AddDefaultRules().Build();
        _messages = SchoolCorpus.Messages(64, Characters);
        Console.WriteLine($"// {terms.Length} forms of terms, {registration.Patterns.Count} patterns");
    }

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 64)]
    public int FrozenSetAndRegex()
    {
        var found = 0;
        foreach (var message in _messages)
            found += _frozen.Count(message);
        return found;
    }

    /// <summary>Words, terms and patterns.</summary>
    [Benchmark(OperationsPerInvoke = 64)]
    public int Matcher()
    {
        var found = 0;
        foreach (var message in _messages)
        {
            _view.ResetPlain(MessagePart.Text, 0, 0, message.AsMemory());
            _terms.Scan(_view, _view.Matches);
            _patterns.Scan(_view);
            found += _view.Matches.Count + _view.Hits.Count;
        }

        return found;
    }

    /// <summary>Everything: zones, words, terms, patterns, links, rules, verdict.</summary>
    [Benchmark(OperationsPerInvoke = 64)]
    public int Check()
    {
        var found = 0;
        foreach (var message in _messages)
            found += _policy.Check(message.AsSpan()).Findings.Length;
        return found;
    }
}
