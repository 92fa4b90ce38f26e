using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.TextService.TextToneAnalyzer>;

namespace EComRules.Tests.Rules.TextService;

public sealed class TextToneAnalyzerTests
{
    [Theory]
    [InlineData("[|I think|] the coach [|may have crashed|]")]
    [InlineData("[|Apparently|] the gates are jammed, [|no idea|] when we will be out")]
    [InlineData("[|Rumour has it|] school will shut tomorrow")]
    [InlineData("[|Probably|] back about 5 or 6")]
    [InlineData("Your children have been [|awful|]")]
    [InlineData("WE ARE [|NOT A BABYSITTING SERVICE|]")]
    [InlineData("Trip was a [|shambles|]. [|Never again|]!")]
    [InlineData("[|Heard theres|] a gas leak somewhere, [|someone said|] explosion??")]
    public void Reports_guesses_and_temper(string text) => Verify.Reports(ToParents(text), Oakfield.School);

    [Theory]
    [InlineData("Coach delayed 20 min, all well")]
    [InlineData("School closed today: boiler failure. Open tomorrow.")]
    [InlineData("Sickness bug in Y2. Keep children off 48 hrs.")]
    [InlineData("Horrible Histories day is Friday, dress up if you like")]
    [InlineData("If you think your child has chickenpox please ring us")]
    [InlineData("Terrible weather so sports day moves to Thurs, 1pm.")]
    [InlineData("Your child may have come home with a slip, please sign")]
    [InlineData("Not sure what to wear? Any red top will do")]
    [InlineData("Snow: school may close early. We will text by 11.30.")]
    [InlineData("Do you think you could help at the fair? Reply YES")]
    [InlineData("Bring a rubbish bag for the litter pick")]
    public void Ignores_facts(string text) => Verify.Ignores(ToParents(text), Oakfield.School);

    [Fact]
    public void Ignores_mail_and_what_parents_text()
    {
        Verify.Ignores(ToParents("I think it may have crashed") with { Channel = Channel.Email }, Oakfield.School);
        Verify.Ignores(ToParents("I think he has a temperature") with { From = "+447700900263", To = ["texts@oakfield.example.sch.uk"] }, Oakfield.School);
    }

    [Fact]
    public void The_text_service_may_have_a_name_for_an_address()
        => Verify.Reports(ToParents("[|I think|] we are lost") with { From = "Oakfield" }, Oakfield.School with { TextServiceSender = "Oakfield" });

    [Fact]
    public void A_guess_asks_and_temper_coaches()
    {
        Assert.Equal(Disposition.Confirm, Verify.Check(ToParents("I think we are lost"), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Coach, Verify.Check(ToParents("Vile all day"), Oakfield.School).Disposition);
    }

    private static Message ToParents(string text)
        => new() { Channel = Channel.Text, From = "texts@oakfield.example.sch.uk", To = ["year4-parents@oakfield.example.sch.uk"], Text = text, SentAt = Oakfield.Lesson };
}
