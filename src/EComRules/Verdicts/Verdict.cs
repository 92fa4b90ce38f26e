namespace EComRules;

/// <summary>The outcome of checking one message. Immutable. The same policy, message and time of checking give the same verdict.</summary>
public sealed class Verdict
{
    internal Verdict()
    {
    }

    /// <summary>Fingerprint of the policy that was applied: <c>sha256:</c> and 64 hexadecimal digits over its rules, terms, options, suppressions and school.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>The highest severity among <see cref="Findings"/>.</summary>
    public Severity Severity { get; init; }

    /// <summary>What should happen to the message, by the rules' defaults.</summary>
    public Disposition Disposition { get; init; }

    /// <summary>Whether something was left unchecked (a fault ECR0001 to ECR0004). Never treat a partial verdict as a clean one.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Which way the message crosses the school's border.</summary>
    public Direction Direction { get; init; }

    /// <summary>Whether it travels a safeguarding or protected route.</summary>
    public Route Route { get; init; }

    /// <summary>The school roles to tell, without repetition, in the order of <see cref="SchoolRole"/>.</summary>
    public ImmutableArray<SchoolRole> Notify { get; init; } = [];

    /// <summary>What was found, in the order of the parts and of the places in them.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What was found but is covered by an agreed exception.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>What could not be done: limits, time, broken rules, unreadable parts, missing context (group 00).</summary>
    public ImmutableArray<Finding> Faults { get; init; } = [];

    /// <summary>Matches that were not reported, and why; only from <see cref="Policy.CheckWithTrace"/>, else empty.</summary>
    public ImmutableArray<TraceStep> Trace { get; init; } = [];

    /// <summary>Whether nothing was found and nothing was left unchecked.</summary>
    public bool IsClean => Findings.IsEmpty && Faults.IsEmpty;

    /// <summary>The same without words: nothing of it quotes the message.</summary>
    internal Verdict Redact() => new()
    {
        PolicyFingerprint = PolicyFingerprint,
        Severity = Severity,
        Disposition = Disposition,
        IsPartial = IsPartial,
        Direction = Direction,
        Route = Route,
        Notify = Notify,
        Findings = [.. Findings.Select(finding => finding.Redact())],
        Suppressed = [.. Suppressed.Select(suppressed => new SuppressedFinding(suppressed.Finding.Redact(), suppressed.Suppression with { Text = null }))],
        Faults = Faults,
    };

    /// <summary>Counts only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Severity}, {Disposition}, {Findings.Length} findings, {Faults.Length} faults{(IsPartial ? ", partial" : "")}";
}
