using System.Text.RegularExpressions;
using EComRules.Comparison.Peers;

namespace EComRules.Comparison.Workloads;

/// <summary>A pattern in our notation and in those of the peers.</summary>
/// <param name="Text">Ours.</param>
/// <param name="Regex">For .NET; it is run with <see cref="Options"/>.</param>
/// <param name="Options">Case.</param>
/// <param name="Hyperscan">For Hyperscan.</param>
internal sealed record TranslatedPattern(string Text, string Regex, RegexOptions Options, HyperscanPattern Hyperscan);
