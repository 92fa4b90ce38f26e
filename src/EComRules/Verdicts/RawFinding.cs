using EComRules.Engine;

namespace EComRules;

/// <summary>
/// A finding or fault without words of its own, as <see cref="Policy.Check(Message, Span{RawFinding})"/> gives it: which rule, how serious,
/// where. Nothing is allocated until <see cref="ToFinding(Message)"/> is called.
/// </summary>
public readonly record struct RawFinding
{
    private readonly string? _argument;
    private readonly string? _loweredBecause;
    private readonly SeverityRaise? _raise;
    private readonly long _number;
    private readonly float _confidence;

    internal RawFinding(RuleDescriptor rule, in JudgedFinding judged, WordsIn wordsIn)
    {
        var reported = judged.Reported;
        Rule = rule;
        Severity = judged.Severity;
        Location = reported.Location;
        Zone = reported.Zone;
        WordsIn = wordsIn;
        _argument = reported.Argument;
        _number = reported.Number;
        _confidence = reported.Confidence;
        _loweredBecause = reported.LoweredBecause;
        _raise = judged.Raise;
    }

    internal RawFinding(in ReportedFault fault)
    {
        Rule = fault.Rule;
        Severity = fault.Rule.DefaultSeverity;
        Location = fault.Location;
        IsFault = true;
        _argument = fault.Detail;
        _confidence = 1;
    }

    /// <summary>The rule that found it; for a fault, a rule of group 00.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>How serious it is here, after configuration and evidence.</summary>
    public Severity Severity { get; }

    /// <summary>Where it is, in the message as written.</summary>
    public MessageLocation Location { get; }

    /// <summary>Whose words they are; <see cref="EComRules.Zone.None"/> when the finding is not about words.</summary>
    public Zone Zone { get; }

    /// <summary>How sure the rule is, above 0 up to 1.</summary>
    public double Confidence => _confidence;

    /// <summary>Whether it is a fault: something that could not be done, as in <see cref="Verdict.Faults"/>.</summary>
    public bool IsFault { get; }

    /// <summary>Whether it is a fault that left something unchecked (ECR0001 to ECR0004): never treat the message as clean.</summary>
    public bool MakesPartial => IsFault && EngineRules.MakesPartial(Rule);

    internal WordsIn WordsIn { get; }

    /// <summary>The characters at <see cref="Location"/>, as written; empty for a fault or a finding about the message as a whole. May be personal data: never log it.</summary>
    /// <param name="message">The message that was checked.</param>
    public ReadOnlySpan<char> TextIn(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return IsFault ? default : PartSource.Slice(PartSource.Of(message, Location), Location.Span);
    }

    /// <summary>The finding with its words, as a <see cref="Verdict"/> has it. Allocates; for HTML it reads the part once more.</summary>
    /// <param name="message">The message that was checked.</param>
    public Finding ToFinding(Message message)
    {
        var text = TextIn(message).ToString();
        var shown = text;
        if (Location.Part == MessagePart.Html && WordsIn != WordsIn.None && text.Length > 0)
            shown = WordsAsRead.In(message, Location, WordsIn) ?? text;
        return ToFinding(message, text, shown);
    }

    /// <summary>The finding with its words.</summary>
    /// <param name="message">The message that was checked.</param>
    /// <param name="text">The characters as written.</param>
    /// <param name="shown">The same as their reader sees them.</param>
    internal Finding ToFinding(Message message, string text, string shown) => new()
    {
        Rule = Rule,
        Severity = Severity,
        Location = Location,
        Zone = Zone,
        Field = Location.Part == MessagePart.Record ? message.Record?.Fields[Location.Index].Name : null,
        Place = PlaceIn(message, Location),
        Text = text,
        Message = IsFault ? _argument! : string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, shown, _argument, _number),
        Confidence = Confidence,
        Trace = Step(),
    };

    /// <summary>Rule and place only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Rule?.Id} {Severity} at {Location.Part}[{Location.Index}]{(Location.Content > 0 ? $".{Location.Content}" : "")} {Location.Span.Start}+{Location.Span.Length}";

    private static string? PlaceIn(Message message, MessageLocation location)
        => location is { Part: MessagePart.Attachment, Content: > 0 and var content } && (uint)location.Index < (uint)message.Attachments.Length
            && message.Attachments[location.Index].Contents is var contents && content <= contents.Length
            ? contents[content - 1].PlaceOf(location.Span.Start)
            : null;

    // What was lowered is never raised.
    private ImmutableArray<TraceStep> Step()
    {
        if (_loweredBecause is not null)
            return [new(Rule.Id, Location, $"lowered from {Name(Severity + 1)} to {Name(Severity)}: {_loweredBecause}")];
        if (_raise is not null)
            return [new(_raise.RuleId ?? Rule.Id, Location, $"raised from {Name(Severity - 1)} to {Name(Severity)}: {_raise.Because}")];
        return [];
    }

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
