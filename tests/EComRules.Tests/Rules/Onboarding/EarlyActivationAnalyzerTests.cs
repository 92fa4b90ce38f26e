using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Onboarding.EarlyActivationAnalyzer>;

namespace EComRules.Tests.Rules.Onboarding;

public sealed class EarlyActivationAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'userRecord','activatedAt':'2025-09-01T09:00:00Z'}", "activatedAt")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-01T09:00:00Z','acknowledgedOn':'2025-09-20'}", "activatedAt")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-08-31T22:30:00Z','acknowledgedOn':'2025-09-01'}", "activatedAt")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'userRecord','activatedAt':'2025-09-03T07:00:00Z'}")]
    [InlineData("{'kind':'userRecord','activatedAt':'2025-09-04T09:00:00Z'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-08-31T23:30:00Z','acknowledgedOn':'2025-09-01'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2025-09-01T09:00:00Z'}")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','acknowledgedOn':'2025-09-20'}")]
    [InlineData("{'kind':'userRecord','person':'b.jones@oakfield.example.sch.uk','activatedAt':'2025-01-06T09:00:00Z'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Property]
    public void The_school_s_own_clock_decides_the_day(int minutes)
    {
        // Two days around the change to summer time and around the change back.
        var signed = new DateOnly(minutes % 2 == 0 ? 2026 : 2025, minutes % 2 == 0 ? 3 : 10, minutes % 2 == 0 ? 29 : 26);
        var activated = new DateTimeOffset(signed, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minutes % (2 * 24 * 60));
        var local = TimeZoneInfo.ConvertTime(activated, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var user = new UserRecord { Person = "x@oakfield.example.sch.uk", ActivatedAt = activated, AcknowledgedOn = signed };
        Assert.Equal(DateOnly.FromDateTime(local.DateTime) < signed, !Verify.Check(user, Oakfield.School).Findings.IsEmpty);
    }
}
