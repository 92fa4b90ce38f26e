using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Abuse.InsultAnalyzer>;

namespace EComRules.Tests.Rules.Abuse;

public sealed class InsultAnalyzerTests
{
    [Theory]
    [InlineData("Answer me, [|you useless idiot|].")]
    [InlineData("[|You're a complete waste of space|].")]
    [InlineData("[|Mrs Khan is a lazy cow|].")]
    [InlineData("[|That idiot|] in the office lost my form.")]
    [InlineData("[|You are so stupid|].")]
    [InlineData("[|You lot are a bunch of clowns|].")]
    [InlineData("[|What a moron|].")]
    [InlineData("[|Your son is a little thug|].")]
    [InlineData("You call that an answer, [|you vile human being|]?")]
    public void Reports_insults_to_a_person(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Sorry, I'm an idiot, wrong file.")]
    [InlineData("What an idiot I am, I sent it twice.")]
    [InlineData("I felt like a complete fool and made to look stupid.")]
    [InlineData("This stupid photocopier is useless.")]
    [InlineData("That was a stupid mistake and a ridiculous idea.")]
    [InlineData("You are not an idiot; the form is confusing.")]
    [InlineData("Nobody thinks you are stupid.")]
    [InlineData("He told me another boy called him a stupid fat pig.")]
    [InlineData("Amira thinks she is thick because she finds maths hard.")]
    [InlineData("PSHE: what would you do if somebody said you are ugly?")]
    [InlineData("Miss Trunchbull is a bully. Matilda, chapter 7: find the adjectives.")]
    [InlineData("Act one. Trunchbull: You blithering idiot!")]
    [InlineData("The idiot's guide to phonics; an idiot-proof gate code.")]
    [InlineData("Feed your pig, your dog and the donkey. The witch has a cat.")]
    [InlineData("You are a star and a legend.")]
    [InlineData("The paint is too thick and the rope is thick enough.")]
    [InlineData("Mr Twit is a horrid old man. The book has a fool and a clown.")]
    public void Ignores_oneself_things_and_reports(string text) => Verify.Ignores(text, Oakfield.School);

    [Theory]
    [InlineData("You useless idiot.", Severity.Violation)]
    [InlineData("That idiot forgot the key.", Severity.Warning)]
    [InlineData("You numpty, it was on your desk.", Severity.Advice)]
    public void The_plainer_the_more_serious(string text, Severity severity) => Assert.Equal(severity, Verify.Check(Oakfield.Internal(text)).Severity);

    [Fact]
    public void An_insult_is_held_on_its_way_out_and_asked_about_inside()
    {
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound("You useless idiot."), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("You useless idiot."), Oakfield.School).Disposition);
    }

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.Insults), MemberType = typeof(OffensiveSchoolMail))]
    public void Reports_how_people_insult(string text) => Assert.True(Verify.Check(Oakfield.Internal(text)).Severity >= Severity.Warning);

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string text) => Assert.True(Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity < Severity.Warning);

    [Theory]
    [InlineData("[|You absolute plank|].")]
    [InlineData("[|You're a useless lump|].")]
    [InlineData("Their [|kid is a nasty little shit|].")]
    [InlineData("He [|couldn't find his own|] backside with a map.")]
    public void Reports_strengthened_insults(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("You absolute star, you total hero, thank you.")]
    [InlineData("The lamps in the hall are dim and the angle is obtuse.")]
    [InlineData("The old trout pond and the Viking battleaxe are on the trip.")]
    [InlineData("The bottles should be sterilised.")]
    [InlineData("You suck up the paint with the pipette and you hoe the bed.")]
    public void Ignores_praise_and_other_meanings(string text) => Verify.Ignores(text);
}
