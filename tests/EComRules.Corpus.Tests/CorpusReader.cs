using System.Text;
using System.Text.Json;

namespace EComRules.Corpus.Tests;

/// <summary>Reads tests/Corpus.</summary>
internal static class CorpusReader
{
    public const string Development = "development";
    public const string HeldOut = "held-out";

    private static readonly string[] s_files = ["benign.jsonl", "violations.jsonl"];

    public static SchoolContext School { get; } = EComRulesJson.ReadSchool(File.ReadAllBytes(PathOf("school.json")), "school.json");

    public static string PathOf(params string[] parts) => Repository.PathOf(["tests", "Corpus", .. parts]);

    public static ImmutableArray<CorpusMessage> Read(string half)
    {
        var messages = ImmutableArray.CreateBuilder<CorpusMessage>();
        foreach (var file in s_files)
        {
            var number = 0;
            foreach (var line in File.ReadLines(PathOf(half, file)))
                messages.Add(ReadLine(line, file, ++number));
        }

        return messages.ToImmutable();
    }

    private static CorpusMessage ReadLine(string line, string file, int number)
    {
        var message = EComRulesJson.ReadMessage(Encoding.UTF8.GetBytes(line), file, number, out var id);
        using var json = JsonDocument.Parse(line);
        var expected = ImmutableArray.CreateBuilder<Expectation>();
        foreach (var item in json.RootElement.GetProperty("expect").EnumerateArray())
        {
            var part = item.GetProperty("part").GetString()!;
            part = part is "attachment" or "" ? "attachment name" : part;
            var text = item.GetProperty("text").GetString()!;
            expected.Add(new(item.GetProperty("rule").GetString()!, item.GetProperty("category").GetString()!, part, text, Places(message, part, text)));
        }

        var allowed = json.RootElement.TryGetProperty("allow", out var allow) && allow.ValueKind == JsonValueKind.Array
            ? allow.EnumerateArray().Select(category => category.GetString()!).ToImmutableArray() : [];
        return new(id ?? $"{file}:{number}", message, expected.ToImmutable(), allowed);
    }

    private static ImmutableArray<(int Index, TextSpan Span)> Places(Message message, string part, string text)
    {
        if (text.Length == 0)
            return [];
        string?[] bodies = part switch
        {
            "subject" => [message.Subject],
            "text" => [message.Text],
            "html" => [message.Html],
            "attachment name" => [.. message.Attachments.Select(attachment => attachment.Name)],
            _ => [],
        };
        var places = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        for (var index = 0; index < bodies.Length; index++)
            for (var at = Find(bodies[index], text, 0); at >= 0; at = Find(bodies[index], text, at + 1))
                places.Add((index, new(at, text.Length)));
        return places.ToImmutable();
    }

    private static int Find(string? body, string text, int from) => body?.IndexOf(text, from, StringComparison.Ordinal) ?? -1;
}
