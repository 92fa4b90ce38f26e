using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.GamblingAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class GamblingAnalyzerTests
{
    [Theory]
    [InlineData("We have room in the [|lottery syndicate|] if you want it.")]
    [InlineData("[|EuroMillions|] rollover tonight, shall we get five lines?")]
    [InlineData("Have you got your [|Lotto|] ticket yet? I'm collecting at break.")]
    [InlineData("Two [|scratchcards|] at lunch and I won a tenner.")]
    public void Reports_taking_part_in_a_lottery(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Could you [|place a bet|] for me at lunch?")]
    [InlineData("I have a [|tenner on|] Leeds tonight.")]
    [InlineData("Twenty [|quid each way|] on the grey horse.")]
    [InlineData("It is worth [|a punt|] at 9/2.")]
    [InlineData("[|My acca|] came in!")]
    [InlineData("Sign up to [|Bet365|] with my code.")]
    [InlineData("[|Ladbrokes|] have him at 100/1.")]
    public void Reports_a_bet(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Fifty [|free spins|] when you join.")]
    [InlineData("[|Online poker|] at eight tonight.")]
    public void Reports_casinos(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Look: [|https://www.ladbrokes.com/en|].")]
    [InlineData("[|http://m.skybet.com/football?ref=7|] has it.")]
    public void Reports_a_link_to_a_gambling_site(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("https://www.gamcare.org.uk can help you.")]
    [InlineData("Form: https://www.tnlcommunityfund.org.uk/funding")]
    [InlineData("https://notladbrokes.com and https://ladbrokes.com.example.org are other sites.")]
    [InlineData("The stakeholder page is https://www.stakeholders.example.org/stake.com")]
    [InlineData("https://www.gambling-help.example.org/slots")]
    [InlineData("https://www.bettingsupport.example.org/help")]
    [InlineData("https://www.timeslots-booking.example.com/parents")]
    [InlineData("https://www.pta-bingo-night.example.org/tickets")]
    public void Ignores_links_to_other_sites(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("The Lottery Fund bid for the garden needs last year's accounts; tickets for the launch follow.")]
    [InlineData("Our lottery grant pays for the coach, so no ticket costs more than £2.")]
    [InlineData("PTA raffle and school lottery: tickets £1, the jackpot is a hamper.")]
    [InlineData("Support for dyslexia is a postcode lottery.")]
    public void Ignores_grants_and_the_schools_own_raffles(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Roll two dice: what are the odds of a bet on seven coming up?")]
    [InlineData("bet, get, jet: read each word to your child.")]
    [InlineData("Your best bet is Mrs Green; the odds are she has the key.")]
    [InlineData("It is £4 each way on the train.")]
    [InlineData("A tenner each way by taxi, so share one.")]
    [InlineData("Please put a fiver on the photocopier card.")]
    [InlineData("The trip to the bet365 Stadium is free with a ticket from the office.")]
    [InlineData("Mr William Hill from Property Services is coming about the roof.")]
    [InlineData("Paddy has the power lead, and Coral has the adapter.")]
    [InlineData("The accumulator in the boiler room is leaking.")]
    public void Ignores_lessons_figures_of_speech_and_journeys(string text) => Verify.Ignores(text);

    [Fact]
    public void Ignores_the_words_of_somebody_who_is_quoted()
        => Verify.Ignores(new Message { Subject = "Re: Saturday", TextParts = [new("Could you place a bet for me?") { Zone = Zone.Quoted }] });

    [Fact]
    public void Lowers_a_lesson_on_gambling_to_advice()
    {
        var finding = Assert.Single(Verify.Check(Oakfield.Internal("PSHE lesson 4: why do online casinos offer so much?")).Findings);
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Contains("lesson", Assert.Single(finding.Trace).Decision);
    }

    [Fact]
    public void Lowers_a_sweepstake_among_colleagues_to_advice()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal("Grand National sweepstake in the staffroom, £2 a horse.")).Severity);

    [Fact]
    public void Asks_in_a_message_and_blocks_a_web_request()
    {
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("Could you place a bet for me?"), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Block, Verify.Check(new Message { Channel = Channel.Web, From = Oakfield.Staff, Links = ["https://www.bet365.com/"] }, Oakfield.School).Disposition);
        Assert.Equal(Disposition.Deliver, Verify.Check(Oakfield.Inbound("Could you place a bet for me?"), Oakfield.School).Disposition);
    }
}
