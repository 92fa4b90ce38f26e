using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Sexual.SuggestiveAnalyzer>;

namespace EComRules.Tests.Rules.Sexual;

public sealed class SuggestiveAnalyzerTests
{
    [Theory]
    [InlineData("Hey [|sexy|], you free at lunch?")]
    [InlineData("[|You look so sexy|] in that skirt.")]
    [InlineData("[|You looked hot in those jeans|] on the inset day.")]
    [InlineData("I keep [|staring at your bum|] when you write on the board.")]
    [InlineData("I [|love you in those tight trousers|].")]
    [InlineData("[|Fancy a quickie|] in the stock cupboard?")]
    [InlineData("I'd love to [|see you naked|].")]
    [InlineData("[|\uD83C\uDF46\uD83D\uDCA6|] tonight?")]
    public void Reports_a_come_on(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("That's a big one, [|as the actress said to the bishop|]!")]
    [InlineData("[|That's what she said|]!")]
    [InlineData("That new coach [|is well fit|].")]
    public void Reports_innuendo_as_a_warning(string text)
    {
        Verify.Reports(text);
        Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal(text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))).Severity);
    }

    [Theory]
    [InlineData("Thanks lovely, see you Monday xx")]
    [InlineData("Happy birthday XXX from all in 3B")]
    [InlineData("Come on over to the hall, the trip notes are there.")]
    [InlineData("It will be hot today, so please send a sunhat.")]
    [InlineData("Swimming kit: costume or trunks, towel, goggles; no bikinis.")]
    [InlineData("Hold the pose like the model in Degas's drawing.")]
    [InlineData("love, Mrs B")]
    [InlineData("Get your kit off the peg before PE.")]
    [InlineData("You look amazing in that costume!")]
    [InlineData("Look at your legs in the mirror: are they straight?")]
    [InlineData("That's what she said in the meeting.")]
    [InlineData("Are you fit and well again?")]
    [InlineData("I want you to look at your legs and keep them still.")]
    public void Ignores_what_schools_write_every_day(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Mr Randy Cox and Mrs Fanny Adeyemi are at the fair.")]
    [InlineData("Kinky Boots is on in town; we saw a horny toad at the zoo.")]
    [InlineData("The paint stripper is in the shed and the gate is well hung.")]
    [InlineData("Tom said \"hey sexy\" to a girl in Year 6.")]
    [InlineData("Sexual harassment policy: calling a colleague sexy is not acceptable; remarks such as nice bum are dealt with.")]
    [InlineData("She disclosed to the DSL that he wants to see her naked and calls her sexy.")]
    public void Ignores_names_other_meanings_and_what_others_said(string text) => Verify.Ignores(text);

    [Fact]
    public void Asks_inside_and_holds_on_the_way_out()
    {
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("You look so sexy."), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound("You look so sexy."), Oakfield.School).Disposition);
    }
}
