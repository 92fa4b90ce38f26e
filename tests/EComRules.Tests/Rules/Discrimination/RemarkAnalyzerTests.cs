using EComRules.Tests.Rules.Abuse;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Discrimination.RemarkAnalyzer>;

namespace EComRules.Tests.Rules.Discrimination;

public sealed class RemarkAnalyzerTests
{
    [Theory]
    [InlineData("That is [|typical of those travellers|].")]
    [InlineData("[|All Muslims are terrorists|].")]
    [InlineData("[|Go back to where you came from|].")]
    [InlineData("[|Bloody foreigners|].")]
    [InlineData("Did you hear the one about the [|Irishman|] and the ladder?")]
    [InlineData("We [|want their sort|] nowhere near the school.")]
    public void Reports_remarks_about_a_group(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("All Muslims in the school who are fasting may use the library.")]
    [InlineData("A typical Hindu wedding, and a typical Traveller family in our area.")]
    [InlineData("It is wrong to say that all Travellers are thieves.")]
    [InlineData("We discussed the stereotype that girls are no good at maths.")]
    [InlineData("Some people think that women can't be engineers.")]
    [InlineData("Go back to where you came from if you land on a snake.")]
    [InlineData("What do you call a Muslim place of worship?")]
    [InlineData("The women drivers of the First World War drove ambulances.")]
    [InlineData("The girls are terrible losers and the boys are dirty after the mud kitchen.")]
    [InlineData("Our Gypsy, Roma and Traveller pupils made good progress.")]
    [InlineData("The Nazis told people that Jews are to blame.")]
    [InlineData("Widow Twankey is a man in a dress, of course.")]
    [InlineData("A parent said \"go back to your own country\" at the gate. Logged.")]
    [InlineData("Black History Month, Pride and the disabled toilet.")]
    public void Ignores_lessons_policies_and_counter_speech(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void A_remark_is_held_on_its_way_out_and_asked_about_inside()
    {
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound("Bloody foreigners."), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("Bloody foreigners."), Oakfield.School).Disposition);
    }

    [Theory]
    [MemberData(nameof(OffensiveSchoolMail.Remarks), MemberType = typeof(OffensiveSchoolMail))]
    public void Reports_how_people_stereotype(string text) => Assert.True(Verify.Check(Oakfield.Internal(text)).Severity >= Severity.Warning);

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string text) => Assert.True(Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity < Severity.Warning);

    [Theory]
    [InlineData("They're Travellers, Dawn, [|what did you expect|]?")]
    [InlineData("[|No Jews allowed|] in our den.")]
    [InlineData("He is [|batting for the other side|], I expect.")]
    [InlineData("They are gypsies. They [|don't wash|] and they [|bring down the results|].")]
    public void Reports_remarks_whose_group_stands_further_off(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Travellers' site visit: what do you expect to need? Bring a coat.")]
    [InlineData("The Polish families bring pierogi; they usually are early.")]
    [InlineData("Refugee Week: count your blessings and write a poem.")]
    [InlineData("The path is over the hill; the caretaker is put out to grass, he says.")]
    [InlineData("Let the men's choir in at two, please.")]
    public void Ignores_such_words_in_ordinary_mail(string text) => Verify.Ignores(text);
}
