using EComRules.Engine;

namespace EComRules;

/// <summary>What was found, judged but for what rules conclude from it: for rules about findings.</summary>
internal readonly ref struct FindingsContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;

    public FindingsContext(CheckRun run, int rule, RuleDescriptor descriptor)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
    }

    public Message Message => _run.Message;

    public ref readonly MessageFacts Facts => ref _run.Facts;

    public SchoolIndex School => _run.School;

    /// <summary>In order of place, what agreed exceptions cover among it; what is reported here comes after it.</summary>
    public ReadOnlySpan<JudgedFinding> Findings => _run.Judged;

    public RuleDescriptor RuleOf(in JudgedFinding finding) => _run.RuleAt(finding.Reported.Rule);

    /// <summary>Whether the words are quoted, forwarded or between quotation marks: somebody else said them.</summary>
    public bool IsQuoted(in JudgedFinding finding) => _run.IsQuoted(finding.Reported);

    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Reports the message as a whole.</summary>
    public void Report(long number) => _run.AddJudged(new(_rule, _descriptor.DefaultSeverity, MessageLocation.Whole, -1, Zone.None, null, number, 1, null));

    /// <summary>Reports the place of another finding; returns whether that counts, which it does not where an agreed exception covers it.</summary>
    public bool Report(in JudgedFinding at)
        => _run.AddJudged(at.Reported with { Rule = _rule, Severity = _descriptor.DefaultSeverity, Argument = null, Number = 0, LoweredBecause = null });

    /// <summary>Lets a finding count one step more, visibly; once at most, and not where evidence has lowered it.</summary>
    public void Raise(int index, SeverityRaise raise) => _run.Raise(index, raise);

    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
