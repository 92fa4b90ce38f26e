namespace EComRules;

/// <summary>Who looks at what was private, in which role, and why (clause 5.2b). It is recorded before anything is shown; write it as the person concerned may read it.</summary>
public sealed class ReasonableCause
{
    /// <summary>A cause.</summary>
    /// <param name="by">Who looks: an account name or address.</param>
    /// <param name="role">In which role; the host sees to it that the person has it.</param>
    /// <param name="reason">Why it is needed, for this one message: a sentence, not a word.</param>
    /// <exception cref="ArgumentException">One of them is blank, or the reason has fewer than three words.</exception>
    public ReasonableCause(string by, SchoolRole role, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!Enum.IsDefined(role))
            throw new ArgumentException("Name one of the school's roles.", nameof(role));
        if (reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
            throw new ArgumentException("Say in a sentence why this message has to be looked at.", nameof(reason));
        By = by;
        Role = role;
        Reason = reason;
    }

    private const int FewestWords = 3;

    /// <summary>Who looks.</summary>
    public string By { get; }

    /// <summary>In which role.</summary>
    public SchoolRole Role { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The role only: who and why stand in the record.</summary>
    public override string ToString() => $"{Role}";
}
