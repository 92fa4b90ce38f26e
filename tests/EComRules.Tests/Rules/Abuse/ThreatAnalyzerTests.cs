using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Abuse.ThreatAnalyzer>;

namespace EComRules.Tests.Rules.Abuse;

public sealed class ThreatAnalyzerTests
{
    [Theory]
    [InlineData("One more letter and [|I will come to your house and hurt you|].")]
    [InlineData("[|I'll knock your teeth out|].")]
    [InlineData("[|Someone should burn that house down|] with her in it.")]
    [InlineData("[|Watch your back|].")]
    [InlineData("If he touches her again [|my brother is going to break his legs|].")]
    [InlineData("[|im gonna batter u|] at home time")]
    [InlineData("Honestly, [|you deserve to be shot|].")]
    [InlineData("[|That headteacher wants shooting|].")]
    [InlineData("I won't lie, [|I'm going to kill him|].")]
    [InlineData("Leave now [|or else|].")]
    public void Reports_threats(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Can you shoot me an email? I'll shoot you the list.")]
    [InlineData("We killed two birds with one stone.")]
    [InlineData("I'll beat you at chess, and we will beat St Mary's at netball.")]
    [InlineData("I would never hurt you, and I won't hit you with more paperwork.")]
    [InlineData("I'm worried that I will hurt her when I lift her.")]
    [InlineData("He shouted \"I'm going to kill you\" and was taken to the office.")]
    [InlineData("Mum says her ex told her he will burn the house down.")]
    [InlineData("He threatened he would stab her; police have been told.")]
    [InlineData("Guy Fawkes wanted to blow up Parliament. Macbeth will murder the king.")]
    [InlineData("I will hang them in the hall, cut them out and blow them up to A3.")]
    [InlineData("Please watch your back when you lift the benches.")]
    [InlineData("You will regret missing the fair. You will pay for this trip online.")]
    [InlineData("I'll get you a copy, or else we can share one.")]
    [InlineData("She will kill me if I forget the cake; my feet are killing me.")]
    [InlineData("I know where you live so I can drop the books off on my way home.")]
    [InlineData("We are going to Bury St Edmunds on Tuesday, and to Slap Bridge after it.")]
    [InlineData("Scene two.\nTrunchbull: I'll break your neck, boy!\nBruce: Yes, Miss.\nMatilda: Poor Bruce.")]
    [InlineData("It would be a shame if anyone missed the coach.")]
    [InlineData("The milkshake is thick, so they'll be drinking it through a straw.")]
    [InlineData("We'll put you through to the office.")]
    [InlineData("We will set the dog show on the lower field.")]
    [InlineData("I will break both bars in half so there is enough for all.")]
    [InlineData("We'll put him through his paces at the trials.")]
    public void Ignores_idioms_games_and_reports(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void A_threat_is_held_and_the_safeguarding_lead_is_told()
    {
        var verdict = Verify.Check(Oakfield.Outbound("I will hurt you."), Oakfield.School);
        Assert.Equal(Severity.Violation, verdict.Severity);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal(SchoolRole.DesignatedSafeguardingLead, Assert.Single(verdict.Notify));
    }

    [Fact]
    public void A_threat_from_outside_reaches_the_school_and_the_safeguarding_lead_is_told()
    {
        var verdict = Verify.Check(Oakfield.Inbound("I will hurt you."), Oakfield.School);
        Assert.Equal(Severity.Violation, verdict.Severity);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.Equal(SchoolRole.DesignatedSafeguardingLead, Assert.Single(verdict.Notify));
    }

    [Fact]
    public void A_manner_of_speaking_is_a_warning()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal("I could kill him, the register is on the bus again.")).Severity);

    [Fact]
    public void The_sender_reads_neutral_words()
        => Assert.DoesNotContain("safeguarding", Verify.Check(Oakfield.Internal("I will hurt you.")).Findings[0].Rule.Advice, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.Threats), MemberType = typeof(OffensiveSchoolMail))]
    public void Reports_how_people_threaten(string text) => Assert.True(Verify.Check(Oakfield.Internal(text)).Severity >= Severity.Warning);

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string text) => Assert.True(Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity < Severity.Warning);

    [Theory]
    [InlineData("[|I'll break both his legs|] tomorrow.")]
    [InlineData("If she tells Miss, [|I'm gonna make her eat grass|].")]
    [InlineData("[|I'll set the dog on him|] next time.")]
    [InlineData("[|I'll put you through the wall|].")]
    public void Reports_threats_of_other_makes(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("We know where you live, so we can drop the card off.")]
    [InlineData("I'll be waiting outside for you at three with the bags.")]
    [InlineData("It would be a shame if somebody missed the trip.")]
    [InlineData("Please let your tyres down before the bikes go in the lorry.")]
    [InlineData("The builder will put a window through to the hall.")]
    [InlineData("God help us all if it rains on sports day.")]
    public void Ignores_words_that_only_sound_like_threats(string text) => Verify.Ignores(text);
}
