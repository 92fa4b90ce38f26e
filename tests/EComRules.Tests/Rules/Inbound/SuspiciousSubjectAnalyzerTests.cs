using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Inbound.SuspiciousSubjectAnalyzer>;

namespace EComRules.Tests.Rules.Inbound;

public sealed class SuspiciousSubjectAnalyzerTests
{
    [Theory]
    [InlineData("[||]")]
    [InlineData("[|   |]")]
    [InlineData("[|Re:|]")]
    [InlineData("[|(no subject)|]")]
    [InlineData("[|...|]")]
    public void Reports_a_missing_subject(string subject) => Verify.Reports(Oakfield.Inbound("Ella is sick today", subject), Oakfield.School);

    [Fact]
    public void A_parents_note_from_a_phone_is_only_tagged()
    {
        var verdict = Verify.Check(Oakfield.Inbound("Ella is sick today", ""), Oakfield.School);
        Assert.Equal(Severity.Advice, verdict.Severity);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.Equal(MessagePart.Subject, Assert.Single(verdict.Findings).Location.Part);
    }

    [Theory]
    [InlineData("invoice.html", Severity.Warning)]
    [InlineData("Scan 0012.ZIP", Severity.Warning)]
    [InlineData("holiday.pdf.exe", Severity.Warning)]
    [InlineData("IMG_2031.jpg", Severity.Advice)]
    [InlineData("Consent form.docx", Severity.Advice)]
    [InlineData("no ending", Severity.Advice)]
    public void A_file_that_can_do_harm_weighs_a_step_more_and_is_still_delivered(string file, Severity severity)
    {
        var verdict = Verify.Check(Oakfield.Inbound("See attached", "") with { Attachments = [new(file)] }, Oakfield.School);
        Assert.Equal(severity, verdict.Severity);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
    }

    [Theory]
    [InlineData("Congratulations, [|you have won|] 1,500,000.00 euros")]
    [InlineData("[|Claim your prize|] today")]
    [InlineData("[|Your account has been suspended|]")]
    [InlineData("a.khan: [|Mailbox is full|]")]
    [InlineData("Action needed - [|verify your account|]")]
    [InlineData("FW: [|Unusual sign-in|] activity")]
    [InlineData("[|Your parcel is on hold|] GB-8812")]
    [InlineData("[|HMRC refund|] of 412.80 is ready")]
    [InlineData("[|Business proposal|] from Mr Adewale")]
    [InlineData("[|Online pharmacy|], no prescription")]
    [InlineData("Earn [|$$$|] from your sofa")]
    [InlineData("[|100% FREE|] followers!")]
    [InlineData("Cheap [|V1agra|] here")]
    [InlineData("[|I hacked your|] computer")]
    [InlineData("[|SEO proposal|] for your website")]
    [InlineData("You have 4 [|pending messages|]")]
    public void Reports_what_cheats_write(string subject) => Verify.Reports(Oakfield.Inbound("Please see below.", subject), Oakfield.School);

    [Theory]
    [InlineData("Ella")]
    [InlineData("4B")]
    [InlineData("sick")]
    [InlineData("URGENT - Tom's inhaler")]
    [InlineData("Winners of the Year 6 art competition")]
    [InlineData("Well done! You have won the Eco-Schools award")]
    [InlineData("You have won a place at the county swimming gala")]
    [InlineData("National Lottery Community Fund: your application")]
    [InlineData("Free school meals form")]
    [InlineData("Claim your free place at our phonics conference")]
    [InlineData("Invoice 20418 for coach hire")]
    [InlineData("Remittance advice")]
    [InlineData("Payment for Friday's trip - \u00A36.50")]
    [InlineData("Password reset for Ella's Purple Mash")]
    [InlineData("Your order 1182 has been dispatched")]
    [InlineData("Parcel for Mrs Cockburn at the gate")]
    [InlineData("Action required: complete your workforce census return")]
    [InlineData("Account statement March 2026")]
    [InlineData("Inheritance tax talk for governors")]
    [InlineData("Re: weight of school bags")]
    [InlineData("Singles or pairs for the tennis tournament?")]
    [InlineData("Bitcoin question from Year 6 maths club")]
    [InlineData("Undeliverable: You have won")]
    [InlineData("Scam warning: emails that say 'your account has been suspended'")]
    [InlineData("Thank you xxx")]
    [InlineData("Next of kin form for Amira")]
    [InlineData("Proof of payment attached")]
    [InlineData("Summer fair raised \u00A3\u00A3\u00A3!")]
    [InlineData("Welcome - confirm your account")]
    [InlineData("Storage full in the PE shed")]
    [InlineData("Wycieczka szkolna")]
    [InlineData("\U0001F382 Ella's birthday")]
    public void Ignores_an_ordinary_subject(string subject) => Verify.Ignores(Oakfield.Inbound("See below.", subject), Oakfield.School);

    [Fact]
    public void Ignores_the_words_of_the_text() => Verify.Ignores(Oakfield.Inbound("The scam said: claim your prize.", "Scam"), Oakfield.School);

    [Fact]
    public void Ignores_mail_that_the_school_writes() => Verify.Ignores(Oakfield.Internal("Hall at two?", ""), Oakfield.School);

    [Fact]
    public void Ignores_a_known_suppliers_way_of_writing()
        => Verify.Ignores(Oakfield.Inbound("See below.", "Business proposal for September") with { From = Oakfield.Outside }, Oakfield.School);

    [Fact]
    public void Ignores_a_text_message_which_has_no_subject()
        => Verify.Ignores(Oakfield.Inbound("Running late") with { Channel = Channel.Text, Subject = null }, Oakfield.School);
}
