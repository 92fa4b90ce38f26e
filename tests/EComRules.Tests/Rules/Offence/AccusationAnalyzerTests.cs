using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Offence.AccusationAnalyzer>;

namespace EComRules.Tests.Rules.Offence;

public sealed class AccusationAnalyzerTests
{
    private const string ParentList = "year4-parents@oakfield.example.sch.uk";

    [Theory]
    [InlineData("[|Mr Cole steals|] from the tuck shop.")]
    [InlineData("[|Mrs Dunn is a thief|].")]
    [InlineData("[|The head is fiddling the SATs|] results.")]
    [InlineData("I think [|our caretaker was sacked for stealing|].")]
    [InlineData("[|That bursar is on the fiddle|], mark my words.")]
    [InlineData("[|Mr Price turned up drunk|] again.")]
    [InlineData("[|That thief Mr Cole|] has had my laptop.")]
    [InlineData("[|The headteacher of our school is a bully|].")]
    [InlineData("Did you know that [|Mr Cole hits children|]?")]
    [InlineData("[|Our treasurer ran off with the PTA|] funds.")]
    [InlineData("[|Nigel's been fiddling the lettings|].")]
    [InlineData("Denise Falk had the tin. [|She's been robbing the PTA|].")]
    [InlineData("[|Sheila in the office takes back handers|].")]
    [InlineData("[|Mr Price was sacked from his last school for messing|] with children.")]
    public void Reports_an_accusation_of_a_colleague(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("[|Tom Fletcher is a thief|].")]
    [InlineData("[|Amira Khan stole|] the tuck money.")]
    public void Reports_a_name_on_the_roll_where_many_read_it(string text)
        => Verify.Reports(Oakfield.Internal(text) with { From = Oakfield.Head, To = [ParentList] }, Oakfield.School);

    [Theory]
    [InlineData("Tom Fletcher stole a rubber and hit Amira; I have phoned home.")]
    [InlineData("Child A took the purse.")]
    public void Ignores_a_note_on_a_pupil_between_colleagues(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("LADO referral: Mr Cole hit a child on 3 March.")]
    [InlineData("Grievance, my statement: Mrs Dunn bullied me for a year.")]
    [InlineData("Governors' panel papers: Mrs Dunn falsified the registers.")]
    [InlineData("The police have it now: Mr Cole stole the laptops.")]
    [InlineData("Safer recruitment reference: Mr Cole lied to parents.")]
    public void Ignores_what_goes_through_the_procedure(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("Guy Fawkes was a traitor and Dick Turpin stole horses.")]
    [InlineData("Book review: Mr Wormwood is a crook.")]
    [InlineData("Mr Fox steals from Boggis, Bunce and Bean.")]
    [InlineData("Whodunnit week: Mr Cole is the thief!")]
    [InlineData("Mr Cole stole the show and Mrs Khan nicked my biscuits.")]
    [InlineData("Did Mr Cole steal the keys?")]
    [InlineData("If Mr Cole stole it we would know.")]
    [InlineData("Mrs Dunn is not a thief.")]
    [InlineData("Mrs Hall was robbed on Saturday; please sign the card.")]
    [InlineData("Mr Jones is a criminal lawyer. Mr Cole is on drugs for his heart.")]
    [InlineData("Ms Cheetham and Mr Crook start in September.")]
    [InlineData("A parent said that Mr Cole lied to her.")]
    public void Ignores_history_stories_play_and_other_meanings(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_a_parents_complaint()
        => Verify.Ignores(Oakfield.Inbound("Mr Cole hit my son."), Oakfield.School);

    [Fact]
    public void Asks_before_it_goes() => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Outbound("Mr Cole is a thief."), Oakfield.School).Disposition);
}
