using EComRules.Comparison.Measuring;

namespace EComRules.Comparison;

/// <summary>What the command line asks for.</summary>
/// <param name="Quick">Short times: for a look, not for a claim.</param>
/// <param name="VerifyOnly">Only spans and counts are compared; nothing is timed.</param>
/// <param name="Corpus">A folder of messages; null for the seeded ones.</param>
/// <param name="Sets">A folder with S.txt, L.txt and P.tsv; null for the seeded sets.</param>
/// <param name="Only">The workloads to run; empty for all.</param>
internal sealed record ComparisonOptions(bool Quick, bool VerifyOnly, DirectoryInfo? Corpus, DirectoryInfo? Sets, ImmutableArray<string> Only)
{
    public Stint Stint => Quick ? Stint.Quick : Stint.Full;

    /// <summary>As arguments, for a process of the same kind; without the workloads.</summary>
    public IEnumerable<string> PassedOn =>
    [
        .. Quick ? ["--quick"] : Array.Empty<string>(),
        .. Corpus is null ? Array.Empty<string>() : ["--corpus", Corpus.FullName],
        .. Sets is null ? Array.Empty<string>() : ["--sets", Sets.FullName],
    ];

    public bool Includes(string workload) => Only.IsEmpty || Only.Contains(workload, StringComparer.OrdinalIgnoreCase);
}
