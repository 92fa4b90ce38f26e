using EComRules.Engine;

namespace EComRules;

/// <summary>A link: in the text, behind HTML text, or given beside it.</summary>
public readonly ref struct LinkContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;
    private readonly MessageLocation _location;
    private readonly Zone _zone;

    internal LinkContext(CheckRun run, int rule, RuleDescriptor descriptor, ReadOnlySpan<char> address, ReadOnlySpan<char> shown, MessageLocation location, Zone zone)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
        Address = address;
        Shown = shown;
        _location = location;
        _zone = zone;
    }

    /// <summary>The message.</summary>
    public Message Message => _run.Message;

    /// <summary>Who, which way, when.</summary>
    public ref readonly MessageFacts Facts => ref _run.Facts;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>The address as written.</summary>
    public ReadOnlySpan<char> Address { get; }

    /// <summary>The text the reader sees for it; the address itself in plain text.</summary>
    public ReadOnlySpan<char> Shown { get; }

    /// <summary>The host name as written, without user, port and path; empty when there is none.</summary>
    public ReadOnlySpan<char> Host => LinkReader.HostOf(Address);

    /// <summary>Whose words the link stands in.</summary>
    public Zone Zone => _zone;

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message: topic evidence.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Reports the link.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => _run.Report(_rule, _descriptor, _location, _zone, argument, number, severity, confidence, loweredBecause);

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
