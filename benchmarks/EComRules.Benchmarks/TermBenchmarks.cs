using System.Buffers;
using BenchmarkDotNet.Attributes;
using EComRules.Engine;
using EComRules.Rules;

namespace EComRules.Benchmarks;

/// <summary>The term matcher alone, by the number of terms, in 4,096 characters of school mail.</summary>
[MemoryDiagnoser]
public class TermBenchmarks
{
    private readonly TextView _view = new();
    private string _text = "";
    private TermMatcher _matcher = null!;
    private SearchValues<string> _values = null!;

    /// <summary>How many terms.</summary>
    [Params(10, 100, 1_000, 10_000, 100_000)]
    public int Terms { get; set; }

    /// <summary>Makes up words, the same each time.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _text = SchoolCorpus.Messages(1, 4_096)[0];
        var words = SchoolCorpus.Words(Terms);
        _values = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
        var compiled = new List<CompiledTerm>();
        foreach (var term in Lexicon.Of(words).Terms)
            TermCompiler.Compile(term, 0, compiled);
        _matcher = new(compiled);
    }

    /// <summary>The peer: every place at which a word's letters stand, boundaries not looked at.</summary>
    [Benchmark(Baseline = true)]
    public int SearchValuesOfStrings()
    {
        var found = 0;
        for (var rest = _text.AsSpan(); rest.IndexOfAny(_values) is var at and >= 0; rest = rest[(at + 1)..])
            found++;
        return found;
    }

    /// <summary>Whole words, with their places.</summary>
    [Benchmark]
    public int TermMatcher()
    {
        _view.ResetPlain(MessagePart.Text, 0, 0, _text.AsMemory());
        _matcher.Scan(_view, _view.Matches);
        return _view.Matches.Count;
    }
}
