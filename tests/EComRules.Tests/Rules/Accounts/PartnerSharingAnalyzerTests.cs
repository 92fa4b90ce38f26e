using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Accounts.PartnerSharingAnalyzer>;

namespace EComRules.Tests.Rules.Accounts;

public sealed class PartnerSharingAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'accountSettings','sharesWithPartners':true}", "sharesWithPartners")]
    [InlineData("{'kind':'accountSettings','site':'Facebook','sharesWithPartners':true,'logsOut':true}", "sharesWithPartners")]
    [InlineData("{'kind':'accountSettings','site':'LinkedIn','professional':true,'sharesWithPartners':true}", "sharesWithPartners")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'accountSettings','sharesWithPartners':false}")]
    [InlineData("{'kind':'accountSettings'}")]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'public'}}")]
    [InlineData("{'kind':'accountSettings','sharesWithPartners':null}")]
    [InlineData("{'kind':'userRecord'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);
}
