using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalUse.WrongAddressAnalyzer>;

namespace EComRules.Tests.Rules.PersonalUse;

public sealed class WrongAddressAnalyzerTests
{
    private const string PrivateAddress = "someone@example.net"; // of a member of staff, by the school file

    [Theory]
    [InlineData("We'd like to [|book the villa|] in Corfu from 3 August.")]
    [InlineData("Where is [|my order|]? The red dress has not come.")]
    [InlineData("I'd like to [|cancel my Sky subscription|].")]
    [InlineData("Could I have a [|quote for my home insurance|]?")]
    [InlineData("Any news on [|our house purchase|]?")]
    public void Reports_private_mail_from_the_school_address(string text)
        => Verify.Reports(Oakfield.Outbound(text) with { To = ["sales@shop.example.com"], SentAt = Oakfield.Lesson.AddHours(9) }, Oakfield.School);

    [Theory]
    [InlineData("We would like to book the villa for 3 August: the Year 6 residential.")]
    [InlineData("My order of whiteboard pens has not come.")]
    [InlineData("Please cancel our subscription to the phonics scheme.")]
    [InlineData("I have a question about my pension and our mortgage offer; my union advised me to ask.")]
    [InlineData("Thank you for the quote for the minibus insurance.")]
    [InlineData("Occupational health asked me to write about our house move.")]
    public void Ignores_the_business_of_the_school(string text)
        => Verify.Ignores(Oakfield.Outbound(text) with { To = ["sales@shop.example.com"] }, Oakfield.School);

    [Theory]
    [InlineData("office@coaches.example.com")] // a supplier
    [InlineData("payroll@county.example.gov.uk")] // approved
    [InlineData("branch@union.example.org")] // protected
    [InlineData(Oakfield.Colleague)] // inside
    public void Ignores_private_matters_to_those_the_school_deals_with(string to)
        => Verify.Ignores(Oakfield.Outbound("Any news on our house purchase?") with { To = [to] }, Oakfield.School);

    [Theory]
    [InlineData("Please find my pupil reports attached.", "reports.docx")]
    [InlineData("Here is the class list with allergies.", "4K.xlsx")]
    [InlineData("The phonics results: Tom Fletcher 31, Fanny Adeyemi 38.\n\nA. Khan", null)]
    public void Reports_pupils_details_from_a_private_address_as_a_violation(string text, string? file)
    {
        var message = FromHome(text) with { Attachments = file is null ? [] : [new(file)] };

        Verify.ReportsMessage(message, Oakfield.School);
        Assert.Equal(Severity.Violation, Verify.Check(message, Oakfield.School).Severity);
    }

    [Theory]
    [InlineData("My lesson plans are attached, and the risk assessment follows.")]
    [InlineData("Is the deadline for the pupil reports on Friday?\n\nAmira Khan")]
    public void Reports_school_work_from_a_private_address_as_advice(string text)
    {
        Verify.ReportsMessage(FromHome(text), Oakfield.School);
        Assert.Equal(Severity.Advice, Verify.Check(FromHome(text), Oakfield.School).Severity);
    }

    [Fact]
    public void Reports_the_name_of_an_attachment_too()
        => Verify.ReportsMessage(FromHome("As promised.") with { Attachments = [new("Pupil reports.docx")] }, Oakfield.School);

    [Theory]
    [InlineData("I am off sick today. My lesson plans are on the drive, and the risk assessment is on my desk.")]
    [InlineData("I am locked out again: could IT reset my password? I have marking and a staff meeting.")]
    [InlineData("My lesson plans are on the drive.")]
    [InlineData("Please could you send my payslip to this address?")]
    [InlineData("Could IT reset my CPOMS password? I have marking to do.")]
    [InlineData("Could you send my son's end of year report again? I could not open it.")]
    [InlineData("Thank you for the lovely leaving card!")]
    public void Ignores_what_staff_may_well_write_from_home(string text) => Verify.Ignores(FromHome(text), Oakfield.School);

    [Fact]
    public void Ignores_parents_and_governors()
    {
        Verify.Ignores(FromHome("Here is the class list with allergies.") with { From = Oakfield.Parent }, Oakfield.School);
        Verify.Ignores(FromHome("Here is the class list with allergies.") with { From = "chair.of.governors@mail.example.org" }, Oakfield.School);
    }

    [Fact]
    public void Never_guesses_whose_address_it_is()
    {
        var school = Oakfield.School with { StaffPrivateAddresses = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty };

        var verdict = Verify.Check(FromHome("Here is the class list with allergies.") with { From = "a.khan.teacher@gmail.com" }, school);

        Assert.Empty(verdict.Findings);
        Assert.Contains("'staffPrivateAddresses'", Assert.Single(verdict.Faults).Message);
        Assert.Empty(Verify.Check(FromHome("Here is the class list with allergies.") with { From = "data@county.example.gov.uk" }, school).Faults);
        Assert.Contains("'internalDomains'", Assert.Single(Verify.Check(Oakfield.Outbound("Any news on our house purchase?"), school with { InternalDomains = [] }).Faults).Message);
    }

    private static Message FromHome(string text) => Oakfield.Inbound(text) with { From = PrivateAddress, To = [Oakfield.Head] };
}
