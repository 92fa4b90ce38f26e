namespace EComRules;

/// <summary>Somebody connected with a member of staff's profile, or asking to be.</summary>
/// <param name="Name">The name shown.</param>
public sealed record SocialContact(string Name)
{
    /// <summary>What they are to the member of staff.</summary>
    public SocialRelation Relation { get; init; }

    /// <summary>Whether the request was accepted; null when it is open.</summary>
    public bool? Accepted { get; init; }

    /// <summary>The relation only: logs and exceptions never carry names.</summary>
    public override string ToString() => Relation.ToString();
}
