using EComRules.Json;

namespace EComRules;

/// <summary>
/// A member of staff's own account of the settings of a social profile (clauses 8.9 to 8.12): a self-check that they fill in. The library
/// never reads anybody's account.
/// </summary>
public sealed record AccountSettings : SchoolRecord
{
    /// <summary>The network, such as <c>Facebook</c>.</summary>
    public string? Site { get; init; }

    /// <summary>Whether the profile is kept for work (the school's, a union's, a professional one), where the real name and a wider audience belong.</summary>
    public bool IsProfessional { get; init; }

    /// <summary>The name the profile shows.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The person's real name.</summary>
    public string? RealName { get; init; }

    /// <summary>Who sees what; what is not listed is not known.</summary>
    public ImmutableDictionary<ProfileItem, SocialAudience> Settings { get; init; } = ImmutableDictionary<ProfileItem, SocialAudience>.Empty;

    /// <summary>Whether the network may pass details on to other companies; null when not said.</summary>
    public bool? SharesWithPartners { get; init; }

    /// <summary>Whether the person logs out after use; null when not answered.</summary>
    public bool? LogsOut { get; init; }

    /// <summary>Whether the person clears the chat history; null when not answered.</summary>
    public bool? ClearsChatHistory { get; init; }

    /// <summary>People connected with the profile, or asking to be, whom the person has doubts about.</summary>
    public ImmutableArray<SocialContact> Contacts { get; init; } = [];

    internal override string Kind => "accountSettings";

    private protected override void List(RecordFieldList fields)
    {
        fields.Add("site", Site);
        fields.Add("professional", IsProfessional);
        fields.Add("profileName", ProfileName);
        fields.Add("realName", RealName);
        foreach (var item in Enum.GetValues<ProfileItem>())
            fields.Add("settings." + RecordNames.Of(item), Settings.TryGetValue(item, out var audience) ? audience : null);
        fields.Add("sharesWithPartners", SharesWithPartners);
        fields.Add("logsOut", LogsOut);
        fields.Add("clearsChatHistory", ClearsChatHistory);
        for (var i = 0; i < Contacts.Length; i++)
            fields.Add($"contacts[{i}]", Contacts[i].Name);
    }
}
