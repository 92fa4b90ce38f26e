using EComRules.Rules.Onboarding;
using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Onboarding.MissingAcknowledgementAnalyzer>;

namespace EComRules.Tests.Rules.Onboarding;

public sealed class MissingAcknowledgementAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2026-02-09T09:00:00Z'}", "acknowledgedOn")]
    [InlineData("{'kind':'userRecord','person':'b.jones@oakfield.example.sch.uk','activatedAt':'2024-09-03T09:00:00Z'}", "acknowledgedOn")]
    [InlineData("{'kind':'userRecord','person':'back@oakfield.example.sch.uk','activatedAt':'2025-01-06T09:00:00Z','awayFrom':'2025-03-01','awayUntil':'2025-12-31'}", "acknowledgedOn")]
    [InlineData("{'kind':'userRecord','activatedAt':'2024-09-03T09:00:00Z','person':'x@oakfield.example.sch.uk','acknowledgedOn':'2024-09-01','acknowledgedVersion':'2024'}", "acknowledgedOn")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'userRecord','activatedAt':'2025-09-03T09:00:00Z'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2026-02-10T09:00:00Z'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-03T09:00:00Z','awayFrom':'2025-10-01'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-03T09:00:00Z','awayFrom':'2025-09-10','awayUntil':'2026-02-28'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-03T09:00:00Z','active':false}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-03T09:00:00Z','acknowledgedOn':'2025-09-02'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk'}")]
    [InlineData("{'kind':'userRecord','person':'A.KHAN@oakfield.example.sch.uk','activatedAt':'2025-09-01T09:00:00Z'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_no_register_is_kept()
        => Assert.Contains("registers.acknowledgements", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','activatedAt':'2025-09-03T09:00:00Z'}")).Faults).Message, StringComparison.Ordinal);

    [Property]
    public void Misses_a_signature_from_the_thirtieth_day_on(ushort days)
    {
        var activated = new DateOnly(2024, 1, 1);
        var user = new UserRecord
        {
            Person = "new@oakfield.example.sch.uk",
            ActivatedAt = new(activated, new(12, 0), TimeSpan.Zero),
            AsOf = new(activated.AddDays(days % 1000), new(12, 0), TimeSpan.Zero),
        };
        Assert.Equal(days % 1000 >= 30, !Verify.Check(user, Oakfield.School).Findings.IsEmpty);
    }

    [Property]
    public void Days_away_do_not_count(byte before, byte away, byte after)
    {
        var activated = new DateOnly(2025, 1, 1);
        var user = new UserRecord { AwayFrom = activated.AddDays(before), AwayUntil = activated.AddDays(before + away) };
        var today = activated.AddDays(before + away + 1 + after);
        Assert.Equal(before + after, MissingAcknowledgementAnalyzer.DaysInUse(user, activated, today));
    }
}
