namespace EComRules;

/// <summary>
/// A verdict for those who monitor (clauses 5.1 and 5.2): what was found without the words, and the words only to somebody whose reasonable cause has
/// been recorded first. Made by <see cref="Policy.Seal"/>. Any thread may use it.
/// </summary>
public sealed class SealedVerdict
{
    private readonly Verdict _verdict;
    private readonly TimeProvider _clock;

    internal SealedVerdict(Verdict verdict, AuditEvent checkedEvent, TimeProvider clock)
    {
        _verdict = verdict;
        _clock = clock;
        Checked = checkedEvent;
        Redacted = verdict.Redact();
    }

    /// <summary>That the message was checked, for the record of use.</summary>
    public AuditEvent Checked { get; }

    /// <summary>The verdict without words: rules, severities and places stay, what was found is empty, and a message that could quote it is the rule's title.</summary>
    public Verdict Redacted { get; }

    /// <summary>The whole verdict, once its examination is on record.</summary>
    /// <param name="cause">Who looks, and why.</param>
    /// <param name="record">Writes the examination to the record of use, and returns when it is safely there. When it throws, nothing is shown.</param>
    /// <exception cref="InvalidOperationException">The retention period is over.</exception>
    public Verdict Examine(ReasonableCause cause, Action<AuditEvent> record)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(record);
        var now = _clock.GetUtcNow();
        if (now >= Checked.KeepUntil)
            throw new InvalidOperationException("The retention period of this verdict is over. It is to be deleted, not examined.");
        record(Checked.Examined(cause, now));
        return _verdict;
    }

    /// <summary>Counts only.</summary>
    public override string ToString() => Redacted.ToString();
}
