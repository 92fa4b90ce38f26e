using EComRules.Engine;

namespace EComRules;

/// <summary>A record, for a rule that checks such.</summary>
public readonly ref struct RecordContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;

    internal RecordContext(CheckRun run, int rule, RuleDescriptor descriptor)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
    }

    /// <summary>The record.</summary>
    public SchoolRecord Record => _run.Message.Record!;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>The day on which the record was taken, else of checking; at the school.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_run.Facts.LocalTime.DateTime);

    /// <summary>Reports a field's whole value; a field without one is reported as empty.</summary>
    /// <param name="field">Its JSON name, such as <c>settings.birthday</c> or <c>privileges[0]</c>.</param>
    /// <param name="argument">Fills <c>{1}</c> of the rule's message format.</param>
    /// <param name="number">Fills <c>{2}</c>.</param>
    /// <param name="severity">Null for the rule's own.</param>
    /// <param name="confidence">How sure, above 0 up to 1.</param>
    /// <param name="loweredBecause">Evidence that lowers the severity by one step, in words a reader understands; null for none.</param>
    public void Report(string field, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
    {
        var (index, value) = Find(field);
        Report(index, new(0, value.Length), argument, number, severity, confidence, loweredBecause);
    }

    /// <summary>Reports a stretch of a field's value.</summary>
    /// <param name="field">Its JSON name.</param>
    /// <param name="span">In its value.</param>
    /// <param name="argument">Fills <c>{1}</c> of the rule's message format.</param>
    /// <param name="number">Fills <c>{2}</c>.</param>
    /// <param name="severity">Null for the rule's own.</param>
    /// <param name="confidence">How sure, above 0 up to 1.</param>
    /// <param name="loweredBecause">Evidence that lowers the severity by one step, in words a reader understands; null for none.</param>
    public void Report(string field, TextSpan span, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => Report(Find(field).Index, span, argument, number, severity, confidence, loweredBecause);

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);

    /// <summary>Says that the rule would need a field of the record to decide (fault ECR0006).</summary>
    /// <param name="field">Its JSON name.</param>
    public void MissingField(string field)
        => _run.AddFault(EngineRules.ContextMissing, new(MessagePart.Record, Find(field).Index, default), $"{_descriptor.Id} needs '{field}' in the record to decide");

    private void Report(int index, TextSpan span, string? argument, long number, Severity? severity, double confidence, string? loweredBecause)
        => _run.Report(_rule, _descriptor, new MessageLocation(MessagePart.Record, index, span), Zone.None, argument, number, severity, confidence, loweredBecause);

    private (int Index, string Value) Find(string name)
    {
        var fields = Record.Fields;
        for (var i = 0; i < fields.Length; i++)
            if (fields[i].Name == name)
                return (i, fields[i].Value);
        throw new ArgumentException($"A {Record.Kind} has no field '{name}'.", nameof(name));
    }
}
