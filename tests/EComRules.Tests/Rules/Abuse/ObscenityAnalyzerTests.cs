using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Abuse.ObscenityAnalyzer>;

namespace EComRules.Tests.Rules.Abuse;

public sealed class ObscenityAnalyzerTests
{
    [Theory]
    [InlineData("This is [|bollocks|].")]
    [InlineData("I am [|pissed|] off with the rota.")]
    [InlineData("What the [|f*ck|] is going on?")]
    [InlineData("It is [|f.u.c.ked|].")]
    [InlineData("That is [|fucking|] ridiculous, and what a load of [|sh*te|].")]
    [InlineData("He is [|such a prick|].")]
    [InlineData("[|wtf|] was that about?")]
    [InlineData("Total [|BULLSHIT|] if you ask me.")]
    [InlineData("Do it again, you [|a$$hole|].")]
    public void Reports_coarse_words(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Mrs Cockburn, Mr Dickinson and Miss Hancock are in Scunthorpe.")]
    [InlineData("The walk goes up Bastard Lane to Titty Hill. TRIP TO SLAG LANE on Friday.")]
    [InlineData("Dick Whittington and his cat, the panto of 2019.")]
    [InlineData("We saw great tits, blue tits and a cockerel.")]
    [InlineData("The vet explained how the bitch cares for her puppies.")]
    [InlineData("She has a bloody nose, please bring ice.")]
    [InlineData("Year 5: the Bloody Code of Georgian England.")]
    [InlineData("The skin prick test is on Monday.")]
    [InlineData("Phonics today: s-h-i-p, ch-i-p, f-u-n.")]
    [InlineData("Child A told Child B to fuck off and was sent to Mrs Jones.")]
    [InlineData("He shouted \"this is bollocks\" and left.")]
    [InlineData("See http://www.bitch.example.com/list for the band.")]
    [InlineData("Spotted dick and custard on Friday; bring a shuttlecock.")]
    [InlineData("Rate it from * to *****, s** or f** grades do not count.")]
    [InlineData("The git repository with the computing scheme has moved to a new branch.")]
    public void Ignores_names_animals_and_reports(string text) => Verify.Ignores(text, Oakfield.School);

    [Theory]
    [InlineData("What the fuck?", Severity.Violation, Disposition.Hold)]
    [InlineData("What a shitty day.", Severity.Warning, Disposition.Confirm)]
    [InlineData("This printer is crap.", Severity.Advice, Disposition.Coach)]
    public void Tiers_are_held_asked_about_and_coached(string text, Severity severity, Disposition disposition)
    {
        var verdict = Verify.Check(Oakfield.Internal(text), Oakfield.School);
        Assert.Equal(severity, verdict.Severity);
        Assert.Equal(disposition, verdict.Disposition);
    }

    [Fact]
    public void Incoming_mail_is_only_tagged()
        => Assert.Equal(Disposition.Deliver, Verify.Check(Oakfield.Inbound("What the fuck?"), Oakfield.School).Disposition);

    [Fact]
    public void Mild_words_can_be_left_alone()
        => Verify.Ignores(Oakfield.Internal("This printer is crap."), Oakfield.School, policy => policy.SetOption("ECR0303", "report_mild", "false"));

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.Obscenities), MemberType = typeof(OffensiveSchoolMail))]
    public void Reports_how_people_swear(string text) => Assert.True(Verify.Check(Oakfield.Internal(text)).Severity >= Severity.Warning);

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.MildObscenities), MemberType = typeof(OffensiveSchoolMail))]
    public void Coaches_mild_words(string text) => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal(text)).Severity);

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string text) => Assert.True(Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity < Severity.Warning);
}
