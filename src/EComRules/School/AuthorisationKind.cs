namespace EComRules;

/// <summary>What an authorisation is for.</summary>
public enum AuthorisationKind
{
    /// <summary>An administrative privilege (clause 4.3).</summary>
    Privilege,

    /// <summary>An account for somebody on a temporary engagement (clause 7.3).</summary>
    Account,

    /// <summary>A contact on a social network: an own child, a close friend (clause 8.9c). It must have an end.</summary>
    Contact,
}
