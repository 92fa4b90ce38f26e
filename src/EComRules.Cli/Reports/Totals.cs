namespace EComRules.Cli.Reports;

/// <summary>What a run adds up to. Grows with the number of rules, never with the number of messages.</summary>
internal sealed class Totals
{
    private readonly int[] _severities = new int[(int)Severity.Violation + 1];
    private readonly int[] _messageSeverities = new int[(int)Severity.Violation + 1];
    private readonly int[] _dispositions = new int[(int)Disposition.Block + 1];
    private readonly SortedDictionary<string, int> _notes = new(StringComparer.Ordinal);

    /// <summary>Messages that were checked.</summary>
    public int Messages { get; private set; }

    /// <summary>Messages without a finding and with nothing left unchecked.</summary>
    public int Clean { get; private set; }

    /// <summary>Messages of which something was left unchecked.</summary>
    public int Partial { get; private set; }

    /// <summary>Inputs that could not be read.</summary>
    public int Unread { get; private set; }

    public int Suppressed { get; private set; }

    /// <summary>Faults with severity none (context that is missing), by what they say, each with the number of messages.</summary>
    public IReadOnlyDictionary<string, int> Notes => _notes;

    /// <summary>The highest severity of all findings.</summary>
    public Severity Worst { get; private set; }

    /// <summary>Findings of that severity.</summary>
    public int Findings(Severity severity) => _severities[(int)severity];

    /// <summary>Messages whose highest severity this is.</summary>
    public int MessagesAt(Severity severity) => _messageSeverities[(int)severity];

    /// <summary>Messages that should be treated so.</summary>
    public int MessagesTo(Disposition disposition) => _dispositions[(int)disposition];

    public void Count(Verdict verdict)
    {
        Messages++;
        if (IsClean(verdict))
            Clean++;
        if (verdict.IsPartial)
            Partial++;
        if (verdict.Severity > Worst)
            Worst = verdict.Severity;
        Suppressed += verdict.Suppressed.Length;
        _messageSeverities[(int)verdict.Severity]++;
        _dispositions[(int)verdict.Disposition]++;
        foreach (var finding in verdict.Findings)
            _severities[(int)finding.Severity]++;
        foreach (var fault in verdict.Faults)
            if (fault.Severity == Severity.None)
                _notes[$"{fault.Rule.Id} {fault.Message}"] = _notes.GetValueOrDefault($"{fault.Rule.Id} {fault.Message}") + 1;
    }

    public void CountUnread() => Unread++;

    /// <summary>Whether there is nothing to tell about the message: no finding, and no fault but missing context.</summary>
    public static bool IsClean(Verdict verdict)
    {
        if (!verdict.Findings.IsEmpty)
            return false;
        foreach (var fault in verdict.Faults)
            if (fault.Severity > Severity.None)
                return false;
        return true;
    }
}
