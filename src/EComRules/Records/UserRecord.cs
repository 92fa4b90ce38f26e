using EComRules.Json;

namespace EComRules;

/// <summary>A user's account as the school's systems know it (clauses 4.3, 7.1 to 7.5, 8.2a).</summary>
public sealed record UserRecord : SchoolRecord
{
    /// <summary>How the person works for the school; when unknown, the school's staff register says.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>When the account was activated; null while it is not, or when unknown.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>Whether the account can be used now; null when unknown, and then an activation counts.</summary>
    public bool? IsActive { get; init; }

    /// <summary>When the person confirmed that they have read and understood the policy; null when the school's register says.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The version they confirmed; null when unknown.</summary>
    public string? AcknowledgedVersion { get; init; }

    /// <summary>First day of a long absence, such as maternity leave.</summary>
    public DateOnly? AwayFrom { get; init; }

    /// <summary>Last day of that absence; null when it goes on.</summary>
    public DateOnly? AwayUntil { get; init; }

    /// <summary>Administrative privileges, such as <c>Domain Admins</c>.</summary>
    public ImmutableArray<string> Privileges { get; init; } = [];

    /// <summary>Time on web sites. Give it only for the person themselves: what is said of it is for their eyes.</summary>
    public ImmutableArray<WebVisit> WebUse { get; init; } = [];

    /// <summary>Whether others use the same computer and login, so that its use is nobody's in particular.</summary>
    public bool IsShared { get; init; }

    internal override string Kind => "userRecord";

    /// <summary>Whether the account can be used.</summary>
    internal bool CanBeUsed => IsActive ?? ActivatedAt is not null;

    private protected override void List(RecordFieldList fields)
    {
        fields.Add("engagement", Engagement == Engagement.Unknown ? null : RecordNames.Of(Engagement));
        fields.Add("activatedAt", ActivatedAt);
        fields.Add("active", IsActive);
        fields.Add("acknowledgedOn", AcknowledgedOn);
        fields.Add("acknowledgedVersion", AcknowledgedVersion);
        fields.Add("awayFrom", AwayFrom);
        fields.Add("awayUntil", AwayUntil);
        fields.Add("shared", IsShared);
        for (var i = 0; i < Privileges.Length; i++)
            fields.Add($"privileges[{i}]", Privileges[i]);
        for (var i = 0; i < WebUse.Length; i++)
            fields.Add($"webUse[{i}]", WebUse[i].Host);
    }
}
