using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EComRules.Cli.Commands;
using EComRules.Cli.Sources;
using EComRules.Engine;
using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>
/// SARIF 2.1.0. Such files travel to servers, so the words found are never in them. A message's place is its file and, within it,
/// nested artifacts: the message, then the decoded part, in which the region counts characters.
/// </summary>
internal sealed class SarifReport : Report
{
    private const int FlushBytes = 64 * 1024;

    private readonly Utf8JsonWriter _json;
    private readonly Policy _policy;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);
    private readonly SarifArtifacts _artifacts = new();
    private readonly List<Action> _notifications = [];

    public SarifReport(Stream output, Policy policy)
    {
        _json = new(output, JsonLinesReport.Compact);
        _policy = policy;
        foreach (var rule in policy.Rules)
            _ruleIndex.Add(rule.Id, _ruleIndex.Count);
    }

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public override void Write(CheckedMessage message)
    {
        var artifact = _artifacts.Add(message.Entry, message.Verdict);
        foreach (var finding in message.Verdict.Findings)
            WriteResult(message, artifact, finding, null);
        foreach (var (finding, suppression) in message.Verdict.Suppressed)
            WriteResult(message, artifact, finding, suppression);
        foreach (var fault in message.Verdict.Faults)
            _notifications.Add(() => WriteNotification(message.Entry, artifact, fault.Rule, fault.Severity, fault.Message));
        if (_json.BytesPending > FlushBytes)
            _json.Flush();
    }

    public override void WriteUnread(InputEntry entry)
    {
        var artifact = _artifacts.Add(entry, null);
        _notifications.Add(() => WriteNotification(entry, artifact, null, Severity.Violation, entry.Problem!));
    }

    public override void End(Totals totals)
    {
        _json.WriteEndArray();
        _artifacts.Write(_json);
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", totals is { Unread: 0, Partial: 0 });
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var write in _notifications)
            write();
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("policy", _policy.Fingerprint);
        _json.WriteNumber("messages", totals.Messages);
        _json.WriteNumber("clean", totals.Clean);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Dispose() => _json.Dispose();

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "EComRules");
        _json.WriteString("version", typeof(Policy).Assembly.GetName().Version?.ToString(3));
        _json.WriteStartArray("rules");
        foreach (var rule in _policy.Rules)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteStartArray("notifications");
        foreach (var rule in EngineRules.All)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(RuleDescriptor rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title);
        if (!rule.Clauses.IsEmpty && PolicyClauses.Find(rule.Clauses[0]) is { } first)
            WriteText("fullDescription", first.Sentence);
        _json.WriteStartObject("help");
        _json.WriteString("text", rule.Advice);
        if (RuleCatalogue.PageOf(rule.Id) is { } page)
            _json.WriteString("markdown", page);
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", LevelOf(rule.DefaultSeverity));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteString("category", JsonNames.Of(rule.Category));
        _json.WriteStartArray("clauses");
        foreach (var id in rule.Clauses)
        {
            _json.WriteStartObject();
            _json.WriteString("id", id.Value);
            if (PolicyClauses.Find(id) is { } clause)
            {
                _json.WriteString("section", clause.Section);
                _json.WriteString("sentence", clause.Sentence);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(CheckedMessage message, int artifact, Finding finding, Suppression? suppression)
    {
        var (part, index, span) = finding.Location;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", _ruleIndex[finding.Rule.Id]);
        _json.WriteString("level", LevelOf(finding.Severity));
        WriteText("message", finding.Redact().Message);
        _json.WriteNumber("rank", Math.Round(finding.Confidence * 100, 2));
        _json.WriteStartArray("locations");
        WriteLocation(message.Entry, artifact, finding.Location);
        _json.WriteEndArray();
        if (part != MessagePart.Envelope)
            WriteRegion(_artifacts.AddPart(artifact, NameOf(finding.Location)), span);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("place/v1", Place(message.Source, finding));
        _json.WriteEndObject();
        if (suppression is not null)
            WriteSuppression(suppression);
        _json.WriteStartObject("properties");
        _json.WriteString("category", JsonNames.Of(finding.Rule.Category));
        _json.WriteString("severity", JsonNames.Of(finding.Severity));
        _json.WriteString("clause", finding.Clause.Value is "" ? null : finding.Clause.Value);
        _json.WriteString("zone", JsonNames.Of(finding.Zone));
        _json.WriteString("disposition", JsonNames.Of(message.Verdict.Disposition));
        _json.WriteString("advice", finding.Advice);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteSuppression(Suppression suppression)
    {
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", suppression.Justification);
        if (suppression.Expires is { } expires)
        {
            _json.WriteStartObject("properties");
            _json.WriteString("expires", expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteLocation(InputEntry entry, int artifact, MessageLocation? within)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _artifacts.WriteFile(_json, artifact);
        if (entry.Line is { } line)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", line);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if (within is { } location)
        {
            var name = NameOf(location);
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("name", name);
            _json.WriteString("fullyQualifiedName", $"{entry.Source}/{name}");
            _json.WriteString("kind", "messagePart");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private static string NameOf(MessageLocation location)
        => string.Create(CultureInfo.InvariantCulture, $"{JsonNames.Of(location.Part)}/{location.Index}{(location.Content > 0 ? $"/{location.Content}" : "")}");

    private void WriteRegion(int part, TextSpan span)
    {
        _json.WriteStartArray("relatedLocations");
        _json.WriteStartObject();
        _json.WriteNumber("id", 1);
        WriteText("message", "The place in the decoded part of the message.");
        _json.WriteStartObject("physicalLocation");
        _artifacts.WriteReference(_json, part);
        _json.WriteStartObject("region");
        _json.WriteNumber("charOffset", span.Start);
        _json.WriteNumber("charLength", span.Length);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotification(InputEntry entry, int artifact, RuleDescriptor? rule, Severity severity, string text)
    {
        _json.WriteStartObject();
        if (rule is not null)
        {
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", rule.Id);
            _json.WriteNumber("index", EngineRules.All.IndexOf(rule));
            _json.WriteEndObject();
        }

        _json.WriteString("level", LevelOf(severity));
        WriteText("message", text);
        _json.WriteStartArray("locations");
        WriteLocation(entry, artifact, null);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    /// <summary>The same for the same finding of the next run; says nothing of the words.</summary>
    private static string Place(string source, Finding finding)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{finding}")).AsSpan(0, 16));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Violation => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
