namespace EComRules;

/// <summary>Which way a message crosses the school's border, seen from its own domains. Flags, so that a rule can say which ways it applies.</summary>
[Flags]
public enum Direction
{
    /// <summary>No direction; no message has it.</summary>
    None = 0,

    /// <summary>It cannot be told: the school's domains, the sender or the recipients are not given.</summary>
    Unknown = 1,

    /// <summary>From inside the school, and nobody outside receives it.</summary>
    Internal = 2,

    /// <summary>From inside the school to at least one address outside.</summary>
    Outbound = 4,

    /// <summary>From outside the school.</summary>
    Inbound = 8,

    /// <summary>Every direction in which a member of the school may be the author.</summary>
    FromSchool = Unknown | Internal | Outbound,

    /// <summary>Every direction.</summary>
    All = FromSchool | Inbound,
}
