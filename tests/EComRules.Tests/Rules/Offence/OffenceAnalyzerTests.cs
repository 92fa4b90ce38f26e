using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Offence.OffenceAnalyzer>;

namespace EComRules.Tests.Rules.Offence;

public sealed class OffenceAnalyzerTests
{
    [Theory]
    [InlineData("Dear Reception parents, attached is a [|graphic photo|] of dead soldiers for our topic.")]
    [InlineData("Look at this [|gory video|] of the crash.")]
    [InlineData("The [|decapitated|] chickens are behind the shed, see.")]
    public void Reports_gore(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Did you hear the one about [|Auschwitz|]? Hilarious.")]
    [InlineData("So funny, the [|Hillsborough|] lot \uD83D\uDE02")]
    [InlineData("[|Cancer jokes|] are the best.")]
    [InlineData("[|Glad he's dead|], the old goat.")]
    [InlineData("Her mother has finally [|popped her clogs|], so no cover.")]
    public void Reports_laughing_at_death_and_disaster(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("It is all about a [|sky fairy|].")]
    [InlineData("[|Halal|] is a load of nonsense.")]
    [InlineData("She is a ninja in that [|burqa|].")]
    public void Reports_mocking_a_religion(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("[|Death to Israel|]!")]
    [InlineData("[|White power|] to you all.")]
    [InlineData("[|Sink the boats|], I say.")]
    [InlineData("The [|only good Tory is|] a dead Tory.")]
    [InlineData("[|NSFW|] but I had to share.")]
    public void Reports_slogans_and_what_the_author_knows_will_offend(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("With great sadness: Mrs Bell passed away on Sunday. Our thoughts are with her family; she was beaten to death by nothing but time.")]
    [InlineData("Eyewitness source for Year 6: the trenches were full of rotting corpses and pools of blood.")]
    [InlineData("On the trip there was an accident: a pool of blood, an ambulance, and she is well.")]
    [InlineData("Head lice have been found in Year 2. Please check hair.")]
    [InlineData("A child has a severe allergy: nuts can cause death.")]
    [InlineData("The photocopier has kicked the bucket and my laptop has snuffed it.")]
    [InlineData("A disturbing video is circulating; look at your parental controls.")]
    [InlineData("Holocaust Memorial Day assembly on Monday; a funny sketch follows at two.")]
    [InlineData("God, what a day lol")]
    [InlineData("Please bring a tea towel for the nativity; post the letter in the letter box by the church.")]
    [InlineData("The funeral is on Friday, so I'm back at two lol")]
    [InlineData("Macmillan coffee morning: cakes for cancer research. Funny hats welcome.")]
    [InlineData("Prevent training: what would you do if a pupil wrote white power?")]
    [InlineData("He told a rude joke in class and I have spoken to him.")]
    [InlineData("Jokes about the Holocaust are not acceptable.")]
    [InlineData("Funny joke: what do you call a sleeping dinosaur?")]
    public void Ignores_condolence_history_accidents_and_warnings(string text) => Verify.Ignores(text);

    [Fact]
    public void Gore_between_two_colleagues_is_advice()
    {
        const string text = "The decapitated chickens are behind the shed.";
        Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity);
        Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal(text) with { To = ["year4-parents@oakfield.example.sch.uk"] }, Oakfield.School).Severity);
    }
}
