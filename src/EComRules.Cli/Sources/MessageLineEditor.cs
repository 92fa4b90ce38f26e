using System.Text.Json;
using System.Text.Json.Nodes;
using EComRules.Cli.Reports;

namespace EComRules.Cli.Sources;

/// <summary>Writes corrected messages back into JSON Lines. Lines without a correction stay byte for byte; in the others only the changed fields change.</summary>
internal static class MessageLineEditor
{
    /// <summary>Copies <paramref name="input"/> with the messages of those lines (from 1) corrected.</summary>
    public static void Rewrite(Stream input, Stream output, Dictionary<int, Message> corrected, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(input);
        while (lines.Next(cancellationToken))
        {
            if (lines.TooLong)
                throw new UsageException($"line {lines.Number} is too long to be written back; nothing was changed");
            if (corrected.TryGetValue(lines.Number, out var message))
            {
                if (lines.HadMark)
                    output.Write("\uFEFF"u8);
                using var json = new Utf8JsonWriter(output, JsonLinesReport.Compact);
                Edit(lines.Line.Span, lines.Number, message).WriteTo(json);
                json.Flush();
            }
            else
            {
                if (lines.HadMark)
                    output.Write("\uFEFF"u8);
                output.Write(lines.Line.Span);
            }

            output.Write(lines.Ending);
        }
    }

    private static JsonObject Edit(ReadOnlySpan<byte> line, int number, Message corrected)
    {
        var fields = JsonNode.Parse(line)!.AsObject();
        var original = EComRulesJson.ReadMessage(line, "", number, out _);
        if (corrected.Subject != original.Subject)
            fields["subject"] = corrected.Subject;
        if (corrected.Text != original.Text)
            fields["text"] = corrected.Text;
        if (corrected.Html != original.Html)
            fields["html"] = corrected.Html;
        SetAddresses(fields, "to", original.To, corrected.To);
        SetAddresses(fields, "cc", original.Cc, corrected.Cc);
        SetAddresses(fields, "bcc", original.Bcc, corrected.Bcc);
        return fields;
    }

    private static void SetAddresses(JsonObject fields, string name, ImmutableArray<MessageAddress> before, ImmutableArray<MessageAddress> after)
    {
        if (!before.SequenceEqual(after))
            fields[name] = new JsonArray([.. after.Select(address => (JsonNode?)JsonValue.Create(Written(address)))]);
    }

    private static string Written(MessageAddress address)
        => string.IsNullOrEmpty(address.DisplayName) ? address.Value : $"{address.DisplayName} <{address.Value}>";
}
