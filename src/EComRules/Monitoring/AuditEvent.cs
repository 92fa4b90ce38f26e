namespace EComRules;

/// <summary>
/// One line of the record of use (clause 5.2a): that a message was checked and what came of it, or that somebody looked at its findings. It holds no words,
/// no addresses, no subject and no places, so that it may be kept and counted; <see cref="EComRulesJson.WriteAuditEvent"/> writes it. Made by <see cref="Policy.Seal"/>.
/// </summary>
public sealed class AuditEvent
{
    internal AuditEvent(Message message, Verdict verdict, string reference, DateTimeOffset at, DateTimeOffset keepUntil, bool isPersonal)
    {
        Reference = reference;
        At = at;
        KeepUntil = keepUntil;
        PolicyFingerprint = verdict.PolicyFingerprint;
        Channel = message.Channel;
        Direction = verdict.Direction;
        Route = verdict.Route;
        Severity = verdict.Severity;
        Disposition = verdict.Disposition;
        IsPartial = verdict.IsPartial;
        IsPersonal = isPersonal;
        Findings = Count(verdict.Findings.Select(finding => finding.Rule));
        Suppressed = Count(verdict.Suppressed.Select(suppressed => suppressed.Finding.Rule));
        Faults = Count(verdict.Faults.Select(fault => fault.Rule));
    }

    private AuditEvent(AuditEvent sealing, ReasonableCause cause, DateTimeOffset at)
    {
        Reference = sealing.Reference;
        At = at;
        KeepUntil = sealing.KeepUntil;
        PolicyFingerprint = sealing.PolicyFingerprint;
        Channel = sealing.Channel;
        Direction = sealing.Direction;
        Route = sealing.Route;
        Severity = sealing.Severity;
        Disposition = sealing.Disposition;
        IsPartial = sealing.IsPartial;
        IsPersonal = sealing.IsPersonal;
        Findings = sealing.Findings;
        Suppressed = sealing.Suppressed;
        Faults = sealing.Faults;
        Cause = cause;
    }

    /// <summary>What the host calls the message: a queue id or a number, never its subject or an address.</summary>
    public string Reference { get; }

    /// <summary>When it was sealed, or looked at.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The end of the retention period: the host deletes what it has of the message's findings by then.</summary>
    public DateTimeOffset KeepUntil { get; }

    /// <summary>The policy that was applied.</summary>
    public string PolicyFingerprint { get; }

    /// <summary>How the message travels.</summary>
    public Channel Channel { get; }

    /// <summary>Which way.</summary>
    public Direction Direction { get; }

    /// <summary>On which route. Of a protected one nothing was judged.</summary>
    public Route Route { get; }

    /// <summary>The highest severity.</summary>
    public Severity Severity { get; }

    /// <summary>What the rules' defaults ask for.</summary>
    public Disposition Disposition { get; }

    /// <summary>Whether something was left unchecked.</summary>
    public bool IsPartial { get; }

    /// <summary>Whether its sender has labelled it as personal mail.</summary>
    public bool IsPersonal { get; }

    /// <summary>How many findings each rule has.</summary>
    public ImmutableSortedDictionary<string, int> Findings { get; }

    /// <summary>How many of each rule's findings are covered by an agreed exception or the label of personal mail.</summary>
    public ImmutableSortedDictionary<string, int> Suppressed { get; }

    /// <summary>How many faults there are of each kind.</summary>
    public ImmutableSortedDictionary<string, int> Faults { get; }

    /// <summary>Why somebody looks at the findings; null when the message was checked.</summary>
    public ReasonableCause? Cause { get; }

    /// <summary>Counts only.</summary>
    public override string ToString() => $"{(Cause is null ? "checked" : "examined")} {Severity}, {Disposition}, {Findings.Count} rules";

    internal AuditEvent Examined(ReasonableCause cause, DateTimeOffset at) => new(this, cause, at);

    private static ImmutableSortedDictionary<string, int> Count(IEnumerable<RuleDescriptor> rules)
        => rules.CountBy(rule => rule.Id).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
