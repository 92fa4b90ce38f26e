namespace EComRules;

/// <summary>What should happen to a message, from the mildest to the strictest.</summary>
public enum Disposition
{
    /// <summary>Let it pass.</summary>
    Deliver,

    /// <summary>Let it pass and tell the sender what could be better.</summary>
    Coach,

    /// <summary>Ask the sender whether they mean it.</summary>
    Confirm,

    /// <summary>Keep it until a person with the right role has looked.</summary>
    Hold,

    /// <summary>Refuse it. Only web requests are blocked by default.</summary>
    Block,
}
