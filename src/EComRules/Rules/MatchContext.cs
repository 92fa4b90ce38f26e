using EComRules.Engine;

namespace EComRules;

/// <summary>A term or pattern found in a text, for the rule that registered it. Spans count in <see cref="Text"/>; the engine maps them to the part as written.</summary>
public readonly ref struct MatchContext
{
    private readonly CheckRun _run;
    private readonly int _view;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;

    internal MatchContext(CheckRun run, int view, int rule, RuleDescriptor descriptor, TextSpan span, LexiconTerm? term)
    {
        _run = run;
        _view = view;
        _rule = rule;
        _descriptor = descriptor;
        Span = span;
        Term = term;
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

    /// <summary>What was found.</summary>
    public TextSpan Span { get; }

    /// <summary>The characters found.</summary>
    public ReadOnlySpan<char> Match => Text.Slice(Span.Start, Span.Length);

    /// <summary>Whose words they are.</summary>
    public Zone Zone => View.ZoneAt(Span.Start);

    /// <summary>The lexicon's term; null for a pattern.</summary>
    public LexiconTerm? Term { get; }

    /// <summary>Up to that many characters before the match, within the same zone.</summary>
    public ReadOnlySpan<char> Before(int characters)
    {
        var zone = View.ZoneSpanAt(Span.Start);
        var start = Math.Max(zone.Start, Span.Start - characters);
        return Text[start..Span.Start];
    }

    /// <summary>Up to that many characters after the match, within the same zone.</summary>
    public ReadOnlySpan<char> After(int characters)
    {
        var zone = View.ZoneSpanAt(Span.Start);
        var end = Math.Min(zone.End, Span.End + characters);
        return end <= Span.End ? default : Text[Span.End..end];
    }

    /// <summary>The sentence that holds the match, within the same zone.</summary>
    public TextSpan Sentence => SentenceReader.Around(View, Span);

    /// <summary>Whether a term of the set stands within that many words before or after the match, in the same zone.</summary>
    public bool Near(TermSet set, int words) => _run.Near(_view, Span, set, words);

    /// <summary>Whether a term of the set stands in the same sentence.</summary>
    public bool InSentence(TermSet set) => _run.Within(_view, Sentence, set);

    /// <summary>Whether a term of the set stands within a span of <see cref="Text"/>.</summary>
    internal bool Has(TermSet set, TextSpan within) => _run.Within(_view, within, set);

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message, whatever the zone: topic evidence.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Whether the condition holds for this match.</summary>
    public bool Is(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition.Holds(this);
    }

    /// <summary>Whether somewhere in the message a term of one set stands within that many words of a term of the other.</summary>
    internal bool HasNear(TermSet first, TermSet second, int words) => _run.Near(first, second, words);

    internal MessageContext AsMessage() => new(_run, _rule, _descriptor);

    /// <summary>Whether the match reads as a person's name: capitalised, and on the school's roll, after a title, or beside another capitalised name on the roll.</summary>
    public bool IsName => NameReader.IsName(View.Text, Span, _run.School);

    /// <summary>Whether the match stands between quotation marks in its sentence.</summary>
    public bool InQuotationMarks => SentenceReader.InQuotationMarks(View, Span);

    /// <summary>What rules found out of the whole of <see cref="Text"/>.</summary>
    internal ref TextTraits Traits => ref View.Traits;

    private TextView View => _run.Views[_view];

    /// <summary>Reports the match.</summary>
    /// <param name="argument">Fills <c>{1}</c> of the rule's message format.</param>
    /// <param name="number">Fills <c>{2}</c>.</param>
    /// <param name="severity">Null for the rule's own.</param>
    /// <param name="confidence">How sure, above 0 up to 1.</param>
    /// <param name="loweredBecause">Evidence that lowers the severity by one step, in words a reader understands; null for none.</param>
    public void Report(string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => Report(Span, argument, number, severity, confidence, loweredBecause);

    /// <summary>Reports another stretch of the same text: the whole sentence, or the part of the match that matters.</summary>
    /// <inheritdoc cref="Report(string?, long, Severity?, double, string?)"/>
    public void Report(TextSpan span, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => _run.Report(_rule, _descriptor, _view, span, argument, number, severity, confidence, loweredBecause);

    /// <summary>Says that the rule would need a field of the school file to decide (fault ECR0006).</summary>
    /// <param name="field">Its JSON name, such as <c>internalDomains</c>.</param>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);

    /// <summary>Says, for a trace, why the match is not reported. Costs nothing when no trace is asked for.</summary>
    public void Ignore(string because) => _run.TraceIgnored(_descriptor, _view, Span, because);
}
