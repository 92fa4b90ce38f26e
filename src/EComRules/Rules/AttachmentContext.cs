using EComRules.Engine;

namespace EComRules;

/// <summary>An attachment.</summary>
public readonly ref struct AttachmentContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;
    private readonly int _index;

    internal AttachmentContext(CheckRun run, int rule, RuleDescriptor descriptor, int index)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
        _index = index;
    }

    /// <summary>The message.</summary>
    public Message Message => _run.Message;

    /// <summary>Who, which way, when.</summary>
    public ref readonly MessageFacts Facts => ref _run.Facts;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>The attachment.</summary>
    public Attachment Attachment => Message.Attachments[_index];

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message: topic evidence.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Reports the attachment, pointing at its name.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => Report(new TextSpan(0, Attachment.Name.Length), argument, number, severity, confidence, loweredBecause);

    /// <summary>Reports a stretch of the attachment's name.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(TextSpan span, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => _run.Report(_rule, _descriptor, new MessageLocation(MessagePart.Attachment, _index, span), Zone.None, argument, number, severity, confidence, loweredBecause);

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
