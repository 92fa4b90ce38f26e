using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EComRules;

// Reads a school file and JSON Lines, checks each message, writes each verdict: every part of the core, in native code.
var started = Stopwatch.GetTimestamp();
var school = EComRulesJson.ReadSchool(File.ReadAllBytes(args[0]), args[0]);
var policy = new PolicyBuilder().AddDefaultRules().UseSchool(school).Build();
var number = 0;
using var output = Console.OpenStandardOutput();
foreach (var line in File.ReadLines(args[1]))
{
    var message = EComRulesJson.ReadMessage(Encoding.UTF8.GetBytes(line), args[1], ++number, out var id);
    using (var writer = new Utf8JsonWriter(output))
        EComRulesJson.WriteVerdict(writer, id, $"{args[1]}:{number}", policy.Check(message));
    output.Write("\n"u8);
}

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} messages, {policy.Rules.Length} rules, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms from start to end"));
return 0;
