using System.Text.Json;
using EComRules.Json;

namespace EComRules;

/// <summary>Reads messages and school files and writes verdicts as JSON (docs/formats.md). Without reflection; any thread may use it.</summary>
public static class EComRulesJson
{
    /// <summary>
    /// Reads one message. Fields that are missing or null stay empty; fields this version does not know are ignored. A line whose <c>kind</c>
    /// names a record (settings, a user, an incident, a stored file) gives a message whose <see cref="Message.Record"/> is set; there, a field
    /// we do not know is an error.
    /// </summary>
    /// <param name="utf8Line">One JSON object in UTF-8.</param>
    /// <param name="file">The file's name as the user gave it, for errors.</param>
    /// <param name="line">The line in that file, from 1, for errors.</param>
    /// <param name="id">The message's <c>id</c>; null when it has none.</param>
    /// <exception cref="PolicyFormatException">The line is no JSON object, is not UTF-8, or a field is of the wrong type. The problem never repeats what the message says.</exception>
    public static Message ReadMessage(ReadOnlySpan<byte> utf8Line, string file, int line, out string? id)
    {
        var reader = new MessageJsonReader(utf8Line, file, line);
        var message = reader.Read(out id);
        return reader.RecordKind is { } kind ? new RecordJsonReader(utf8Line, file, line).Read(kind, out id).ToMessage() : message;
    }

    /// <summary>Reads a school file (docs/formats.md). Comments and trailing commas are allowed; a field we do not know is an error.</summary>
    /// <param name="utf8">The file's content in UTF-8.</param>
    /// <param name="file">The file's name as the user gave it, for errors.</param>
    /// <exception cref="PolicyFormatException">The file is no JSON object, is not UTF-8, or a field cannot be used; the problem says what to write instead.</exception>
    public static SchoolContext ReadSchool(ReadOnlySpan<byte> utf8, string file) => new SchoolJsonReader(utf8, file).Read();

    /// <summary>Writes one verdict as one object. The caller ends the line.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="id">The message's id; null when it has none.</param>
    /// <param name="source">Where the message came from, such as <c>inbox.jsonl:1</c>.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="redact">Whether the text found is left out, and a finding's message that could quote it replaced by the rule's title. Places stay.</param>
    public static void WriteVerdict(Utf8JsonWriter writer, string? id, string source, Verdict verdict, bool redact = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(verdict);
        VerdictJsonWriter.Write(writer, id, source, verdict, redact);
    }

    /// <summary>Writes one event of the record of use as one object (docs/monitoring.md). The caller ends the line.</summary>
    /// <param name="writer">Where to; not flushed.</param>
    /// <param name="audit">The event.</param>
    public static void WriteAuditEvent(Utf8JsonWriter writer, AuditEvent audit)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(audit);
        AuditEventJsonWriter.Write(writer, audit);
    }

    /// <summary>The name of a category in every JSON output, such as <c>PERSONAL_DATA</c>.</summary>
    public static string NameOf(RuleCategory category) => JsonNames.Of(category);
}
