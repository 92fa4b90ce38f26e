namespace EComRules;

/// <summary>Whose words a piece of text is. Flags, so that a rule can say which zones it reads.</summary>
[Flags]
public enum Zone
{
    /// <summary>No zone.</summary>
    None = 0,

    /// <summary>What the sender wrote.</summary>
    Author = 1,

    /// <summary>Somebody else's words, kept below or between the sender's in a reply.</summary>
    Quoted = 2,

    /// <summary>Somebody else's message, passed on.</summary>
    Forwarded = 4,

    /// <summary>Signature and disclaimer.</summary>
    Signature = 8,

    /// <summary>Every zone.</summary>
    All = Author | Quoted | Forwarded | Signature,
}
