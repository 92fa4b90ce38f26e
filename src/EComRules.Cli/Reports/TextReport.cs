using System.Text;
using EComRules.Cli.Sources;
using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>What was found, as compilers say it: the place, the line with the words underlined, what it is and what to do.</summary>
internal sealed class TextReport(Stream stream, Ink ink, int width, bool redact) : Report
{
    private const int MaximumLines = 3;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _output = new(stream, s_utf8, 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Whether inputs that could not be read are named in the report itself.</summary>
    public bool NamesUnread { get; init; }

    public override void Write(CheckedMessage message)
    {
        if (Totals.IsClean(message.Verdict) && message.Verdict.Suppressed.IsEmpty)
            return;
        var parts = new Dictionary<(MessagePart, int, int), PartText?>();
        foreach (var finding in message.Verdict.Findings)
            WriteFinding(message, finding, parts);
        foreach (var fault in message.Verdict.Faults)
            if (fault.Severity > Severity.None)
                WriteFault(message, fault);
        WriteOutcome(message);
        _output.WriteLine();
        _output.Flush();
    }

    public override void WriteUnread(InputEntry entry)
    {
        if (!NamesUnread)
            return;
        _output.WriteLine($"{ink.Strong(SafeText.OneLine(entry.Source))}: {ink.Of(Severity.Violation, "not read")}");
        _output.WriteLine("  " + SafeText.OneLine(entry.Problem!));
        _output.WriteLine();
    }

    public override void End(Totals totals)
    {
        var found = totals.Messages - totals.Clean;
        _output.WriteLine(ink.Strong($"{Count(totals.Messages, "message")} checked: {Number(totals.Clean)} clean, {Number(found)} with something to look at"));
        _output.WriteLine($"  findings: {Count(totals.Findings(Severity.Violation), "violation")}, {Count(totals.Findings(Severity.Warning), "warning")}, {Number(totals.Findings(Severity.Advice))} advice");
        var outcomes = Enum.GetValues<Disposition>().Where(disposition => totals.MessagesTo(disposition) > 0)
            .Select(disposition => $"{JsonNames.Of(disposition)} {Number(totals.MessagesTo(disposition))}");
        if (totals.Messages > 0)
            _output.WriteLine($"  suggested: {string.Join(", ", outcomes)}");
        if (totals.Suppressed > 0)
            _output.WriteLine($"  {Count(totals.Suppressed, "finding")} covered by an agreed exception");
        if (totals.Partial > 0)
            _output.WriteLine(ink.Of(Severity.Warning, $"  {Count(totals.Partial, "message")} checked only in part"));
        if (totals.Unread > 0)
            _output.WriteLine(ink.Of(Severity.Violation, $"  {Number(totals.Unread)} could not be read"));
        foreach (var (note, messages) in totals.Notes)
            _output.WriteLine(ink.Faint($"  {note} ({Count(messages, "message")})"));
    }

    public override void Dispose() => _output.Dispose();

    private void WriteFinding(CheckedMessage message, Finding finding, Dictionary<(MessagePart, int, int), PartText?> parts)
    {
        var severity = ink.Of(finding.Severity, $"{JsonNames.Of(finding.Severity)} {finding.Rule.Id}");
        var clause = finding.Clause.Value is { Length: > 0 } id ? $" (clause {id})" : "";
        _output.WriteLine($"{ink.Strong(SafeText.OneLine(message.Source))}: {severity} {finding.Rule.Title}{clause}");
        WritePlace(message.Message, finding, parts);
        _output.WriteLine("  " + SafeText.OneLine(redact ? finding.Redact().Message : finding.Message));
        _output.WriteLine($"  {ink.Faint("Advice:")} {finding.Advice}");
        if (PolicyClauses.Find(finding.Clause) is { } says)
            _output.WriteLine(ink.Faint($"  Policy: \"{says.Sentence}\" ({says.Section})"));
        foreach (var step in finding.Trace)
            _output.WriteLine(ink.Faint("  " + SafeText.OneLine(step.Decision)));
        _output.WriteLine();
    }

    private void WritePlace(Message message, Finding finding, Dictionary<(MessagePart, int, int), PartText?> parts)
    {
        var (part, index, span) = finding.Location;
        var key = (part, index, finding.Location.Content);
        if (!parts.TryGetValue(key, out var read))
            parts[key] = read = PartText.Of(message, finding.Location);
        var zone = finding.Zone is Zone.None or Zone.Author ? "" : $", {JsonNames.Of(finding.Zone)} words";
        if (read is null || (span.Length == 0 && part == MessagePart.Envelope))
        {
            _output.WriteLine(ink.Faint($"  {Place(part, index)}{zone}"));
            return;
        }

        if (finding.Field is { } field)
        {
            _output.WriteLine(ink.Faint($"  field {SafeText.OneLine(field)}"));
            if (!redact && span.Length > 0)
                WriteLines(read.Lines, read.Lines.Of(span.Start).Line, span, finding.Severity);
            return;
        }

        var seen = read.Locate(span);
        var lines = seen is null ? read.SourceLines : read.Lines;
        var place = seen ?? (span.End <= read.Source.Length ? span : default);
        var (line, column) = lines.Of(place.Start);
        if (finding.Place is { } inFile)
        {
            _output.WriteLine(ink.Faint($"  {Place(part, index)}{(redact ? "" : ", " + SafeText.OneLine(inFile))}, column {column + 1}{zone}"));
            if (!redact)
                WriteLines(lines, line, place, finding.Severity);
            return;
        }

        var where = part is MessagePart.Text or MessagePart.Html ? $", line {line + 1}, column {column + 1}" : $", column {column + 1}";
        _output.WriteLine(ink.Faint($"  {Place(part, index)}{(seen is null ? " source" : "")}{where}{zone}"));
        if (!redact)
            WriteLines(lines, line, place, finding.Severity);
    }

    private void WriteLines(TextLines lines, int first, TextSpan span, Severity severity)
    {
        var last = span.Length == 0 ? first : lines.Of(span.End - 1).Line;
        var gutter = Number(Math.Min(last, first + MaximumLines - 1) + 1).Length;
        for (var i = first; i <= last && i < first + MaximumLines; i++)
        {
            var bounds = lines[i];
            var marked = TextSpan.FromBounds(Math.Clamp(span.Start - bounds.Start, 0, bounds.Length), Math.Clamp(span.End - bounds.Start, 0, bounds.Length));
            if (marked.Length == 0 && i > first)
                continue; // an empty line in between
            var excerpt = Excerpt.Of(lines.Text.AsSpan(bounds.Start, bounds.Length), marked, width - gutter - 7);
            _output.WriteLine($"    {ink.Faint(Number(i + 1).PadLeft(gutter) + " |")} {excerpt.Line}");
            _output.WriteLine($"    {ink.Faint(new string(' ', gutter) + " |")} {Under(excerpt.Marks, severity)}");
        }

        if (last >= first + MaximumLines)
            _output.WriteLine(ink.Faint($"    and {Count(last - first - MaximumLines + 1, "more line")}"));
    }

    private string Under(string marks, Severity severity)
    {
        var start = marks.AsSpan().IndexOf('^');
        return string.Concat(marks.AsSpan(0, start), ink.Of(severity, marks[start..]));
    }

    private void WriteFault(CheckedMessage message, Finding fault)
    {
        _output.WriteLine($"{ink.Strong(SafeText.OneLine(message.Source))}: {ink.Of(fault.Severity, $"{JsonNames.Of(fault.Severity)} {fault.Rule.Id}")} {fault.Rule.Title}");
        _output.WriteLine(ink.Faint($"  {Place(fault.Location.Part, fault.Location.Index)}"));
        _output.WriteLine("  " + SafeText.OneLine(fault.Message));
        _output.WriteLine($"  {ink.Faint("Advice:")} {fault.Advice}");
        _output.WriteLine();
    }

    private void WriteOutcome(CheckedMessage message)
    {
        var verdict = message.Verdict;
        var outcome = $"{SafeText.OneLine(message.Source)}: {Count(verdict.Findings.Length, "finding")}, suggested: {JsonNames.Of(verdict.Disposition)}";
        if (!verdict.Notify.IsEmpty)
            outcome += ", tell: " + string.Join(", ", verdict.Notify.Select(JsonNames.Of));
        if (verdict.Route != Route.Ordinary)
            outcome += verdict.Route == Route.Safeguarding ? ", safeguarding route" : ", protected route";
        if (verdict.IsPartial)
            outcome += ", checked only in part";
        _output.WriteLine(outcome);
        foreach (var (finding, suppression) in verdict.Suppressed)
            _output.WriteLine(ink.Faint($"  agreed exception: {finding.Rule.Id} ({SafeText.OneLine(suppression.Justification)}{Until(suppression)})"));
    }

    private static string Until(Suppression suppression)
        => suppression.Expires is { } last ? $"; until {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    private static string Place(MessagePart part, int index) => part switch
    {
        MessagePart.Subject => "subject",
        MessagePart.Envelope => "the message as a whole",
        MessagePart.Text => "text" + Numbered(index),
        MessagePart.Html => "HTML" + Numbered(index),
        _ => $"{JsonNames.Of(part)} {index + 1}",
    };

    private static string Numbered(int index) => index == 0 ? "" : $" {index + 1}";

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
