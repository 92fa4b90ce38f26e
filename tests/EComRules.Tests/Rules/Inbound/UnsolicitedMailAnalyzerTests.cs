using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Inbound.UnsolicitedMailAnalyzer>;

namespace EComRules.Tests.Rules.Inbound;

public sealed class UnsolicitedMailAnalyzerTests
{
    private static readonly MessageHeader s_bulk = new("List-Unsubscribe", "<https://lists.example.org/u>");

    [Theory]
    [InlineData("Special offer on canopies, today only. Unsubscribe here.")]
    [InlineData("I tried to reach you last week. Have you ten minutes for a demo?")]
    [InlineData("Dear Website Owner, may I send a price list?")]
    [InlineData("I noticed your school has no solar panels. Could we book a call?")]
    public void Reports_advertising(string text) => Verify.ReportsMessage(Oakfield.Inbound(text), Oakfield.School);

    [Fact]
    public void Reports_mass_mail_of_a_stranger()
    {
        var message = Oakfield.Inbound("News of the month.") with { Headers = [s_bulk] };
        Verify.ReportsMessage(message with { History = new() { KnownCorrespondents = [] } }, Oakfield.School);
        Assert.Contains("history", Assert.Single(Verify.Check(message, Oakfield.School).Faults).Message);
    }

    [Theory]
    [InlineData("news@lists.example.gov.uk", "Free webinar, early bird places.")]
    [InlineData("office@coaches.example.com", "Special offer for the summer. Unsubscribe here.")]
    [InlineData("digest@lists.example.org", "SENCO list digest, vol 8: a demo of timetables.")]
    [InlineData("union@example.org", "Your branch newsletter: a discount on eye tests.")]
    [InlineData("phonics@example.org", "As a subscriber you get our new range.")]
    public void Ignores_what_was_asked_for(string sender, string text)
        => Verify.Ignores(Oakfield.Inbound(text) with { From = sender, Headers = [s_bulk] }, Oakfield.School);

    [Theory]
    [InlineData("Hope this finds you well. Ella is ill.")]
    [InlineData("Could you give me a quick call about Tom?")]
    [InlineData("I found your lost cat by the gate!")]
    [InlineData("Thank you for the lovely assembly.")]
    public void Ignores_parents(string text) => Verify.Ignores(Oakfield.Inbound(text), Oakfield.School);
}
