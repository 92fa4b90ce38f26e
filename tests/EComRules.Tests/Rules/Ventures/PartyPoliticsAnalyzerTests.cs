using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.PartyPoliticsAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class PartyPoliticsAnalyzerTests
{
    [Theory]
    [InlineData("[|Vote Labour|] on Thursday!")]
    [InlineData("Remember to [|vote Conservative|].")]
    [InlineData("Give two [|votes for the Lib Dems|].")]
    [InlineData("[|Vote for your local Green Party|] candidate.")]
    [InlineData("It is polling day, so [|vote Green|].")]
    [InlineData("Please think about [|voting Labour|] this time.")]
    public void Reports_asking_for_a_vote(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("[|Get the Tories out|]!")]
    [InlineData("[|Don't let Reform UK win|] here.")]
    [InlineData("[|Only Labour|] can win this ward.")]
    [InlineData("[|Re-elect Jim|], your Conservative on the council.")]
    public void Reports_a_slogan(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("[|Canvassing|] with the Lib Dems on Saturday, who is in?")]
    [InlineData("[|Join the Labour Party|] for £5.")]
    [InlineData("The [|Conservative leaflets|] are in my car, please take ten each.")]
    [InlineData("Please sign the [|Green Party's petition|].")]
    [InlineData("I'm [|standing for Reform UK|] and would love your support.")]
    [InlineData("Here it is: [|https://www.labour.org.uk/join|]")]
    public void Reports_asking_for_work_or_money(string text) => Verify.Reports(text);

    [Fact]
    public void Reports_the_name_of_an_attached_leaflet()
        => Verify.Reports(Oakfield.Internal("See attached.") with { Attachments = [new("[|Vote_Labour|]_A5.pdf")] });

    [Theory]
    [InlineData("Vote for your school council member by Friday.")]
    [InlineData("Votes for the parent governor must be in by noon.")]
    [InlineData("Vote for Green team or Red team on Monday.")]
    [InlineData("The polling station in the hall opens at seven; school is closed.")]
    [InlineData("Our Labour MP visits on Friday; please join us in the hall.")]
    [InlineData("The Conservative leader of the council opened the fair.")]
    [InlineData("Mrs Holt is in labour. Please support her class.")]
    [InlineData("Labour and parts come to £400; support for the boiler is extra.")]
    [InlineData("A conservative estimate is forty.")]
    [InlineData("The reform of assessment: please join the meeting.")]
    [InlineData("Join the Green team and back reform of the recycling rota.")]
    public void Ignores_other_elections_and_other_meanings(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("History: why did miners vote Labour in 1945?")]
    [InlineData("Hustings: the Labour candidate and the others take questions; please come.")]
    [InlineData("Staff must not promote a party, for example by a vote Labour poster.")]
    [InlineData("Mock election: make a poster that says Vote Green Party.")]
    [InlineData("Most people here vote Conservative, says the survey.")]
    [InlineData("The poster says \"Vote Labour\".")]
    [InlineData("Please vote for Green house captain by Friday.")]
    [InlineData("Please vote for green or blue for the new jumpers before the school council election.")]
    [InlineData("Let's get Amira elected to the school council!")]
    [InlineData("Put your cross next to the name of one parent governor.")]
    [InlineData("How do we get rid of the green slime on the pond?")]
    public void Ignores_lessons_hustings_and_reports(string text) => Verify.Ignores(text);

    [Fact]
    public void Ignores_what_a_party_sends_to_the_school() => Verify.Ignores(Oakfield.Inbound("Vote Labour on Thursday!"), Oakfield.School);

    [Fact]
    public void Reports_a_partys_message_that_is_passed_on()
        => Verify.Reports(Oakfield.Outbound("") with { TextParts = [new("[|Vote Labour|] on Thursday!") { Zone = Zone.Forwarded }] }, Oakfield.School);

    [Fact]
    public void Asks_the_sender()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Outbound("Vote Labour on Thursday!"), Oakfield.School).Disposition);
}
