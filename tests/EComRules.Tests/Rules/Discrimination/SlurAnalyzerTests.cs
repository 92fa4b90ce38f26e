using EComRules.Tests.Rules.Abuse;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Discrimination.SlurAnalyzer>;

namespace EComRules.Tests.Rules.Discrimination;

public sealed class SlurAnalyzerTests
{
    [Theory]
    [InlineData("That [|pikey|] family is back.")]
    [InlineData("He is a total [|spaz|] at PE.")]
    [InlineData("There is a [|coloured|] boy in Year 2.")]
    [InlineData("you [|spastic|]")]
    [InlineData("[|That's so gay|].")]
    [InlineData("The caretaker is a [|faggot|].")]
    [InlineData("A [|half-caste|] girl has joined us.")]
    public void Reports_slurs(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Mr Gay and Mrs Dyke are on gate duty; Paddy has football.")]
    [InlineData("The dyke holds back the sea; paddy fields need water.")]
    [InlineData("Faggots and peas with gravy for lunch.")]
    [InlineData("He has spastic quadriplegia; the spastic muscles need daily physio.")]
    [InlineData("Bring coloured pencils, spare crackers and a spade.")]
    [InlineData("A chink of light, a chink in the armour.")]
    [InlineData("Pakistan, Niger, Nigeria and Montenegro are on the map.")]
    [InlineData("A niggardly budget; the raccoon and the cocoon.")]
    [InlineData("The prejudice log says he used the word 'pikey'.")]
    [InlineData("Child A called Child B a spaz and was spoken to.")]
    [InlineData("It is never acceptable to call somebody a retard.")]
    [InlineData("Terms such as half-caste and handicapped are outdated.")]
    [InlineData("If you are gay, you can talk to any of us.")]
    [InlineData("Fire retardant curtains; growth has been retarded by costs.")]
    [InlineData("Homo sapiens and Homo erectus walked upright.")]
    [InlineData("LGBT+ History Month: how the word queer was reclaimed.")]
    public void Ignores_names_other_meanings_and_mentions(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void A_slur_is_held_and_the_leadership_is_told()
    {
        var verdict = Verify.Check(Oakfield.Internal("That pikey family is back."), Oakfield.School);
        Assert.Equal(Severity.Violation, verdict.Severity);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal(SchoolRole.SeniorLeadership, Assert.Single(verdict.Notify));
    }

    [Fact]
    public void The_message_names_the_characteristic()
        => Assert.Contains("(race)", Verify.Check(Oakfield.Internal("That pikey family is back.")).Findings[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_log_without_quotation_marks_is_advice()
    {
        var verdict = Verify.Check(Oakfield.Internal("Racist incident, behaviour log. Lunchtime, pikey, shoved him. Parents informed."), Oakfield.School);
        Assert.Equal(Severity.Advice, verdict.Severity);
        Assert.NotEmpty(verdict.Findings[0].Trace);
    }

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.Slurs), MemberType = typeof(OffensiveSchoolMail))]
    public void Reports_how_people_use_slurs(string text) => Assert.True(Verify.Check(Oakfield.Internal(text)).Severity >= Severity.Warning);

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string text) => Assert.True(Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity < Severity.Warning);

    [Theory]
    [InlineData("Mrs Cockburn, Mr Dickinson, Mr Hancock, Ms Dyke and the Gay family are coming.")]
    [InlineData("We go to Scunthorpe, Penistone and Essex, then Cockermouth.")]
    [InlineData("The gunpowder plotters were papists, and pirates have a peg leg.")]
    [InlineData("Raspberry ripple, sweaty socks and a crumbly biscuit.")]
    [InlineData("Fuzzy Wuzzy was a bear; left footers kick off first.")]
    [InlineData("The pole is dirty, and there are dirty black marks on the carpet.")]
    public void Ignores_names_places_menus_and_kit(string text) => Verify.Ignores(text);
}
