using BenchmarkDotNet.Attributes;
using EComRules.Engine;
using EComRules.Rules;

namespace EComRules.Benchmarks;

/// <summary>What making a policy takes once its code is compiled.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private string[] _patternTexts = [];
    private CompiledTerm[] _terms = [];
    private string[] _fiveThousand = [];
    private string[] _hundredThousand = [];

    /// <summary>Reads the default policy's contents and makes up words.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var (terms, evidence, patterns) = PolicyContents.Read();
        _terms = [.. terms, .. evidence];
        _patternTexts = [.. patterns.Select(static pattern => pattern.Text)];
        _fiveThousand = SchoolCorpus.Words(5_000);
        _hundredThousand = SchoolCorpus.Words(100_000);
    }

    /// <summary>The whole default policy: lexicons, terms, patterns, fingerprint.</summary>
    [Benchmark(Baseline = true)]
    public Policy DefaultPolicy() => new PolicyBuilder().AddDefaultRules().Build();

    /// <summary>The default policy's patterns from their text, nothing kept from before.</summary>
    [Benchmark]
    public object PatternsFromText() => new PatternGate([.. _patternTexts.Select(Pattern.Parse)]);

    /// <summary>The matcher of all terms of the default policy.</summary>
    [Benchmark]
    public object DefaultTerms() => new TermMatcher(_terms);

    /// <summary>5,000 words, from text to matcher.</summary>
    [Benchmark]
    public object FiveThousandTerms() => Build(_fiveThousand);

    /// <summary>100,000 words, from text to matcher.</summary>
    [Benchmark]
    public object HundredThousandTerms() => Build(_hundredThousand);

    private static TermMatcher Build(string[] words)
    {
        var compiled = new List<CompiledTerm>(words.Length);
        foreach (var word in words)
            TermCompiler.Compile(new(word, FrozenDictionary<string, string>.Empty), 0, compiled);
        return new(compiled);
    }
}
