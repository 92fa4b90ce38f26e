using System.Text;

namespace EComRules.Tests;

/// <summary>Records as a line of JSON, in which single quotes do as well as double ones. They are of the teaching day of <see cref="Oakfield.Lesson"/> and of a member of staff unless they say otherwise.</summary>
internal static class RecordLine
{
    public static SchoolRecord Of(string json)
    {
        var line = json.Replace('\'', '"');
        var record = EComRulesJson.ReadMessage(Encoding.UTF8.GetBytes(line), "record.jsonl", 1, out _).Record ?? throw new ArgumentException("This is no record.", nameof(json));
        return record with { AsOf = record.AsOf ?? Oakfield.Lesson, Person = line.Contains("\"person\"", StringComparison.Ordinal) ? record.Person : new(Oakfield.Staff) };
    }

    /// <summary>The place of a field, <c>privileges[0]</c>, or of a stretch of its value, <c>name: Wedding</c>.</summary>
    public static MessageLocation Locate(SchoolRecord record, string field)
    {
        var parts = field.Split(": ", 2);
        var index = record.Fields.Select(one => one.Name).ToList().IndexOf(parts[0]);
        var value = record.Fields[index].Value;
        return new(MessagePart.Record, index, parts.Length == 1 ? new(0, value.Length) : new(value.IndexOf(parts[1], StringComparison.Ordinal), parts[1].Length));
    }
}
