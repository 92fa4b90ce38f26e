using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Inbound.UnknownSenderAnalyzer>;

namespace EComRules.Tests.Rules.Inbound;

public sealed class UnknownSenderAnalyzerTests
{
    private static readonly MessageHistory s_nobody = new() { KnownCorrespondents = [] };

    [Theory]
    [InlineData("Dear user, confirm now or your mailbox is full.")]
    [InlineData("Your parcel is waiting. Open the attachment within 24 hours.")]
    [InlineData("Are you available right now? I need you to buy some gift cards.")]
    public void Reports_the_wording_of_traps(string text) => Verify.ReportsMessage(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("[|photos.scr|]")]
    [InlineData("[|invoice.iso|]")]
    public void Reports_a_program(string name) => Verify.Reports(Oakfield.Inbound("Hello") with { Attachments = [new(name)] }, Oakfield.School);

    [Fact]
    public void Reports_a_strangers_files_and_links_where_the_history_says_so()
    {
        Verify.Reports(Oakfield.Inbound("Hello") with { Attachments = [new("[|a.zip|]")], History = s_nobody }, Oakfield.School);
        Verify.Reports(Oakfield.Inbound("See [|https://other.example.org/x|]") with { History = s_nobody }, Oakfield.School);
    }

    [Fact]
    public void Reports_forged_and_look_alike_senders()
    {
        Verify.ReportsMessage(Oakfield.Inbound("Hello") with { From = "it@oakfield-support.example" }, Oakfield.School);
        Verify.ReportsMessage(Oakfield.Inbound("Hello") with { From = "clerk@county.example.gov.uk", Headers = [new("Authentication-Results", "mx; dmarc=fail")] }, Oakfield.School);
    }

    [Theory]
    [InlineData("Please find my application for the post.", "CV.pdf")]
    [InlineData("Is there a school place for my daughter?", "passport.jpg")]
    [InlineData("Quotation as discussed.", "Quote.pdf")]
    [InlineData("Ella has chickenpox.", "IMG_1.jpg")]
    [InlineData("Minutes of the cluster meeting.", "minutes.docx")]
    public void Ignores_first_letters(string text, string file)
        => Verify.Ignores(Oakfield.Inbound(text) with { Attachments = [new(file)] }, Oakfield.School);

    [Theory]
    [InlineData("office@coaches.example.com")]
    [InlineData("inspector@ofsted.gov.uk")]
    [InlineData("office@elm.sch.uk")]
    [InlineData("someone@example.net")]
    public void Ignores_whom_the_school_knows(string sender)
        => Verify.Ignores(Oakfield.Inbound("Dear Sirs, see https://other.example.org/x") with { From = sender, Attachments = [new("a.zip")], History = s_nobody }, Oakfield.School);

    [Fact]
    public void Ignores_an_answer_to_the_school()
        => Verify.Ignores(Oakfield.Inbound("Here") with { Attachments = [new("a.zip")], History = new() { Thread = [new Message { From = Oakfield.Staff }], KnownCorrespondents = [] } }, Oakfield.School);

    [Fact]
    public void Weighs_an_applicants_archive_a_step_less()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Inbound("My application for the vacancy") with { Attachments = [new("CV.zip")], History = s_nobody }, Oakfield.School).Severity);

    [Fact]
    public void Says_what_is_missing_without_a_history()
    {
        var verdict = Verify.Check(Oakfield.Inbound("Hello") with { Attachments = [new("a.zip")] }, Oakfield.School);
        Assert.Empty(verdict.Findings);
        Assert.Contains("history", Assert.Single(verdict.Faults).Message);
    }

    [Fact]
    public void Tags_and_delivers()
        => Assert.Equal(Disposition.Deliver, Verify.Check(Oakfield.Inbound("Dear user, confirm now or your mailbox is full."), Oakfield.School).Disposition);
}
