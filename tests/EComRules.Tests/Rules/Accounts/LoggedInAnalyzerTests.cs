using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Accounts.LoggedInAnalyzer>;

namespace EComRules.Tests.Rules.Accounts;

public sealed class LoggedInAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'accountSettings','logsOut':false}", "logsOut")]
    [InlineData("{'kind':'accountSettings','clearsChatHistory':false,'logsOut':true}", "clearsChatHistory")]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'friends'},'clearsChatHistory':true}", "logsOut")]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'friends'},'logsOut':true}", "clearsChatHistory")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'accountSettings','logsOut':true,'clearsChatHistory':true}")]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'friends'},'logsOut':true,'clearsChatHistory':true}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Jo Bell','relation':'other'}]}")]
    [InlineData("{'kind':'accountSettings'}")]
    [InlineData("{'kind':'accountSettings','sharesWithPartners':true}")]
    [InlineData("{'kind':'incident','about':'cyberBullying'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);
}
