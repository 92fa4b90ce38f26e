namespace EComRules.Engine;

/// <summary>
/// Decides which of the reported findings are kept, how serious each is and which are covered by an agreed exception. Verdicts and raw findings
/// are both made of what it leaves, so that the two cannot differ. Reused and allocates nothing once warm; one thread.
/// </summary>
internal sealed class Judgement
{
    private readonly ScratchList<JudgedFinding> _kept = new();
    private readonly ScratchList<int> _lastOfRule = new();
    private readonly ScratchList<MessageLocation> _repeatedOfRule = new();
    private readonly SaidInText _said = new();
    private bool _isSorted;

    /// <summary>What is kept, in the order of the parts and of the places in them; what is covered by an agreed exception among it.</summary>
    public ReadOnlySpan<JudgedFinding> Findings => _kept.Span;

    public void Judge(CheckRun run, CompiledPolicy policy)
    {
        _isSorted = true;
        KeepDistinct(run, policy.Rules.Length);
        var count = 0;
        foreach (ref readonly var finding in _kept.Span)
        {
            var severity = policy.Severities[finding.Reported.Rule] ?? finding.Reported.Severity;
            if (finding.Reported.LoweredBecause is not null && severity > Severity.None)
                severity--;
            if (severity == Severity.None)
                continue;
            var raise = CanRise(finding.Reported, severity) && ForwardedMaterial.IsCirculated(finding.Reported, run, policy) ? SeverityRaise.Circulated : null;
            if (raise is not null)
                severity++;
            _kept[count++] = new(finding.Reported, severity, ExceptionFor(finding.Reported, severity, run, policy), raise);
        }

        _kept.Truncate(count);
    }

    /// <summary>Adds what a rule concludes from the other findings; returns whether it counts.</summary>
    public bool Add(in ReportedFinding finding, CheckRun run, CompiledPolicy policy)
    {
        var severity = policy.Severities[finding.Rule] ?? finding.Severity;
        if (severity == Severity.None)
            return false;
        var judged = new JudgedFinding(finding, severity, ExceptionFor(finding, severity, run, policy));
        _kept.Add(judged);
        _isSorted = false;
        return judged.Counts;
    }

    /// <summary>Raises a finding by one step; nothing happens when it was raised or lowered already, is as serious as can be or does not count.</summary>
    public void Raise(int index, SeverityRaise raise)
    {
        ref var kept = ref _kept[index];
        if (kept.Counts && kept.Raise is null && CanRise(kept.Reported, kept.Severity))
            kept = kept with { Severity = kept.Severity + 1, Raise = raise };
    }

    /// <summary>Puts what was added in its place.</summary>
    public void Settle()
    {
        if (!_isSorted)
            _kept.Span.Sort(static (a, b) => Compare(a.Reported, b.Reported));
        _isSorted = true;
    }

    /// <summary>Lets go of the message.</summary>
    public void Clear()
    {
        _kept.Clear();
        _said.Clear();
    }

    /// <summary>In order of place; of overlapping findings of one rule the first stays, as serious as the worst of them, and what a text says its HTML form need not say again.</summary>
    private void KeepDistinct(CheckRun run, int rules)
    {
        Clear();
        var findings = run.Findings.Span;
        if (findings.IsEmpty)
            return;
        findings.Sort(static (a, b) => Compare(a, b));
        Fill(_lastOfRule, rules, -1);
        Fill(_repeatedOfRule, rules, MessageLocation.Whole);
        foreach (ref readonly var finding in findings)
        {
            // What is kept of one rule in one part never overlaps and rises, so that only the last of it can cover this one.
            ref var last = ref _lastOfRule[finding.Rule];
            if (last >= 0 && SamePlace(_kept[last].Reported.Location, finding.Location))
            {
                KeepWorse(last, finding, finding.View);
                continue;
            }

            // What overlaps a finding that was already said in the text would have been merged with it there.
            ref var repeated = ref _repeatedOfRule[finding.Rule];
            if (repeated.Part == finding.Location.Part && repeated.Index == finding.Location.Index && repeated.Span.Overlaps(finding.Location.Span))
                continue;
            if (_said.TryTake(run, finding, _kept.Span, out var inText))
            {
                repeated = finding.Location;
                KeepWorse(inText, finding, _kept[inText].Reported.View);
                continue;
            }

            last = _kept.Count;
            _kept.Add(new(finding, finding.Severity, JudgedFinding.NoException));
        }
    }

    /// <summary>The later finding takes the place of the kept one when it is more serious.</summary>
    private void KeepWorse(int index, in ReportedFinding later, int view)
    {
        ref var kept = ref _kept[index];
        if (later.Weight > kept.Reported.Weight)
            kept = kept with { Reported = later with { Location = kept.Reported.Location, View = view } };
    }

    private static bool CanRise(in ReportedFinding finding, Severity severity) => finding.LoweredBecause is null && severity < Severity.Violation;

    private static int ExceptionFor(in ReportedFinding finding, Severity severity, CheckRun run, CompiledPolicy policy)
    {
        for (var i = 0; i < policy.Exceptions.Length; i++)
            if (policy.Exceptions[i].Covers(finding, run))
                return i;
        for (var i = 0; i < run.School.Exceptions.Length; i++)
            if (run.School.Exceptions[i].Covers(finding, run))
                return policy.Exceptions.Length + i;
        return severity < Severity.Violation && run.IsPersonalMail ? JudgedFinding.PersonalMail : JudgedFinding.NoException;
    }

    private static int Compare(in ReportedFinding a, in ReportedFinding b)
    {
        var order = ((int)a.Location.Part).CompareTo((int)b.Location.Part);
        if (order == 0)
            order = a.Location.Index.CompareTo(b.Location.Index);
        if (order == 0)
            order = a.Location.Content.CompareTo(b.Location.Content);
        if (order == 0)
            order = a.Location.Span.Start.CompareTo(b.Location.Span.Start);
        if (order == 0)
            order = a.Rule.CompareTo(b.Rule);
        if (order == 0)
            order = b.Location.Span.Length.CompareTo(a.Location.Span.Length);
        return order == 0 ? ((int)b.Severity).CompareTo((int)a.Severity) : order;
    }

    private static bool SamePlace(in MessageLocation a, in MessageLocation b)
        => a.Part == b.Part && a.Index == b.Index && a.Content == b.Content && (a.Span == b.Span || a.Span.Overlaps(b.Span));

    private static void Fill<T>(ScratchList<T> list, int count, T value)
    {
        list.Clear();
        list.Reserve(count)[..count].Fill(value);
        list.Advance(count);
    }
}
