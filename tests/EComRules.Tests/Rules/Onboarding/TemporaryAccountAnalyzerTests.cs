using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Onboarding.TemporaryAccountAnalyzer>;

namespace EComRules.Tests.Rules.Onboarding;

public sealed class TemporaryAccountAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'userRecord','person':'supply@oakfield.example.sch.uk','active':true}", "active")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','active':true,'engagement':'unpaid'}", "engagement")]
    [InlineData("{'kind':'userRecord','person':'student@oakfield.example.sch.uk','active':true,'asOf':'2026-04-20T10:00:00Z'}", "active")]
    [InlineData("{'kind':'userRecord','person':'cover@oakfield.example.sch.uk','active':true,'asOf':'2026-09-02T10:00:00Z'}", "active")]
    [InlineData("{'kind':'userRecord','person':'new@oakfield.example.sch.uk','activatedAt':'2026-03-02T09:00:00Z','engagement':'consultant'}", "engagement")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'userRecord','person':'cover@oakfield.example.sch.uk','active':true}")]
    [InlineData("{'kind':'userRecord','person':'student@oakfield.example.sch.uk','active':true}")]
    [InlineData("{'kind':'userRecord','active':true}")]
    [InlineData("{'kind':'userRecord','person':'supply@oakfield.example.sch.uk','active':false}")]
    [InlineData("{'kind':'userRecord','person':'supply@oakfield.example.sch.uk'}")]
    [InlineData("{'kind':'userRecord','person':'chair@oakfield.example.sch.uk','active':true,'engagement':'governor'}")]
    [InlineData("{'kind':'userRecord','person':'unlisted@oakfield.example.sch.uk','active':true}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_does_not_know_how_somebody_is_engaged()
    {
        Assert.Contains("'engagement' in the record", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','person':'x@oakfield.example.sch.uk','active':true}"), Oakfield.School).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("registers.staff", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','active':true}")).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("registers.authorisations", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','active':true,'engagement':'agency'}")).Faults).Message, StringComparison.Ordinal);
    }
}
