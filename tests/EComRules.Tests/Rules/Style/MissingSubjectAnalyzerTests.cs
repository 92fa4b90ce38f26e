using EComRules.Rules.Style;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.MissingSubjectAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class MissingSubjectAnalyzerTests
{
    [Theory]
    [InlineData("[||]")]
    [InlineData("[|   |]")]
    [InlineData("[|Re:|]")]
    [InlineData("[|RE: FW: Re: |]")]
    [InlineData("[|Fwd|]")]
    [InlineData("[|(no subject)|]")]
    [InlineData("[|...|]")]
    public void Reports_a_subject_that_says_nothing(string subject) => Verify.Reports(Oakfield.Internal("Trip forms are due on Friday.", subject));

    [Fact]
    public void Reports_a_message_without_subject()
    {
        var finding = Assert.Single(Verify.Check(Oakfield.Internal("Trip forms.") with { Subject = null }).Findings);
        Assert.Equal(new(MessagePart.Subject, 0, default), finding.Location);
        Assert.Equal(Severity.Advice, finding.Severity);
    }

    [Theory]
    [InlineData("Trip letters")]
    [InlineData("Re: Ella")]
    [InlineData("Regarding Year 4")]
    [InlineData("4B")]
    [InlineData("🎄")]
    [InlineData("اسکول کا دورہ")]
    [InlineData("Wycieczka szkolna")]
    [InlineData("Accepted: Staff meeting")]
    [InlineData("Fwd: Dinner money")]
    public void Ignores_a_subject_that_says_something(string subject) => Verify.Ignores(Oakfield.Internal("Trip forms are due on Friday.", subject));

    [Fact]
    public void Ignores_what_is_no_mail() => Verify.Ignores(Oakfield.Internal("Coach delayed 20 minutes.") with { Subject = null, Channel = Channel.Text });

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("Ella is sick today.") with { Subject = null }, Oakfield.School);

    [Fact]
    public void Names_its_clause() => Assert.Equal("8.5g", MissingSubjectAnalyzer.Rule.Clauses[0].Value);
}
