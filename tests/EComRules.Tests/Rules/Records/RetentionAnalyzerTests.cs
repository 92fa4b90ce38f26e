using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Records.RetentionAnalyzer>;

namespace EComRules.Tests.Rules.Records;

public sealed class RetentionAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'storedFile','message':true,'name':'Coach for Derby','category':'trips','createdAt':'2023-03-10T09:00:00Z'}", "createdAt")]
    [InlineData("{'kind':'storedFile','name':'Packing list.docx','category':'Trips','neededUntil':'2025-03-10'}", "neededUntil")]
    [InlineData("{'kind':'storedFile','name':'Autumn news.pdf','category':'newsletters','createdAt':'2025-12-10T09:00:00Z'}", "createdAt")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'storedFile','category':'trips','createdAt':'2025-03-12T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','name':'Kit list','category':'trips','folder':'Trips\\\\2022 Snowdon\\\\Letters','createdAt':'2022-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','name':'Accident form Derby','category':'trips','createdAt':'2022-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','name':'Parent complaint about coach','category':'trips','createdAt':'2022-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','name':'Notes','category':'safeguarding','createdAt':'2012-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','name':'Old trip','createdAt':'2012-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','category':'trips','neededUntil':'2026-03-01','createdAt':'2020-05-10T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','category':'trips','folder':'SAR 2023','createdAt':'2020-05-10T09:00:00Z'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_no_schedule_is_kept()
        => Assert.Contains("registers.retentionDays", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'storedFile','category':'trips','createdAt':'2020-05-10T09:00:00Z'}")).Faults).Message, StringComparison.Ordinal);

    [Property]
    public void Is_reported_from_the_day_after_the_last(short days)
    {
        var made = new DateOnly(2024, 2, 29);
        var file = new StoredFile { Category = "trips", NeededUntil = made, AsOf = new(made.AddDays(365 + days), new(12, 0), TimeSpan.Zero) };
        var findings = Verify.Check(file, Oakfield.School).Findings;
        Assert.Equal(days > 0, !findings.IsEmpty);
    }
}
