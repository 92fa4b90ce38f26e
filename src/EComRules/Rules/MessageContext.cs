using EComRules.Engine;

namespace EComRules;

/// <summary>The message as a whole.</summary>
public readonly ref struct MessageContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;

    internal MessageContext(CheckRun run, int rule, RuleDescriptor descriptor)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
    }

    /// <summary>The message.</summary>
    public Message Message => _run.Message;

    /// <summary>Who, which way, when.</summary>
    public ref readonly MessageFacts Facts => ref _run.Facts;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Whether the condition holds for the message.</summary>
    /// <exception cref="InvalidOperationException">The condition is about a match (<see cref="Condition.Near(TermSet, int)"/>, <see cref="Condition.InSentence"/>, <see cref="Condition.OfMatch"/>); in a rule this becomes fault ECR0003.</exception>
    public bool Is(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (condition.NeedsMatch)
            throw new InvalidOperationException("The condition is about a match, and a message has none: use InMessage, Near with two sets, or OfMessage.");
        return condition.Holds(new MatchContext(_run, -1, _rule, _descriptor, default, null));
    }

    /// <summary>Whether rules that are called for parts have already reported something of the category and at least that severity: message actions run last.</summary>
    internal bool HasReported(RuleCategory category, Severity atLeast) => _run.HasReported(category, atLeast);

    /// <summary>Whether rules have already reported something of at least that severity, evidence considered.</summary>
    internal bool HasReported(Severity atLeast) => _run.HasReported(atLeast);

    /// <summary>Reports a place in the message, or <see cref="MessageLocation.Whole"/>.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(MessageLocation location, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => _run.Report(_rule, _descriptor, location, Zone.None, argument, number, severity, confidence, loweredBecause);

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
