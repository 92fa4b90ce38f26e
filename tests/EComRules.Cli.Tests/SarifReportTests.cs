using System.Text.Json;
using EComRules.Cli.Reports;
using EComRules.Cli.Sources;

namespace EComRules.Cli.Tests;

public sealed class SarifReportTests
{
    [Fact]
    public void Points_at_the_file_the_part_and_the_characters()
    {
        var run = Run(WordAnalyzer.Policy(), Mail("mail/a b.eml", "some marzipan"));
        var result = run.GetProperty("results")[0];
        Assert.Equal("ECR9001", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("ECR9001", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());

        var location = result.GetProperty("locations")[0];
        var file = location.GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("mail/a%20b.eml", file.GetProperty("uri").GetString());
        Assert.Equal("mail/a b.eml/text/0", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());

        var place = result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        Assert.Equal(5, place.GetProperty("region").GetProperty("charOffset").GetInt32());
        Assert.Equal(8, place.GetProperty("region").GetProperty("charLength").GetInt32());
        var part = run.GetProperty("artifacts")[place.GetProperty("artifactLocation").GetProperty("index").GetInt32()];
        Assert.Equal("text/0", part.GetProperty("location").GetProperty("uri").GetString());
        Assert.Equal(file.GetProperty("index").GetInt32(), part.GetProperty("parentIndex").GetInt32());
    }

    [Fact]
    public void Points_at_the_line_of_a_message_in_json_lines()
    {
        var run = Run(WordAnalyzer.Policy(), Line(1, "nothing"), Line(2, "marzipan"));
        var physical = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("mail.jsonl", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, physical.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Never_holds_the_words()
    {
        var policy = WordAnalyzer.Policy(withException: true);
        var text = Text(policy, [Mail("a.eml", "Mrs Cockburn brought marzipan, candied peel"), Mail("b.eml", "marzipan") with { Message = WordAnalyzer.Message("marzipan") with { To = ["kitchen@oakfield.example.sch.uk"] } }]);
        Assert.DoesNotContain("Cockburn", text);
        Assert.DoesNotContain("'marzipan'", text);
        Assert.DoesNotContain("candied", text);
        Assert.DoesNotContain("Ben Jones", text);
    }

    [Fact]
    public void Lists_every_message_with_its_outcome()
    {
        var run = Run(WordAnalyzer.Policy(), Mail("clean.eml", "nothing"), Mail("grave.eml", "marzipan"));
        var outcomes = run.GetProperty("artifacts").EnumerateArray().Where(artifact => artifact.TryGetProperty("properties", out _))
            .Select(artifact => (artifact.GetProperty("location").GetProperty("uri").GetString(), artifact.GetProperty("properties").GetProperty("disposition").GetString()));
        Assert.Equal([("clean.eml", "deliver"), ("grave.eml", "hold")], outcomes);
    }

    [Fact]
    public void Says_what_could_not_be_read_or_checked()
    {
        var run = Run(WordAnalyzer.Policy(), Mail("a.eml", "gooseberry"), InputEntry.Unread("b.eml", "b.eml", "b.eml: the file is empty"));
        var invocation = run.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var notifications = invocation.GetProperty("toolExecutionNotifications");
        Assert.Equal("ECR0003", notifications[0].GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal("b.eml: the file is empty", notifications[1].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("error", notifications[1].GetProperty("level").GetString());
    }

    [Fact]
    public void Marks_agreed_exceptions_as_suppressed()
    {
        var entry = Mail("a.eml", "") with { Message = WordAnalyzer.Message("marzipan") with { To = ["kitchen@oakfield.example.sch.uk"] } };
        var suppression = Run(WordAnalyzer.Policy(withException: true), entry).GetProperty("results")[0].GetProperty("suppressions")[0];
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.Equal("The kitchen may", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void Keeps_a_finding_recognisable_from_run_to_run()
    {
        string First() => Run(WordAnalyzer.Policy(), Mail("a.eml", "marzipan")).GetProperty("results")[0].GetProperty("partialFingerprints").GetRawText();
        Assert.Equal(First(), First());
    }

    [SkippableFact]
    public void Is_valid_by_the_schema_and_the_rules_of_a_maintained_validator()
    {
        var multitool = External.Find("SARIF_MULTITOOL", "npm install @microsoft/sarif-multitool", "Sarif.Multitool", "sarif-multitool", "Sarif.Multitool.exe");
        using var folder = new TemporaryFolder();
        InputEntry[] entries =
        [
            Mail("mail/a b.eml", "marzipan, candied peel, raisins"), Mail("/var/mail/c#1.eml", "nothing"), Line(1, "marzipan"), Line(7, "gooseberry"),
            Mail("d.eml", "") with { Message = WordAnalyzer.Message("marzipan") with { To = ["kitchen@oakfield.example.sch.uk"] } },
            InputEntry.Unread("e.eml", "e.eml", "e.eml: the file is empty"),
        ];
        folder.Write("report.sarif", Text(WordAnalyzer.Policy(withException: true), entries));
        var default_ = Cli.RunWith(Samples.ShoutingLine, "check", "-", "--format", "sarif");
        folder.Write("default.sarif", default_.Out);
        foreach (var name in new[] { "report.sarif", "default.sarif" })
        {
            var (exit, output, error) = External.Run(multitool, TimeSpan.FromMinutes(2), "validate", folder.PathOf(name), "--output", folder.PathOf("result.sarif"), "--log", "ForceOverwrite");
            Assert.True(exit == 0, output + error);
            Assert.False(output.Contains(": error ", StringComparison.Ordinal), output);
            var result = File.ReadAllText(folder.PathOf("result.sarif"));
            Assert.DoesNotContain("\"level\": \"error\"", result);
        }

        // The validator can fail: it does when a required property is not there.
        folder.Write("broken.sarif", File.ReadAllText(folder.PathOf("report.sarif")).Replace("\"name\":\"EComRules\",", ""));
        Assert.Contains("error JSON", External.Run(multitool, TimeSpan.FromMinutes(2), "validate", folder.PathOf("broken.sarif")).Out);
    }

    private static InputEntry Mail(string file, string text) => new(file, file, null, WordAnalyzer.Message(text), null);

    private static InputEntry Line(int line, string text) => new("mail.jsonl", $"mail.jsonl:{line}", null, WordAnalyzer.Message(text), null) { Line = line };

    private static string Text(Policy policy, IEnumerable<InputEntry> entries) => Reported.By((stream, used) => new SarifReport(stream, used), policy, entries);

    private static JsonElement Run(Policy policy, params InputEntry[] entries) => JsonDocument.Parse(Text(policy, entries)).RootElement.GetProperty("runs")[0];
}
