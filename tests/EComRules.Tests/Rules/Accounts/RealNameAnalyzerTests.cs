using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Accounts.RealNameAnalyzer>;

namespace EComRules.Tests.Rules.Accounts;

public sealed class RealNameAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'accountSettings','profileName':'Amira Khan','realName':'Amira Khan'}", "profileName: Khan")]
    [InlineData("{'kind':'accountSettings','profileName':'KHAN Amira','realName':'Amira Khan'}", "profileName: KHAN")]
    [InlineData("{'kind':'accountSettings','profileName':'Zoe Muller','realName':'Zoë Müller'}", "profileName: Muller")]
    [InlineData("{'kind':'accountSettings','profileName':'Janey Smith-Jones','realName':'Jane Smith-Jones'}", "profileName: Smith-Jones")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'accountSettings','profileName':'Amira K','realName':'Amira Khan'}")]
    [InlineData("{'kind':'accountSettings','profileName':'Amira Louise','realName':'Amira Louise Khan'}")]
    [InlineData("{'kind':'accountSettings','professional':true,'profileName':'Amira Khan','realName':'Amira Khan'}")]
    [InlineData("{'kind':'accountSettings','profileName':'Khanna Fan','realName':'Amira Khan'}")]
    [InlineData("{'kind':'accountSettings','profileName':'Amira','realName':'Amira'}")]
    [InlineData("{'kind':'accountSettings','profileName':'Amira Khan'}")]
    [InlineData("{'kind':'accountSettings','realName':'Amira Khan'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_needs_the_real_name()
        => Assert.Contains("'realName' in the record", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'accountSettings','profileName':'Amira Khan'}")).Faults).Message, StringComparison.Ordinal);
}
