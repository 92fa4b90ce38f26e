namespace EComRules;

/// <summary>One thing a rule found: which words, which rule, which clause, what now. Faults (group 00) have the same shape.</summary>
public sealed record Finding
{
    /// <summary>The rule that found it.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>How serious it is here, after configuration and evidence.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it is, in the message as written.</summary>
    public required MessageLocation Location { get; init; }

    /// <summary>Whose words they are; <see cref="EComRules.Zone.None"/> when the finding is not about words.</summary>
    public Zone Zone { get; init; }

    /// <summary>The name of the record's field it is about, such as <c>settings.birthday</c>; null for messages.</summary>
    public string? Field { get; init; }

    /// <summary>Where in an attachment it is, in words, such as <c>Year 3.xlsx, sheet Spring, row 12</c>; null when it is not about something read out of one. May be personal data: never log it.</summary>
    public string? Place { get; init; }

    /// <summary>The characters at <see cref="Location"/>, as written; empty for a finding about the message as a whole. May be personal data: never log it.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was found, calmly.</summary>
    public required string Message { get; init; }

    /// <summary>How sure the rule is, above 0 up to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why the severity differs from the rule's own, step by step; empty when it does not.</summary>
    public ImmutableArray<TraceStep> Trace { get; init; } = [];

    /// <summary>The clause people are shown: the rule's first. A rule of group 00 names none, and its value is empty.</summary>
    public ClauseId Clause => Rule.Clauses.IsEmpty ? new("") : Rule.Clauses[0];

    /// <summary>What to do about it.</summary>
    public string Advice => Rule.Advice;

    /// <summary>The same without the text. <c>{0}</c> of a message is the text itself and <c>{1}</c> may quote it; then the title says what it is about. A fault's words never hold content.</summary>
    internal Finding Redact()
    {
        var format = Rule.MessageFormat;
        var quotes = format.Contains("{0", StringComparison.Ordinal) || format.Contains("{1", StringComparison.Ordinal);
        return this with { Text = "", Message = quotes && Rule.Category != RuleCategory.Engine ? Rule.Title : Message };
    }

    /// <summary>Rule and place only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Rule.Id} {Severity} at {Location.Part}[{Location.Index}]{(Location.Content > 0 ? $".{Location.Content}" : "")} {Location.Span.Start}+{Location.Span.Length}";
}
