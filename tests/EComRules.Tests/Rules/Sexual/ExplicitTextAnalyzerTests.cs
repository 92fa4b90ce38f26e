using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Sexual.ExplicitTextAnalyzer>;

namespace EComRules.Tests.Rules.Sexual;

public sealed class ExplicitTextAnalyzerTests
{
    [Theory]
    [InlineData("She gave me a [|blow job|] in the car park.")]
    [InlineData("[|Send nudes|], babe.")]
    [InlineData("Shall I send you a [|dick pic|]?")]
    [InlineData("I [|want you inside me|] tonight.")]
    [InlineData("I'm going to [|fuck you hard|].")]
    public void Reports_explicit_phrases(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("I was watching [|porn|] all night.")]
    [InlineData("Got any good [|porn|], mate?")]
    [InlineData("We [|had sex|] on the sofa again.")]
    [InlineData("I [|masturbated|] thinking of you.")]
    public void Reports_what_the_author_says_of_himself_or_the_reader(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Y5/6 RSHE: lessons cover puberty, penis, vulva, menstruation and sexual intercourse.")]
    [InlineData("NSPCC PANTS: privates are private.")]
    [InlineData("The period-product scheme is in the girls' toilets.")]
    [InlineData("Sex: M/F (please circle). The same-sex changing rooms are open.")]
    [InlineData("Menu: chicken breast, mash and peas. Essex and Sussex cheddar.")]
    [InlineData("Virgin Media call at two; the virgin Mary needs a blue cloth.")]
    [InlineData("I supervised the erection of the marquee. It is hard for you, I know.")]
    [InlineData("We saw a woodcock and a shag at the reservoir.")]
    [InlineData("One in five children has seen pornography by the age of eleven.")]
    [InlineData("Some pupils were caught watching porn on the library computer.")]
    [InlineData("I have blocked a porn site; our filter missed it.")]
    public void Ignores_lessons_forms_menus_and_safety(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Child A disclosed that her uncle makes her watch porn and put his hand down her pants. Her words: he put his hand in my knickers.")]
    [InlineData("He told me he wants to shag me and he sends me dick pics.")]
    [InlineData("CPOMS: she was sent nudes by an older boy, who wrote send me nudes.")]
    public void Ignores_a_disclosure_which_must_never_be_lost(string text) => Verify.Ignores(text);

    [Fact]
    public void Is_delivered_and_tagged_on_a_safeguarding_route()
        => Assert.Equal(Disposition.Deliver, Verify.Check(Oakfield.Internal("He wrote: I want you inside me. I want you inside me.") with { To = ["dsl@oakfield.example.sch.uk"] }, Oakfield.School).Disposition);

    [Fact]
    public void Is_held_and_the_safeguarding_lead_is_told()
    {
        var verdict = Verify.Check(Oakfield.Internal("Send nudes, babe."), Oakfield.School);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Contains(SchoolRole.DesignatedSafeguardingLead, verdict.Notify);
    }

    [Fact]
    public void A_text_is_never_held()
        => Assert.NotEqual(Disposition.Hold, Verify.Check(Oakfield.Internal("Send nudes, babe.") with { Channel = Channel.Text }, Oakfield.School).Disposition);
}
