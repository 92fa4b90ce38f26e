using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.SocialMedia.FriendRequestAnalyzer>;

namespace EComRules.Tests.Rules.SocialMedia;

public sealed class FriendRequestAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Maya P','relation':'pupil'}]}", "contacts[0]")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Dana Wright','relation':'parent','accepted':true}]}", "contacts[0]")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Maya Patel'}]}", "contacts[0]")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'sam carter','relation':'parent'}]}", "contacts[0]")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Ravi Patel','relation':'parent'}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Omar Khan','relation':'ownChild'}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Beth Jones','relation':'colleague'}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Maya Patel','relation':'relative'}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Dana Wright','relation':'parent','accepted':false}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Kit Moss'}]}")]
    [InlineData("{'kind':'accountSettings','contacts':[{'name':'Maya Patel','relation':'other'}]}")]
    [InlineData("{'kind':'accountSettings','professional':true,'contacts':[{'name':'Dana Wright','relation':'parent'}]}")]
    [InlineData("{'kind':'accountSettings'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Lists_an_agreed_contact_as_suppressed_until_its_day()
    {
        var record = (AccountSettings)RecordLine.Of("{'kind':'accountSettings','contacts':[{'name':'Ravi Patel','relation':'parent'}]}");
        var suppressed = Assert.Single(Verify.Check(record, Oakfield.School).Suppressed);
        Assert.Equal("close friend since college; agreed by the head", suppressed.Suppression.Justification);
        Assert.Equal(new(2026, 7, 21), suppressed.Suppression.Expires);

        Assert.Single(Verify.Check(record with { AsOf = new DateTimeOffset(2026, 7, 21, 22, 59, 0, TimeSpan.Zero) }, Oakfield.School).Suppressed);
        var late = Verify.Check(record with { AsOf = new DateTimeOffset(2026, 7, 21, 23, 1, 0, TimeSpan.Zero) }, Oakfield.School); // midnight has passed at the school
        Assert.Empty(late.Suppressed);
        Assert.EndsWith("what was agreed for this contact ended on 21 July 2026", Assert.Single(late.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_an_agreement_to_the_person_it_is_for()
        => Verify.Reports(RecordLine.Of("{'kind':'accountSettings','person':'b.jones@oakfield.example.sch.uk','contacts':[{'name':'Ravi Patel','relation':'parent'}]}"), Oakfield.School, "contacts[0]");

    [Fact]
    public void Lowers_what_it_knows_by_the_name_alone()
    {
        var finding = Assert.Single(Verify.Check(RecordLine.Of("{'kind':'accountSettings','contacts':[{'name':'Maya Patel'}]}"), Oakfield.School).Findings);
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Contains("stranger", Assert.Single(finding.Trace).Decision, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_it_knows_no_names()
        => Assert.Contains("registers.pupils", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'accountSettings','contacts':[{'name':'Maya Patel'}]}")).Faults).Message, StringComparison.Ordinal);

    [Property]
    public void An_agreement_holds_up_to_and_including_its_last_day(int days)
    {
        var day = new DateOnly(2026, 7, 21).AddDays(days % 1000);
        var record = (AccountSettings)RecordLine.Of("{'kind':'accountSettings','contacts':[{'name':'Ravi Patel','relation':'parent'}]}");
        var verdict = Verify.Check(record with { AsOf = new DateTimeOffset(day, new(12, 0), TimeSpan.Zero) }, Oakfield.School);
        Assert.Equal(day <= new DateOnly(2026, 7, 21), verdict.Suppressed.Length == 1);
        Assert.Equal(1, verdict.Suppressed.Length + verdict.Findings.Length);
    }
}
