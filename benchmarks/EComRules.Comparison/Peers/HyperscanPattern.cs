namespace EComRules.Comparison.Peers;

/// <summary>A pattern in Hyperscan's notation.</summary>
internal readonly record struct HyperscanPattern(string Expression, HyperscanLibrary.Flags Flags);
