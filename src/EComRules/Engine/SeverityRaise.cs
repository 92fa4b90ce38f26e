namespace EComRules.Engine;

/// <summary>Why findings count one step more than their words say: who reads them. What evidence has lowered is not raised.</summary>
/// <param name="RuleId">The rule that raises; null where the finding's own rule does.</param>
/// <param name="Because">In words a reader understands.</param>
internal sealed record SeverityRaise(string? RuleId, string Because)
{
    /// <summary>Clause 8.6a: somebody else's words that the sender passes on.</summary>
    public static readonly SeverityRaise Circulated = new(null, "it is passed on to two or more people or outside the school (clause 8.6a)");
}
