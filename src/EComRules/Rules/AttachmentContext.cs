using EComRules.Engine;

namespace EComRules;

/// <summary>An attachment.</summary>
public readonly ref struct AttachmentContext
{
    private readonly CheckRun _run;
    private readonly int _rule;
    private readonly RuleDescriptor _descriptor;
    private readonly int _index;
    private readonly int _content;

    internal AttachmentContext(CheckRun run, int rule, RuleDescriptor descriptor, int index, int content)
    {
        _run = run;
        _rule = rule;
        _descriptor = descriptor;
        _index = index;
        _content = content;
    }

    /// <summary>The message.</summary>
    public Message Message => _run.Message;

    /// <summary>Who, which way, when.</summary>
    public ref readonly MessageFacts Facts => ref _run.Facts;

    /// <summary>The school.</summary>
    public SchoolIndex School => _run.School;

    /// <summary>The attachment, or a file that lies in one (<see cref="IsContained"/>).</summary>
    public Attachment Attachment => _content == 0 ? Message.Attachments[_index] : Message.Attachments[_index].Contents[_content - 1].File!;

    /// <summary>Whether the file lies in an attachment: in an archive, or embedded in a document.</summary>
    public bool IsContained => _content > 0;

    /// <summary>Whether at least that many different terms of the set stand anywhere in the message: topic evidence.</summary>
    public bool InMessage(TermSet set, int atLeast = 1) => _run.InMessage(set, atLeast);

    /// <summary>Reports the attachment, pointing at its name.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => Report(new TextSpan(0, Attachment.Name.Length), argument, number, severity, confidence, loweredBecause);

    /// <summary>Reports a stretch of the attachment's name.</summary>
    /// <inheritdoc cref="MatchContext.Report(string?, long, Severity?, double, string?)"/>
    public void Report(TextSpan span, string? argument = null, long number = 0, Severity? severity = null, double confidence = 1, string? loweredBecause = null)
        => _run.Report(_rule, _descriptor, new MessageLocation(MessagePart.Attachment, _index, span) { Content = _content }, Zone.None, argument, number, severity, confidence, loweredBecause);

    /// <inheritdoc cref="MatchContext.MissingContext"/>
    public void MissingContext(string field) => _run.ReportMissingContext(_rule, _descriptor, field);
}
