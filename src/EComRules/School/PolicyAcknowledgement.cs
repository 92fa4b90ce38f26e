namespace EComRules;

/// <summary>That somebody confirmed to have read and understood the policy (clauses 7.1 and 7.4).</summary>
/// <param name="Address">Who.</param>
/// <param name="On">The day they signed.</param>
/// <param name="Version">Which version; null when not said.</param>
public sealed record PolicyAcknowledgement(string Address, DateOnly On, string? Version = null)
{
    /// <summary>The day only: logs and exceptions never carry addresses.</summary>
    public override string ToString() => On.ToString("O", CultureInfo.InvariantCulture);
}
