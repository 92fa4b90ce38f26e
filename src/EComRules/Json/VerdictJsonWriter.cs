using System.Text.Json;

namespace EComRules.Json;

/// <summary>Writes verdicts. Names and order are fixed; consumers depend on them.</summary>
internal static class VerdictJsonWriter
{
    public static void Write(Utf8JsonWriter json, string? id, string source, Verdict verdict, bool redact)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("source"u8, source);
        json.WriteString("policy"u8, verdict.PolicyFingerprint);
        json.WriteString("severity"u8, JsonNames.Of(verdict.Severity));
        json.WriteString("disposition"u8, JsonNames.Of(verdict.Disposition));
        json.WriteBoolean("partial"u8, verdict.IsPartial);
        json.WriteStartArray("notify"u8);
        foreach (var role in verdict.Notify)
            json.WriteStringValue(JsonNames.Of(role));
        json.WriteEndArray();

        json.WriteStartArray("findings"u8);
        foreach (var finding in verdict.Findings)
            WriteFinding(json, finding, null, redact);
        json.WriteEndArray();
        json.WriteStartArray("suppressed"u8);
        foreach (var suppressed in verdict.Suppressed)
            WriteFinding(json, suppressed.Finding, suppressed.Suppression, redact);
        json.WriteEndArray();
        json.WriteStartArray("faults"u8);
        foreach (var fault in verdict.Faults)
            WriteFinding(json, fault, null, redact);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Suppression? suppression, bool redact)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("category"u8, JsonNames.Of(finding.Rule.Category));
        json.WriteString("severity"u8, JsonNames.Of(finding.Severity));
        json.WriteString("clause"u8, finding.Clause.Value is "" ? null : finding.Clause.Value);
        json.WriteString("part"u8, JsonNames.Of(finding.Location.Part));
        json.WriteNumber("index"u8, finding.Location.Index);
        if (finding.Field is { } field)
            json.WriteString("field"u8, field);
        if (finding.Location.Content > 0)
            json.WriteNumber("content"u8, finding.Location.Content);
        if (finding.Place is { } place && !redact)
            json.WriteString("place"u8, place);
        json.WriteString("zone"u8, JsonNames.Of(finding.Zone));
        json.WriteNumber("start"u8, finding.Location.Span.Start);
        json.WriteNumber("length"u8, finding.Location.Span.Length);
        json.WriteString("text"u8, redact ? "" : finding.Text);
        json.WriteString("message"u8, redact ? finding.Redact().Message : finding.Message);
        json.WriteString("advice"u8, finding.Advice);
        // The engine keeps single precision, and 0.9 is to be read as 0.9.
        json.WriteNumber("confidence"u8, Math.Round(finding.Confidence, 4));
        if (suppression is not null)
        {
            json.WriteString("justification"u8, suppression.Justification);
            json.WriteString("expires"u8, suppression.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }
}
