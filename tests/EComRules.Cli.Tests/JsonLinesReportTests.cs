using System.Text.Json;
using EComRules.Cli.Reports;

namespace EComRules.Cli.Tests;

public sealed class JsonLinesReportTests
{
    private static readonly string[] s_findingFields =
        ["rule", "category", "severity", "clause", "part", "index", "zone", "start", "length", "text", "message", "advice", "confidence"];

    [Fact]
    public void Writes_the_fields_of_the_contract_in_its_order()
    {
        var verdict = Verdicts(WordAnalyzer.Policy(), WordAnalyzer.Message("Some marzipan")).Single();
        Assert.Equal(["id", "source", "policy", "severity", "disposition", "partial", "notify", "findings", "suppressed", "faults"], Names(verdict));
        Assert.Equal("m1", verdict.GetProperty("id").GetString());
        Assert.Equal("mail.jsonl:1", verdict.GetProperty("source").GetString());
        Assert.StartsWith("sha256:", verdict.GetProperty("policy").GetString());
        Assert.Equal("violation", verdict.GetProperty("severity").GetString());
        Assert.Equal("hold", verdict.GetProperty("disposition").GetString());
        Assert.False(verdict.GetProperty("partial").GetBoolean());
        Assert.Equal("dataProtection", verdict.GetProperty("notify")[0].GetString());

        var finding = verdict.GetProperty("findings")[0];
        Assert.Equal(s_findingFields, Names(finding));
        Assert.Equal(
            """{"rule":"ECR9001","category":"PERSONAL_DATA","severity":"violation","clause":"4.6a","part":"text","index":0,"zone":"author","start":5,"length":8,"text":"marzipan","message":"'marzipan' is marzipan","advice":"Leave it out.","confidence":0.9}""",
            finding.GetRawText());
    }

    [Fact]
    public void Writes_clean_messages_too()
    {
        var verdicts = Verdicts(WordAnalyzer.Policy(), WordAnalyzer.Message("one"), WordAnalyzer.Message("two"));
        Assert.Equal(2, verdicts.Count);
        Assert.All(verdicts, verdict =>
        {
            Assert.Equal(0, verdict.GetProperty("findings").GetArrayLength());
            Assert.Equal("none", verdict.GetProperty("severity").GetString());
            Assert.Equal("deliver", verdict.GetProperty("disposition").GetString());
        });
    }

    [Fact]
    public void Keeps_agreed_exceptions_and_faults_apart_from_findings()
    {
        var verdict = Verdicts(WordAnalyzer.Policy(withException: true), WordAnalyzer.Message("marzipan gooseberry") with { To = ["kitchen@oakfield.example.sch.uk"] }).Single();
        Assert.Equal(0, verdict.GetProperty("findings").GetArrayLength());
        var agreed = verdict.GetProperty("suppressed")[0];
        Assert.Equal([.. s_findingFields, "justification", "expires"], Names(agreed));
        Assert.Equal("2099-07-31", agreed.GetProperty("expires").GetString());
        Assert.Equal("ECR0003", verdict.GetProperty("faults")[0].GetProperty("rule").GetString());
        Assert.Equal(s_findingFields, Names(verdict.GetProperty("faults")[0]));
        Assert.True(verdict.GetProperty("partial").GetBoolean());
    }

    [Fact]
    public void Redacts_the_words_but_not_the_place()
    {
        var text = Reported.By((stream, _) => new JsonLinesReport(stream, redact: true), WordAnalyzer.Policy(), WordAnalyzer.Message("some marzipan"));
        Assert.DoesNotContain("'marzipan'", text);
        Assert.Contains("\"text\":\"\"", text);
        Assert.Contains("\"start\":5,\"length\":8", text);
    }

    [Fact]
    public void Counts_in_the_text_as_written()
    {
        const string text = "😀 日本 caf\u00e9\r\nmarzipan";
        var finding = Verdicts(WordAnalyzer.Policy(), WordAnalyzer.Message(text)).Single().GetProperty("findings")[0];
        Assert.Equal("marzipan", text.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void Is_one_line_a_message_whatever_the_text_holds()
    {
        var text = Reported.By((stream, _) => new JsonLinesReport(stream, redact: false), WordAnalyzer.Policy(), WordAnalyzer.Message("candied\r\npeel \u2028 \u001b[2J \u009b marzipan"));
        Assert.Equal(1, text.Count(c => c == '\n'));
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u009b', text);
    }

    private static List<JsonElement> Verdicts(Policy policy, params Message[] messages)
        => [.. Reported.By((stream, _) => new JsonLinesReport(stream, redact: false), policy, messages)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
