namespace EComRules.Comparison.Workloads;

/// <summary>One way to set up a peer.</summary>
internal sealed record PeerSetUp(string Name, Func<Scanner> Build);
