namespace EComRules;

/// <summary>An entry of the school's register of authorisations.</summary>
/// <param name="For">What kind of thing is agreed.</param>
/// <param name="Address">For whom.</param>
/// <param name="AgreedBy">Who agreed.</param>
public sealed record Authorisation(AuthorisationKind For, string Address, string AgreedBy)
{
    /// <summary>The privilege or the contact's name; null for an account.</summary>
    public string? What { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day on which it holds; null for no beginning.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>The last day on which it holds; null for no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Whether it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => !(day < Starts) && !(day > Expires);

    /// <summary>Whether it is for that person and thing, whatever the day.</summary>
    internal bool Covers(AuthorisationKind kind, string? address, string? what)
        => For == kind && Address.Equals(address, StringComparison.OrdinalIgnoreCase) && (what is null || what.Equals(What, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind only: logs and exceptions never carry names.</summary>
    public override string ToString() => For.ToString();
}
