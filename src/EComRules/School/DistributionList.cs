namespace EComRules;

/// <summary>An address that reaches many.</summary>
/// <param name="Address">The address.</param>
/// <param name="Size">How many it reaches.</param>
public sealed record DistributionList(string Address, int Size)
{
    /// <summary>The size only: logs and exceptions never carry addresses.</summary>
    public override string ToString() => $"list of {Size}";
}
