using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Records.IncidentNoteAnalyzer>;

namespace EComRules.Tests.Rules.Records;

public sealed class IncidentNoteAnalyzerTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().UseSchool(Oakfield.School).Build();

    [Theory]
    [InlineData("{'kind':'incident','what':'a page opened by itself','told':'the head'}", "occurredAt")]
    [InlineData("{'kind':'incident','occurredAt':'2026-03-11T09:00:00Z','told':'the head'}", "what")]
    [InlineData("{'kind':'incident','about':'cyberBullying','occurredAt':'2026-03-11T09:00:00Z','what':'posts about me'}", "told")]
    [InlineData("{'kind':'incident','about':'inappropriateMaterial','occurredAt':'2026-03-11T09:00:00Z','what':'a pop-up','told':'the head'}", "disconnected")]
    public void Reports_what_a_note_does_not_say(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'incident','about':'suspectedVirus','occurredAt':'2026-03-11T09:00:00Z','what':'a file ran','told':'the technician'}")]
    [InlineData("{'kind':'incident','about':'inappropriateMaterial','occurredAt':'2026-03-11T09:00:00Z','what':'a page','told':'the head','disconnected':false}")]
    [InlineData("{'kind':'incident','about':'publishedAboutMe','occurredAt':'2026-03-11T09:00:00Z','what':'a photo','told':'nobody yet'}")]
    [InlineData("{'kind':'userRecord'}")]
    [InlineData("{'kind':'storedFile','name':'a'}")]
    public void Ignores_a_whole_note(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Offers_a_note_after_a_violation_from_outside()
    {
        var message = Oakfield.Inbound("You are a fucking idiot.");
        var verdict = s_policy.Check(message);
        var offered = Assert.Single(verdict.Findings, finding => finding.Rule.Id == "ECR1801");
        Assert.Equal(MessageLocation.Whole, offered.Location);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);

        var note = IncidentReport.For(message, verdict);
        Assert.Equal(IncidentKind.OffensiveMessage, note.About);
        Assert.DoesNotContain("idiot", note.ToNote(), StringComparison.Ordinal);
        Assert.Contains("clause 4.4a", note.ToNote(), StringComparison.Ordinal);
        Assert.Contains("11 March 2026, 10:24", note.ToNote(), StringComparison.Ordinal);
        Assert.Contains("told", s_policy.Check(note).Findings.Select(finding => finding.Field));
    }

    [Theory]
    [InlineData("Could we meet on Tuesday?")]
    [InlineData("The damn printer is broken again.")]
    public void Ignores_what_is_no_violation(string text)
        => Assert.DoesNotContain(s_policy.Check(Oakfield.Inbound(text)).Findings, finding => finding.Rule.Id == "ECR1801");

    [Fact]
    public void Ignores_what_the_school_itself_writes_and_what_goes_to_safeguarding()
    {
        const string text = "You are a fucking idiot.";
        Assert.DoesNotContain(s_policy.Check(Oakfield.Outbound(text)).Findings, finding => finding.Rule.Id == "ECR1801");
        Assert.DoesNotContain(s_policy.Check(Oakfield.Inbound(text) with { To = ["dsl@oakfield.example.sch.uk"] }).Findings, finding => finding.Rule.Id == "ECR1801");
    }
}
