namespace EComRules;

/// <summary>The way a message travels. Flags, so that a rule can say on which channels it applies.</summary>
[Flags]
public enum Channel
{
    /// <summary>No channel; no message has it.</summary>
    None = 0,

    /// <summary>E-mail.</summary>
    Email = 1,

    /// <summary>A text (SMS) of the school text service.</summary>
    Text = 2,

    /// <summary>An instant message.</summary>
    Chat = 4,

    /// <summary>A post on a social network.</summary>
    Social = 8,

    /// <summary>A web request: the links are what is asked for.</summary>
    Web = 16,

    /// <summary>No message: a record of the school's (<see cref="SchoolRecord"/>). Rules for records name it; no other channel includes it.</summary>
    Record = 32,

    /// <summary>The channels that carry written words from one person to others: all but <see cref="Web"/>.</summary>
    Messages = Email | Text | Chat | Social,

    /// <summary>Every channel of messages.</summary>
    All = Messages | Web,
}
