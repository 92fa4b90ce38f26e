namespace EComRules;

/// <summary>What an incident report is about.</summary>
public enum IncidentKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Inappropriate material was met by accident: a page, a pop-up (clauses 4.12, 8.2d).</summary>
    InappropriateMaterial,

    /// <summary>Offensive or explicit material was received or seen (clause 8.5k).</summary>
    OffensiveMessage,

    /// <summary>A virus may have entered the system (clause 8.4e).</summary>
    SuspectedVirus,

    /// <summary>Bullying online, or another concern on a social network (clause 8.12e).</summary>
    CyberBullying,

    /// <summary>Somebody published a photo or words about the person (clause 8.12c).</summary>
    PublishedAboutMe,
}
