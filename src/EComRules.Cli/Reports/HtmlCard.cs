using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>Writes a finding's card: what, what to do, the clause.</summary>
internal sealed class HtmlCard(HtmlWriter html, int message, int number, bool redact)
{
    /// <summary>Writes the card.</summary>
    /// <param name="finding">The finding or fault.</param>
    /// <param name="kind">Its colour: the severity, or <c>agreed</c>.</param>
    /// <param name="agreed">The exception that covers it; null for none.</param>
    /// <param name="marked">Whether its place is marked on the page, so that the number can lead there.</param>
    public void Write(Finding finding, string kind, Suppression? agreed, bool marked)
    {
        var rule = finding.Rule;
        var group = rule.Category == RuleCategory.Engine ? "fault" : kind; // what the filter calls it
        var clauses = string.Join(' ', rule.Clauses.Select(clause => clause.Value));
        html.Raw($"<li class=\"card {kind}\" id=\"f{message}-{number}\" data-s=\"{group}\" data-c=\"{JsonNames.Of(rule.Category)}\" data-k=\"").Text(clauses).Raw("\">\n");
        html.Raw($"<h3>{(marked ? $"<a class=\"no {kind}\" href=\"#w{message}-{number}\" aria-label=\"finding {number}, in the text\">{number}</a>" : $"<span class=\"no {kind}\">{number}</span>")}<span class=\"sev\">{(agreed is null ? finding.Severity.ToString() : "Agreed exception")}</span> ").Text(rule.Title).Raw("</h3>\n");
        html.Raw("<p><bdi>").Text(redact ? finding.Redact().Message : finding.Message).Raw("</bdi></p>\n");
        if (agreed is null)
            html.Raw("<p class=\"todo\">").Text(finding.Advice).Raw("</p>\n");
        else
            WriteAgreed(agreed);
        foreach (var id in rule.Clauses)
            if (PolicyClauses.Find(id) is { } clause)
                html.Raw("<blockquote>").Text(clause.Sentence).Raw(" <span class=\"small\">(clause ").Text(clause.Id.Value).Raw(", ").Text(clause.Section).Raw(")</span></blockquote>\n");
        WriteSmallPrint(finding);
        html.Raw("</li>\n");
    }

    private void WriteAgreed(Suppression agreed)
    {
        html.Raw("<p>").Text(agreed.Justification);
        if (agreed.Expires is { } last)
            html.Raw($" (until {last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})");
        html.Raw("</p>\n");
    }

    private void WriteSmallPrint(Finding finding)
    {
        var (part, index, span) = finding.Location;
        html.Raw("<p class=\"fine\">").Text(finding.Rule.Id);
        if (finding.Field is { } field)
            html.Raw(" · field ").Text(field);
        html.Raw(finding.Field is not null ? ""
            : part == MessagePart.Envelope ? " · the message as a whole"
            : span.Length == 0 ? $" · {JsonNames.Of(part)} {index + 1}"
            : $" · {JsonNames.Of(part)} {index + 1}, character {span.Start + 1}");
        if (finding.Place is { } place && !redact)
            html.Raw(" · ").Text(place);
        if (finding.Zone is not (Zone.None or Zone.Author))
            html.Raw($" · {JsonNames.Of(finding.Zone)} words");
        if (finding.Confidence < 1)
            html.Raw($" · {Math.Round(finding.Confidence * 100).ToString(CultureInfo.InvariantCulture)} % sure");
        foreach (var step in finding.Trace)
            html.Raw(" · ").Text(step.Decision);
        html.Raw("</p>\n");
    }
}
