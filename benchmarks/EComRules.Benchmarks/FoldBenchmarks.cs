using BenchmarkDotNet.Attributes;
using EComRules.Engine;

namespace EComRules.Benchmarks;

/// <summary>The first stage alone, with each kind of instruction, on 4,096 characters.</summary>
[MemoryDiagnoser]
public class FoldBenchmarks
{
    private readonly FoldedText _folded = new();
    private string _text = "";

    /// <summary>Takes a message.</summary>
    [GlobalSetup]
    public void SetUp() => _text = SchoolCorpus.Messages(1, 4_096)[0][..4_096];

    /// <summary>One character after the other.</summary>
    [Benchmark(Baseline = true)]
    public int Scalar() => Fold(ScanPath.Scalar);

    /// <summary>SSE or NEON.</summary>
    [Benchmark]
    public int Vector128() => Fold(ScanPath.Vector128);

    /// <summary>AVX2.</summary>
    [Benchmark]
    public int Vector256() => Fold(ScanPath.Vector256);

    /// <summary>AVX-512.</summary>
    [Benchmark]
    public int Vector512() => Fold(ScanPath.Vector512);

    private int Fold(ScanPath path)
    {
        if (!ScanPaths.IsSupported(path))
            throw new NotSupportedException($"This machine has no {path}.");
        _folded.Read(_text, path);
        return _folded.Blocks;
    }
}
