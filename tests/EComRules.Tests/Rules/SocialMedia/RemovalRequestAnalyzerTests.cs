using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.SocialMedia.RemovalRequestAnalyzer>;

namespace EComRules.Tests.Rules.SocialMedia;

public sealed class RemovalRequestAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'incident','about':'publishedAboutMe','what':'a photo of me at a party','place':'Facebook'}", "removalAskedOn")]
    [InlineData("{'kind':'incident','about':'publishedAboutMe','told':'the head'}", "removalAskedOn")]
    [InlineData("{'kind':'incident','about':'publishedAboutMe','occurredAt':'2026-03-09T20:00:00Z','removalAskedOn':null}", "removalAskedOn")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'incident','about':'publishedAboutMe','removalAskedOn':'2026-03-10'}")]
    [InlineData("{'kind':'incident','about':'cyberBullying'}")]
    [InlineData("{'kind':'incident','about':'offensiveMessage'}")]
    [InlineData("{'kind':'incident'}")]
    [InlineData("{'kind':'accountSettings'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);
}
