using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.SpellingAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class SpellingAnalyzerTests
{
    [Theory]
    [InlineData("Please [|definately|] bring a coat.")]
    [InlineData("[|Your welcome|] at any time.")]
    [InlineData("We [|would of|] come.")]
    [InlineData("Bring [|there|] wellies and [|seperate|] bags.")]
    [InlineData("The office [|didn't of|] course know.", false)]
    [InlineData("We look forward to seeing you in [|are|] school.")]
    [InlineData("It will [|not effect|] the trip.")]
    public void Reports_slips(string text, bool reported = true)
    {
        if (reported)
            Verify.Reports(Oakfield.Internal(text), Oakfield.School);
        else
            Verify.Ignores(Oakfield.Internal(text.Replace("[|", "").Replace("|]", "")), Oakfield.School);
    }

    [Theory]
    [InlineData("Pseudo words: strom, vap, quisk.")]
    [InlineData("We would of course be happy to host.")]
    [InlineData("The spelling test has 'separate' (not 'seperate').")]
    [InlineData("She wrote 'I recieved a medle' and we framed it.")]
    [InlineData("Welcome to Mrs Teh and Mr Accross-Hill.")]
    [InlineData("Is there going to be a meeting? Are there children with allergies?")]
    [InlineData("Write to definately@mail.example.org")]
    [InlineData("Croeso! Bore da a phrynhawn da.")]
    [InlineData("Their coats are in our hall; they're going at two.")]
    [InlineData("What is the effect on the budget? It may effect change.")]
    [InlineData("The dog wagged its tail and ate its own dinner.")]
    public void Ignores_good_english_names_and_childrens_writing(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("I recieved it"), Oakfield.School);
}
