using EComRules.Engine;

namespace EComRules;

/// <summary>A text to be read as a whole. Spans count in <see cref="Text"/>; the engine maps them to the part as written.</summary>
public readonly ref struct TextContext
{
    private readonly CheckRun _run;
    private readonly int _view;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;

    internal TextContext(CheckRun run, int view, int rule, RuleDescriptor descriptor)
    {
        _run = run;
        _view = view;
        _rule = rule;
        _descriptor = descriptor;
    }

    /// <summary>The message.</summary>
    public Message Message => _run.Message;

    /// <summary>Who, which way, when.</summary>
    public ref readonly MessageFacts Facts => ref _run.Facts;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>The kind of part.</summary>
    public MessagePart Part => View.Part;

    /// <summary>Whether the text was read out of an attachment; its name is none of it.</summary>
    public bool IsFileText => View.IsFileText;

    /// <summary>The part as its reader sees it.</summary>
    public ReadOnlySpan<char> Text => View.Text;

    private TextView View => _run.Views[_view];

    /// <summary>Whose words stand at that place.</summary>
    public Zone ZoneAt(int position) => View.ZoneAt(position);

    /// <summary>Whether the rule reads the words at that place: its zones include theirs.</summary>
    public bool Reads(int position) => _run.Reads(_descriptor, View.ZoneAt(position));

    /// <summary>Whether a term of the set stands within the span.</summary>
    public bool Has(TermSet set, TextSpan within) => _run.Within(_view, within, set);

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message: topic evidence.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Reports a stretch of the text; nothing happens when the rule does not read its zone.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(TextSpan span, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
    {
        if (Reads(span.Start))
            _run.Report(_rule, _descriptor, _view, span, argument, number, severity, confidence, loweredBecause);
    }

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
