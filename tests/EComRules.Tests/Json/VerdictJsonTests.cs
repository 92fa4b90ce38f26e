using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EComRules.Tests.Json;

public class VerdictJsonTests
{
    private static readonly RuleDescriptor s_rule = new(
        "ECR9901", "National Insurance number", "This looks like a National Insurance number", "Take it out.", RuleCategory.PersonalData, Severity.Violation, ["4.6a", "5.1"]);

    private static readonly Finding s_finding = new()
    {
        Rule = s_rule,
        Severity = Severity.Violation,
        Location = new(MessagePart.Text, 0, new(12, 13)),
        Zone = Zone.Author,
        Text = "AA 12 34 56 B",
        Message = "This looks like a National Insurance number",
        Confidence = 0.9f,
    };

    [Fact]
    public void Writes_the_contract_to_the_field()
    {
        var fault = new Finding
        {
            Rule = new("ECR0006", "The school file does not say enough to decide", "{1}", "Add the field.", RuleCategory.Engine, Severity.None, []),
            Severity = Severity.None,
            Location = MessageLocation.Whole,
            Message = "ECR1001 needs 'coreHours'",
        };
        var verdict = new Verdict
        {
            PolicyFingerprint = "sha256:00",
            Severity = Severity.Violation,
            Disposition = Disposition.Hold,
            Notify = [SchoolRole.IctSupport, SchoolRole.DataProtection],
            Findings = [s_finding],
            Suppressed = [new(s_finding, new("ECR9901", "Agreed with the head.") { Expires = new(2026, 12, 31) }), new(s_finding, new("ECR9901", "For ever."))],
            Faults = [fault],
        };

        const string finding = """{"rule":"ECR9901","category":"PERSONAL_DATA","severity":"violation","clause":"4.6a","part":"text","index":0,"zone":"author","start":12,"length":13,"text":"AA 12 34 56 B","message":"This looks like a National Insurance number","advice":"Take it out.","confidence":0.9""";
        Assert.Equal(
            """{"id":"m1","source":"inbox.jsonl:1","policy":"sha256:00","severity":"violation","disposition":"hold","partial":false,"notify":["ictSupport","dataProtection"],"findings":["""
            + finding + """}],"suppressed":[""" + finding + ""","justification":"Agreed with the head.","expires":"2026-12-31"},""" + finding + ""","justification":"For ever.","expires":null}],"faults":["""
            + """{"rule":"ECR0006","category":"ENGINE","severity":"none","clause":null,"part":"envelope","index":0,"zone":null,"start":0,"length":0,"text":"","message":"ECR1001 needs 'coreHours'","advice":"Add the field.","confidence":1}]}""",
            Write(verdict, "m1"));
    }

    [Fact]
    public void Writes_a_clean_message_too()
        => Assert.Equal(
            """{"id":null,"source":"inbox.jsonl:1","policy":"sha256:00","severity":"none","disposition":"deliver","partial":false,"notify":[],"findings":[],"suppressed":[],"faults":[]}""",
            Write(new Verdict { PolicyFingerprint = "sha256:00" }, null));

    [Theory]
    [InlineData("'{0}' can be read as shouting", "Capitals", "Capitals")]
    [InlineData("Sent to {1}", "Recipients", "Recipients")]
    [InlineData("Sent to {2} people", "Recipients", "Sent to AA 12 34 56 B")]
    public void Redacts_the_text_and_a_message_that_could_quote_it(string format, string title, string written)
    {
        var finding = s_finding with { Rule = s_rule with { MessageFormat = format, Title = title }, Message = "Sent to AA 12 34 56 B" };

        using var json = JsonDocument.Parse(Write(new Verdict { PolicyFingerprint = "sha256:00", Findings = [finding] }, "m1", redact: true));

        var first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("", first.GetProperty("text").GetString());
        Assert.Equal(written, first.GetProperty("message").GetString());
        Assert.Equal((12, 13), (first.GetProperty("start").GetInt32(), first.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void Writes_half_a_surrogate_pair_without_failing()
    {
        using var json = JsonDocument.Parse(Write(new Verdict { PolicyFingerprint = "sha256:00", Findings = [s_finding with { Text = "a\ud83d" }] }, "m1"));

        Assert.Equal("a\uFFFD", json.RootElement.GetProperty("findings")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Names_every_category_in_upper_case_with_underscores()
    {
        foreach (var category in Enum.GetValues<RuleCategory>())
        {
            var name = EComRulesJson.NameOf(category);
            Assert.Equal(category.ToString().ToUpperInvariant(), name.Replace("_", ""));
            Assert.Equal(category.ToString().Skip(1).Count(char.IsUpper), name.Count(c => c == '_'));
        }
    }

    [Fact]
    public void Names_every_severity_disposition_role_and_part()
    {
        foreach (var severity in Enum.GetValues<Severity>())
            foreach (var disposition in Enum.GetValues<Disposition>())
                foreach (var part in Enum.GetValues<MessagePart>())
                {
                    var finding = s_finding with { Severity = severity, Location = new(part, 1, default) };
                    using var json = JsonDocument.Parse(Write(
                        new Verdict { PolicyFingerprint = "", Severity = severity, Disposition = disposition, Notify = [.. Enum.GetValues<SchoolRole>()], Findings = [finding] }, "m1"));
                    Assert.Equal(severity.ToString().ToLowerInvariant(), json.RootElement.GetProperty("severity").GetString());
                    Assert.Equal(disposition.ToString().ToLowerInvariant(), json.RootElement.GetProperty("disposition").GetString());
                    Assert.Equal(part.ToString().ToLowerInvariant(), json.RootElement.GetProperty("findings")[0].GetProperty("part").GetString());
                    Assert.Equal(Enum.GetNames<SchoolRole>(), json.RootElement.GetProperty("notify").EnumerateArray().Select(role => char.ToUpperInvariant(role.GetString()![0]) + role.GetString()![1..]));
                }
    }

    private static string Write(Verdict verdict, string? id, bool redact = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            EComRulesJson.WriteVerdict(writer, id, "inbox.jsonl:1", verdict, redact);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
