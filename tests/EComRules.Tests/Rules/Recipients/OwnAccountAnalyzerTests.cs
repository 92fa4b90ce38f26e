using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Recipients.OwnAccountAnalyzer>;

namespace EComRules.Tests.Rules.Recipients;

public sealed class OwnAccountAnalyzerTests
{
    private const string Own = "someone@example.net";

    private static readonly Message s_toSelf = Oakfield.Internal("") with { From = "s.one@oakfield.example.sch.uk", To = [Own] };

    [Theory]
    [InlineData("Year 4 class list.xlsx", "for the weekend")]
    [InlineData("Reports Y5.docx", "")]
    [InlineData("data.xlsx", "This is the tracker with reading ages.")]
    [InlineData("EHCP review notes.pdf", "to read")]
    public void Reports_records_of_pupils_to_the_senders_own_account(string file, string text)
        => Verify.ReportsMessage(s_toSelf with { Text = text, Attachments = [new(file)] }, Oakfield.School);

    [Theory]
    [InlineData("FW: CPOMS alert", "See below.")]
    [InlineData("Fwd: Amira", "A concern form came in.")]
    public void Reports_a_forwarded_message_about_pupils(string subject, string text)
        => Verify.ReportsMessage(s_toSelf with { Subject = subject, Text = text }, Oakfield.School);

    [Theory]
    [InlineData("X-Forwarded-To", Own)]
    [InlineData("X-MS-Exchange-Inbox-Rules-Loop", "s.one@oakfield.example.sch.uk")]
    [InlineData("Auto-Submitted", "auto-forwarded")]
    [InlineData("Autoforwarded", "true")]
    public void Reports_an_automatic_forward(string header, string value)
        => Verify.ReportsMessage(s_toSelf with { Text = "Hello", Headers = [new(header, value)] }, Oakfield.School);

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Autoforwarded", "false")]
    public void Ignores_headers_that_say_something_else(string header, string value)
        => Verify.Ignores(s_toSelf with { Text = "Hello", Headers = [new(header, value)] }, Oakfield.School);

    [Fact]
    public void Reports_several_attached_messages()
        => Verify.ReportsMessage(s_toSelf with { Attachments = [new("one.eml"), new("two.msg")] }, Oakfield.School);

    [Fact]
    public void Reports_many_files()
        => Verify.ReportsMessage(s_toSelf with { Attachments = [new("1.docx"), new("2.docx"), new("3.docx"), new("4.docx"), new("5.docx")] }, Oakfield.School);

    [Fact]
    public void Holds_it_and_tells_the_data_protection_officer()
    {
        var verdict = Verify.Check(s_toSelf with { Attachments = [new("one.eml"), new("two.msg")] }, Oakfield.School);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal(SchoolRole.DataProtection, Assert.Single(verdict.Notify));
        Assert.EndsWith("several e-mails are attached", Assert.Single(verdict.Findings).Message);
    }

    [Theory]
    [InlineData("Boarding pass.pdf", "Boarding pass for Saturday")]
    [InlineData("Safeguarding certificate.pdf", "CPD: attendance report for me")]
    [InlineData("payslip.pdf", "")]
    [InlineData("Fractions slides.pptx", "to finish at home")]
    [InlineData("photo.jpg", "")]
    public void Ignores_a_single_paper_of_ones_own(string file, string text)
        => Verify.Ignores(s_toSelf with { Text = text, Attachments = [new(file)] }, Oakfield.School);

    [Theory]
    [InlineData("Remember milk.")]
    [InlineData("Ideas for the class list display tomorrow.")]
    public void Ignores_a_note_to_self(string text) => Verify.Ignores(s_toSelf with { Text = text }, Oakfield.School);

    [Fact]
    public void Ignores_somebody_elses_private_account()
        => Verify.Ignores(s_toSelf with { From = Oakfield.Staff, Attachments = [new("class list.xlsx")] }, Oakfield.School);

    [Fact]
    public void Ignores_a_parent_of_the_same_name()
        => Verify.Ignores(s_toSelf with { From = Oakfield.Staff, To = ["akhan@gmail.com"], Text = "Dear Mr Khan, the pupil passport is attached.", Attachments = [new("passport.pdf")] }, Oakfield.School);

    [Fact]
    public void Ignores_a_group_that_holds_the_name()
        => Verify.Ignores(s_toSelf with { From = new("amira.khan@oakfield.example.sch.uk"), To = ["amira.khan@gmail.com", "x@hotmail.com"], Attachments = [new("class list.pdf")] }, Oakfield.School);

    [Theory]
    [InlineData("amira.khan@oakfield.example.sch.uk", null, "amira.khan82@gmail.com")]
    [InlineData("a.khan@oakfield.example.sch.uk", "Amira Khan", "khan_amira@hotmail.co.uk")]
    public void Warns_of_an_account_with_the_senders_full_name(string from, string? name, string to)
        => Assert.Equal(Severity.Warning, Verify.Check(s_toSelf with { From = new(from, name), To = [to], Attachments = [new("class list.pdf")] }, Oakfield.School).Severity);

    [Fact]
    public void Warns_of_an_alike_account_when_the_words_are_to_oneself()
        => Assert.Equal(Severity.Warning, Verify.Check(s_toSelf with { From = Oakfield.Staff, To = ["akhan@gmail.com"], Text = "for the weekend", Attachments = [new("class list.pdf")] }, Oakfield.School).Severity);

    [Fact]
    public void Says_that_the_private_addresses_are_missing()
    {
        var school = Oakfield.School with { StaffPrivateAddresses = ImmutableDictionary<string, string>.Empty };
        var verdict = Verify.Check(s_toSelf with { From = Oakfield.Staff, To = ["akhan@gmail.com"], Attachments = [new("class list.pdf")] }, school);
        Assert.Empty(verdict.Findings);
        Assert.Contains("staffPrivateAddresses", Assert.Single(verdict.Faults).Message);
    }
}
