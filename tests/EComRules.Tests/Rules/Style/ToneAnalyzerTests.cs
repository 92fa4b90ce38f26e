using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.ToneAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class ToneAnalyzerTests
{
    [Theory]
    [InlineData("[|As I have ALREADY told you|], it is on the drive.")]
    [InlineData("[|As I've said four times|], the cupboard is locked.")]
    [InlineData("Fine. [|Whatever.|]")]
    [InlineData("[|For the umpteenth time|], please lock the shed.")]
    [InlineData("[|Thanks for nothing|].")]
    [InlineData("[|What part of no do you not understand|]?")]
    [InlineData("[|You clearly know best|].")]
    [InlineData("You [|ought to be ashamed|].")]
    [InlineData("[|How dare you|] speak to my staff like that.")]
    public void Reports_sarcasm_impatience_and_blame(string text)
        => Assert.NotEmpty(Verify.Check(Oakfield.Internal(text.Replace("[|", "").Replace("|]", "")), Oakfield.School).Findings);

    [Theory]
    [InlineData("Fine. [|Whatever.|]")]
    [InlineData("[|For the third time|], the keys.")]
    [InlineData("[|Forgive me for thinking|] that it was your turn.")]
    [InlineData("It is [|beyond a joke|] now.")]
    public void Reports_exactly_the_phrase(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Reports_rage_by_two_signs_at_once()
    {
        Assert.NotEmpty(Verify.Check(Oakfield.Internal("This is ridiculous!!! NOBODY told me AGAIN!!!"), Oakfield.School).Findings);
        Assert.NotEmpty(Verify.Check(Oakfield.Internal("Ridiculous!! I give up.") with { SentAt = new DateTimeOffset(2026, 3, 11, 23, 40, 0, TimeSpan.Zero) }, Oakfield.School).Findings);
        Verify.Ignores(Oakfield.Internal("It is ridiculous how heavy this box is."), Oakfield.School);
    }

    [Theory]
    [InlineData("Callum's attendance is 83%. You did not come to the meetings offered. If you cannot come on 4 March, ring by Monday.")]
    [InlineData("His behaviour was not acceptable and he is suspended for one day.")]
    [InlineData("Yes, fine. H")]
    [InlineData("WELL DONE!!! Year 2!!! Every child swam!!!")]
    [InlineData("Ta duck, he'd forget his 'ead that lad.")]
    [InlineData("She said 'how dare you' and slammed the door.")]
    [InlineData("As I said in briefing, the coach leaves at nine.")]
    [InlineData("Whatever the weather, we shall go.")]
    [InlineData("Year 4 have used so many exclamation marks!!! We are working on it.")]
    [InlineData("I want to know which days and why.")]
    [InlineData("Well done for telling a grown-up, said the poster.")]
    [InlineData("Thanks a million for the cakes!")]
    public void Ignores_firm_short_and_happy_writing(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);
}
