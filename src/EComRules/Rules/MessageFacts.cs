namespace EComRules;

/// <summary>What can be told of a message before a word is read; worked out once per check.</summary>
public readonly record struct MessageFacts
{
    /// <summary>Which way it crosses the school's border.</summary>
    public Direction Direction { get; init; }

    /// <summary>Whether it travels a safeguarding or protected route.</summary>
    public Route Route { get; init; }

    /// <summary>When it was sent, else the time of checking; in the school's time zone.</summary>
    public DateTimeOffset LocalTime { get; init; }

    /// <summary>How many addresses receive it.</summary>
    public int Recipients { get; init; }

    /// <summary>How many people receive it, counting what distribution lists reach.</summary>
    public int Reach { get; init; }

    /// <summary>How many addresses outside the school receive it; 0 when the school's domains are not known.</summary>
    public int OutsideRecipients { get; init; }

    /// <summary>How many addresses outside the school stand in To and Cc, where everybody sees them.</summary>
    public int VisibleOutsideRecipients { get; init; }

    /// <summary>Whether every recipient outside the school belongs to an approved organisation; false when there is none outside.</summary>
    public bool OutsideIsApproved { get; init; }

    /// <summary>Whether the sender is inside and passes it to two or more people or outside (clause 8.6a): forwarded words then count as the sender's.</summary>
    public bool PassedOn { get; init; }

    /// <summary>Whether its sender, inside the school, has labelled it as personal mail to a few people (header <c>Sensitivity</c>: Personal or Private): only violations count then (clause 5.2b).</summary>
    public bool IsPersonal { get; init; }
}
