using System.Security.Cryptography;
using System.Text;
using EComRules.Cli.Sources;
using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>
/// One page for people who do not use terminals, with everything in it. Messages are written to a temporary file as they come,
/// because the totals stand above them; memory does not grow with their number.
/// </summary>
internal sealed class HtmlReport : Report
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string s_style = Resource("report.css");
    private static readonly string s_script = Resource("report.js");

    private readonly StreamWriter _output;
    private readonly Policy _policy;
    private readonly bool _redact;
    private readonly TemporaryText _messages = new();
    private readonly TemporaryText _clean = new();
    private readonly TemporaryText _unread = new();
    private readonly SortedDictionary<string, int> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _clauses = new(StringComparer.Ordinal);
    private int _number;
    private int _faults;

    public HtmlReport(Stream output, Policy policy, bool redact)
    {
        _output = new(output, s_utf8, 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        _policy = policy;
        _redact = redact;
    }

    public override void Write(CheckedMessage message)
    {
        if (Totals.IsClean(message.Verdict) && message.Verdict.Suppressed.IsEmpty)
        {
            WriteClean(message);
            return;
        }

        new HtmlMessage(_messages.Html, ++_number, message, _redact).Write();
        foreach (var finding in message.Verdict.Findings)
            Count(finding);
        foreach (var fault in message.Verdict.Faults)
            if (fault.Severity > Severity.None)
                _faults++;
    }

    public override void WriteUnread(InputEntry entry)
        => _unread.Html.Raw("<tr><td><bdi>").Text(entry.Source).Raw("</bdi></td><td><bdi>").Text(entry.Problem!).Raw("</bdi></td></tr>\n");

    public override void End(Totals totals)
    {
        var html = new HtmlWriter(_output);
        WriteHead(html);
        html.Raw("<body>\n<a class=\"skip\" href=\"#messages\">Skip to the messages</a>\n<header class=\"top\">\n<h1>Electronic Communications check</h1>\n<p class=\"soft\">")
            .Number(totals.Messages).Raw(totals.Messages == 1 ? " message" : " messages").Raw(" checked against the school&#39;s policy. Findings are suggestions: a person decides.</p>\n</header>\n<main>\n");
        WriteTiles(html, totals);
        WriteClauses(html);
        WriteUnreadTable(html, totals);
        WriteFilters(html, totals);
        html.Raw("<section id=\"messages\" aria-label=\"Messages with findings\" tabindex=\"-1\">\n");
        _messages.CopyTo(_output);
        html.Raw("</section>\n<p class=\"none\" id=\"none\" hidden>No message fits this filter.</p>\n");
        WriteCleanTable(html, totals);
        html.Raw("</main>\n<footer class=\"foot\">\n");
        foreach (var (note, messages) in totals.Notes)
            html.Raw("<p>").Text(note).Raw(" (").Number(messages).Raw(messages == 1 ? " message)" : " messages)").Raw("</p>\n");
        html.Raw("<p>EComRules, policy ").Text(_policy.Fingerprint).Raw(_redact ? ". The words found are left out.</p>\n" : ". This page may hold personal data: treat it like the messages themselves.</p>\n");
        html.Raw("</footer>\n<script>").Raw(s_script).Raw("</script>\n</body>\n</html>\n");
        _output.Flush();
    }

    public override void Dispose()
    {
        _output.Dispose();
        _messages.Dispose();
        _clean.Dispose();
        _unread.Dispose();
    }

    private void WriteClean(CheckedMessage message)
    {
        var html = _clean.Html.Raw("<tr><td><bdi>").Text(message.Source).Raw("</bdi></td><td><bdi>");
        if (!_redact)
            html.Text(message.Message.Subject ?? "");
        html.Raw("</bdi></td><td><bdi>");
        if (!_redact)
            html.Text(message.Message.From?.Value ?? "");
        html.Raw("</bdi></td></tr>\n");
    }

    private void Count(Finding finding)
    {
        var category = JsonNames.Of(finding.Rule.Category);
        _categories[category] = _categories.GetValueOrDefault(category) + 1;
        foreach (var clause in finding.Rule.Clauses)
        {
            if (!_clauses.TryGetValue(clause.Value, out var counts))
                _clauses.Add(clause.Value, counts = new int[(int)Severity.Violation + 1]);
            counts[(int)finding.Severity]++;
        }
    }

    private static void WriteHead(HtmlWriter html) => html.Raw($"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(s_style)}'; script-src '{HashOf(s_script)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <title>Electronic Communications check</title>
        <style>{s_style}</style>
        </head>

        """.ReplaceLineEndings("\n"));

    private static void WriteTiles(HtmlWriter html, Totals totals)
    {
        html.Raw("<ul class=\"tiles\" aria-label=\"Totals\">\n");
        Tile("violation", totals.Findings(Severity.Violation), totals.Findings(Severity.Violation) == 1 ? "violation" : "violations");
        Tile("warning", totals.Findings(Severity.Warning), totals.Findings(Severity.Warning) == 1 ? "warning" : "warnings");
        Tile("advice", totals.Findings(Severity.Advice), "advice");
        Tile("clean", totals.Clean, totals.Clean == 1 ? "clean message" : "clean messages");
        if (totals.MessagesTo(Disposition.Hold) + totals.MessagesTo(Disposition.Block) is > 0 and var held)
            Tile("", held, "to hold or block");
        if (totals.Partial > 0)
            Tile("warning", totals.Partial, "checked only in part");
        if (totals.Unread > 0)
            Tile("violation", totals.Unread, "could not be read");
        html.Raw("</ul>\n");

        void Tile(string kind, int number, string name)
            => html.Raw($"<li class=\"tile {kind}\"><b>").Number(number).Raw($"</b> {name}</li>\n");
    }

    private void WriteClauses(HtmlWriter html)
    {
        if (_clauses.Count == 0)
            return;
        html.Raw("<details class=\"panel\"><summary>Totals by clause of the policy</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Totals by clause\"><table>\n<thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">What it says</th><th scope=\"col\" class=\"n\">Violations</th><th scope=\"col\" class=\"n\">Warnings</th><th scope=\"col\" class=\"n\">Advice</th></tr></thead>\n<tbody>\n");
        foreach (var clause in ClausesFound())
        {
            html.Raw("<tr><td><button type=\"button\" data-clause=\"").Text(clause.Id.Value).Raw("\" title=\"Show the messages with this clause\">").Text(clause.Id.Value).Raw("</button></td><td class=\"wide\">").Text(clause.Sentence);
            foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Violation, Severity.Warning, Severity.Advice])
                html.Raw("</td><td class=\"n\">").Number(_clauses[clause.Id.Value][(int)severity]);
            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table></div></details>\n");
    }

    /// <summary>In the policy's order; a clause of somebody's own rule, which the table does not have, comes last.</summary>
    private IEnumerable<Clause> ClausesFound()
        => PolicyClauses.All.Where(clause => _clauses.ContainsKey(clause.Id.Value))
            .Concat(_clauses.Keys.Where(id => PolicyClauses.Find(id) is null).Order(StringComparer.Ordinal)
                .Select(id => new Clause(id, "", "", ClauseCheck.None, [], "")));

    private void WriteUnreadTable(HtmlWriter html, Totals totals)
    {
        if (totals.Unread == 0)
            return;
        html.Raw("<details class=\"panel\" open><summary>Could not be read, and was not checked</summary>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n");
        _unread.CopyTo(_output);
        html.Raw("</tbody></table></div></details>\n");
    }

    private void WriteFilters(HtmlWriter html, Totals totals)
    {
        html.Raw("<form id=\"filters\" class=\"filters\" role=\"search\" aria-label=\"Filter the messages\" hidden>\n<fieldset><legend class=\"label\">Show</legend><div class=\"pills\">\n");
        foreach (var (value, name) in (ReadOnlySpan<(string, string)>)[("violation", "Violations"), ("warning", "Warnings"), ("advice", "Advice")])
            html.Raw($"<label><input type=\"checkbox\" name=\"severity\" value=\"{value}\" checked> {name}</label>\n");
        if (totals.Suppressed > 0)
            html.Raw("<label><input type=\"checkbox\" name=\"severity\" value=\"agreed\" checked> Agreed exceptions</label>\n");
        if (_faults > 0)
            html.Raw("<label><input type=\"checkbox\" name=\"severity\" value=\"fault\" checked> Faults</label>\n");
        html.Raw("<label><input type=\"checkbox\" name=\"severity\" value=\"clean\" checked> Clean</label>\n</div></fieldset>\n<label class=\"field\"><span class=\"label\">Category</span><select name=\"category\"><option value=\"\">All categories</option>\n");
        foreach (var (category, count) in _categories)
            html.Raw($"<option value=\"{category}\">{Words(category)} (").Number(count).Raw(")</option>\n");
        html.Raw("</select></label>\n<label class=\"field\"><span class=\"label\">Clause</span><select name=\"clause\"><option value=\"\">All clauses</option>\n");
        foreach (var clause in ClausesFound())
            html.Raw("<option value=\"").Text(clause.Id.Value).Raw("\">").Text($"{clause.Id} {Short(clause.Sentence)}").Raw("</option>\n");
        html.Raw("</select></label>\n<label class=\"field grow\"><span class=\"label\">Words in the message or finding</span><input type=\"search\" name=\"q\" autocomplete=\"off\"></label>\n<button type=\"reset\">Show all</button>\n<p class=\"count\" id=\"count\" role=\"status\" aria-live=\"polite\"></p>\n</form>\n");
    }

    private void WriteCleanTable(HtmlWriter html, Totals totals)
    {
        if (totals.Clean == 0)
            return;
        html.Raw("<details class=\"panel\" id=\"clean\"><summary>Clean messages: nothing found</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Clean messages\"><table>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">Subject</th><th scope=\"col\">From</th></tr></thead>\n<tbody>\n");
        _clean.CopyTo(_output);
        html.Raw("</tbody></table></div></details>\n");
    }

    private static string Words(string category) => category[0] + category[1..].Replace('_', ' ').ToLowerInvariant();

    private static string Short(string sentence) => sentence.Length <= 60 ? sentence : sentence[..59].TrimEnd() + "…";

    private static string HashOf(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
