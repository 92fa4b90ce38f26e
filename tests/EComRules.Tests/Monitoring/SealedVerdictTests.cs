using System.Text;
using System.Text.Json;
using EComRules.Testing;

namespace EComRules.Tests.Monitoring;

/// <summary>Clause 5: use is recorded without content, and nobody looks at words without a cause on record.</summary>
public sealed class SealedVerdictTests
{
    private static readonly Message s_message = Oakfield.Outbound("The password is Canary27. You useless idiot.", "Canary subject") with
    {
        Attachments = [new("canary.exe") { Size = 100 }],
    };

    private static readonly ReasonableCause s_cause = new("head@oakfield.example.sch.uk", SchoolRole.SeniorLeadership, "A parent has complained about this message");

    private readonly MovingClock _clock = new();

    [Fact]
    public void An_event_tells_what_came_of_it_and_nothing_else()
    {
        var audit = Seal(s_message).Checked;
        var line = Write(audit);
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        Assert.Equal(
            ["event", "at", "reference", "policy", "channel", "direction", "route", "severity", "disposition", "partial", "personal", "findings", "suppressed", "faults", "keepUntil"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("checked", root.GetProperty("event").GetString());
        Assert.Equal("q-17", root.GetProperty("reference").GetString());
        Assert.Equal(1, root.GetProperty("findings").GetProperty("ECR0101").GetInt32());
        Assert.Equal("outbound", root.GetProperty("direction").GetString());
        foreach (var content in (string[])["canary", "idiot", "khan", "coaches", "@"])
            Assert.DoesNotContain(content, line + audit + Seal(s_message), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_redacted_view_has_places_but_no_words()
    {
        var policy = Build(builder => builder.Suppress(new("ECR0202", "a tool of ours") { Text = "exe" }));
        var sealing = policy.Seal(s_message, policy.Check(s_message), "q-17");
        var whole = sealing.Examine(s_cause, _ => { });
        Assert.Equal(whole.Findings.Select(finding => (finding.Rule.Id, finding.Location, finding.Severity)), sealing.Redacted.Findings.Select(finding => (finding.Rule.Id, finding.Location, finding.Severity)));
        Assert.Contains(whole.Findings, finding => finding.Text.Contains("Canary", StringComparison.Ordinal));
        Assert.NotEmpty(whole.Suppressed);
        Assert.All(sealing.Redacted.Findings.Concat(sealing.Redacted.Suppressed.Select(suppressed => suppressed.Finding)), finding =>
        {
            Assert.Empty(finding.Text);
            Assert.DoesNotContain("idiot", finding.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", finding.Message, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(sealing.Redacted.Suppressed, suppressed => Assert.Null(suppressed.Suppression.Text));
    }

    [Fact]
    public void Nothing_is_shown_before_the_cause_is_on_record()
    {
        var sealing = Seal(s_message);
        Verdict? shown = null;
        Assert.Throws<IOException>(() => shown = sealing.Examine(s_cause, _ => throw new IOException("the disk is full")));
        Assert.Null(shown);

        _clock.Now = _clock.Now.AddDays(1);
        AuditEvent? recorded = null;
        shown = sealing.Examine(s_cause, audit =>
        {
            Assert.Null(shown);
            recorded = audit;
        });
        Assert.Contains(shown.Findings, finding => finding.Text.Length > 0);
        Assert.Equal(_clock.Now, recorded!.At);
        Assert.Equal(sealing.Checked.KeepUntil, recorded.KeepUntil);
        using var json = JsonDocument.Parse(Write(recorded));
        Assert.Equal("examined", json.RootElement.GetProperty("event").GetString());
        Assert.Equal("seniorLeadership", json.RootElement.GetProperty("cause").GetProperty("role").GetString());
        Assert.Equal(s_cause.Reason, json.RootElement.GetProperty("cause").GetProperty("reason").GetString());
        Assert.Equal(s_cause.By, json.RootElement.GetProperty("cause").GetProperty("by").GetString());
    }

    [Theory]
    [InlineData("", "A parent has complained")]
    [InlineData("head@oakfield.example.sch.uk", " ")]
    [InlineData("head@oakfield.example.sch.uk", "because")]
    public void A_cause_names_somebody_and_says_why(string by, string reason)
        => Assert.ThrowsAny<ArgumentException>(() => new ReasonableCause(by, SchoolRole.SeniorLeadership, reason));

    [Fact]
    public void After_the_retention_period_nobody_looks()
    {
        var sealing = Seal(s_message);
        Assert.Equal(_clock.Now.AddDays(90), sealing.Checked.KeepUntil);
        _clock.Now = sealing.Checked.KeepUntil.AddSeconds(-1);
        sealing.Examine(s_cause, _ => { });
        _clock.Now = sealing.Checked.KeepUntil;
        Assert.Throws<InvalidOperationException>(() => sealing.Examine(s_cause, _ => Assert.Fail("nothing is recorded either")));
    }

    [Fact]
    public void The_school_says_how_long()
    {
        var school = Oakfield.School with { Registers = Oakfield.School.Registers with { RetentionDays = Oakfield.School.Registers.RetentionDays.SetItem("monitoring", 30) } };
        var policy = Build(builder => builder.UseSchool(school));
        Assert.Equal(_clock.Now.AddDays(30), policy.Seal(s_message, policy.Check(s_message), "q-17").Checked.KeepUntil);
    }

    [Theory]
    [InlineData("Personal")]
    [InlineData("private")]
    public void Of_mail_that_is_labelled_as_personal_only_violations_count(string label)
    {
        var policy = Build();
        var message = Oakfield.Internal("That idiot forgot the key.\nWho wants to join the staff lottery syndicate?") with { Headers = [new("Sensitivity", label)] };
        var verdict = policy.Check(message);
        Assert.Empty(verdict.Findings);
        Assert.Contains(verdict.Suppressed, suppressed => suppressed.Finding.Rule.Id == "ECR0302" && suppressed.Suppression.Justification.Contains("clause 5.2b", StringComparison.Ordinal));
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.True(policy.Seal(message, verdict, "q-17").Checked.IsPersonal);
        Assert.Equal(0, policy.Check(message, new RawFinding[4]));

        Assert.Equal(Severity.Violation, policy.Check(message with { Text = "You useless idiot." }).Severity);
    }

    [Fact]
    public void The_label_is_for_mail_to_a_few_from_inside()
    {
        var policy = Build();
        var message = Oakfield.Internal("That idiot forgot the key.") with { Headers = [new("Sensitivity", "Personal")] };
        Assert.Empty(policy.Check(message).Findings);
        Assert.NotEmpty(policy.Check(message with { To = ["all-staff@oakfield.example.sch.uk"] }).Findings);
        Assert.NotEmpty(policy.Check(message with { Headers = [new("Sensitivity", "Company-Confidential")] }).Findings);
        Assert.NotEmpty(policy.Check(message with { Channel = Channel.Chat }).Findings);
        Assert.NotEmpty(policy.Check(message with { From = Oakfield.Parent, To = [Oakfield.Staff] }).Findings);
    }

    private SealedVerdict Seal(Message message)
    {
        var policy = Build();
        return policy.Seal(message, policy.Check(message), "q-17");
    }

    private Policy Build(Action<PolicyBuilder>? configure = null)
    {
        var builder = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(_clock);
        configure?.Invoke(builder);
        return builder.Build();
    }

    private static string Write(AuditEvent audit)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            EComRulesJson.WriteAuditEvent(writer, audit);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Oakfield.Lesson;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
