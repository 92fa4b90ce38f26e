using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Onboarding.PrivilegeAnalyzer>;

namespace EComRules.Tests.Rules.Onboarding;

public sealed class PrivilegeAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'userRecord','privileges':['Domain Admins']}", "privileges[0]")]
    [InlineData("{'kind':'userRecord','privileges':['Site admin']}", "privileges[0]")]
    [InlineData("{'kind':'userRecord','person':'it@oakfield.example.sch.uk','privileges':['domain admins','Exchange administrator']}", "privileges[1]")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'userRecord','person':'it@oakfield.example.sch.uk','privileges':['Domain Admins']}")]
    [InlineData("{'kind':'userRecord','person':'it@oakfield.example.sch.uk','privileges':['domain admins']}")]
    [InlineData("{'kind':'userRecord','privileges':['Site admin'],'asOf':'2026-02-13T18:00:00Z'}")]
    [InlineData("{'kind':'userRecord','privileges':[]}")]
    [InlineData("{'kind':'userRecord','privileges':['Domain Admins'],'active':false}")]
    [InlineData("{'kind':'userRecord','person':null,'privileges':['Domain Admins']}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_no_register_is_kept()
        => Assert.Contains("registers.authorisations", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','privileges':['Domain Admins']}")).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_since_when_it_is_over()
        => Assert.Equal("'Site admin' was authorised until 13 February 2026 and is still there", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','privileges':['Site admin']}"), Oakfield.School).Findings).Message);
}
