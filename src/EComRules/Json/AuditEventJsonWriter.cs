using System.Text.Json;

namespace EComRules.Json;

/// <summary>Writes lines of the record of use. Names and order are fixed.</summary>
internal static class AuditEventJsonWriter
{
    public static void Write(Utf8JsonWriter json, AuditEvent audit)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, audit.Cause is null ? "checked"u8 : "examined"u8);
        json.WriteString("at"u8, audit.At);
        json.WriteString("reference"u8, audit.Reference);
        json.WriteString("policy"u8, audit.PolicyFingerprint);
        json.WriteString("channel"u8, audit.Channel == Channel.Record ? "record" : JsonNames.Of(audit.Channel));
        json.WriteString("direction"u8, JsonNames.Of(audit.Direction));
        json.WriteString("route"u8, JsonNames.Of(audit.Route));
        json.WriteString("severity"u8, JsonNames.Of(audit.Severity));
        json.WriteString("disposition"u8, JsonNames.Of(audit.Disposition));
        json.WriteBoolean("partial"u8, audit.IsPartial);
        json.WriteBoolean("personal"u8, audit.IsPersonal);
        WriteCounts(json, "findings"u8, audit.Findings);
        WriteCounts(json, "suppressed"u8, audit.Suppressed);
        WriteCounts(json, "faults"u8, audit.Faults);
        json.WriteString("keepUntil"u8, audit.KeepUntil);
        if (audit.Cause is { } cause)
        {
            json.WriteStartObject("cause"u8);
            json.WriteString("by"u8, cause.By);
            json.WriteString("role"u8, JsonNames.Of(cause.Role));
            json.WriteString("reason"u8, cause.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableSortedDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (rule, count) in counts)
            json.WriteNumber(rule, count);
        json.WriteEndObject();
    }
}
