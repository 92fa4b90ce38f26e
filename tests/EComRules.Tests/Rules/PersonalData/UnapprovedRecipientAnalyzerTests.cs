using EComRules.Rules.PersonalData;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.UnapprovedRecipientAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class UnapprovedRecipientAnalyzerTests
{
    private const string Record = "Amira Khan, DOB 03/05/2017, NHS number 943 476 5919";

    [Theory]
    [InlineData("amira.mum@mail.example.net")]
    [InlineData("office@coaches.example.com")]
    [InlineData("sen@county.example.gov.uk.example.net")]
    public void Reports_an_outside_recipient_once(string to)
    {
        var finding = Assert.Single(Check(Oakfield.Outbound(Record) with { To = [to] }).Findings, finding => finding.Rule.Id == "ECR0710");
        Assert.Equal((MessageLocation.Whole, Severity.Warning), (finding.Location, finding.Severity));
        Assert.Contains("1 outside", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("example", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_how_many_are_not_approved()
    {
        var message = Oakfield.Outbound(Record) with
        {
            To = ["sen@county.example.gov.uk", "a@mail.example.net"],
            Cc = [Oakfield.Colleague],
            Bcc = ["b@mail.example.net"],
        };
        Assert.Contains("2 outside", Assert.Single(Check(message).Findings, finding => finding.Rule.Id == "ECR0710").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sen@county.example.gov.uk")]
    [InlineData("mash@county.example.gov.uk")]
    [InlineData("dpo@county.example.gov.uk")]
    [InlineData(Oakfield.Colleague)]
    [InlineData(Oakfield.Head)]
    public void Ignores_recipients_inside_and_approved_ones(string to) => IgnoresRecipients(Oakfield.Outbound(Record) with { To = [to] });

    [Theory]
    [InlineData("Trip letters are ready.")]
    [InlineData("Your order 9434765919 has been sent.")]
    [InlineData("My NHS number is 943 476 5919.")]
    [InlineData("Roald Dahl (born 13 September 1916) wrote Matilda.")]
    [InlineData("Dinner money: pay the school by BACS, sort code 20-45-77, account 55779911.")]
    public void Ignores_messages_without_personal_data(string text) => IgnoresRecipients(Oakfield.Outbound(text));

    [Fact]
    public void Ignores_mail_from_outside() => IgnoresRecipients(Oakfield.Inbound(Record));

    [Fact]
    public void Never_guesses_who_is_approved()
    {
        var unknown = Check(Oakfield.Outbound(Record), Oakfield.School with { ApprovedOutsideOrganisations = [] });
        Assert.DoesNotContain(unknown.Findings, finding => finding.Rule.Id == "ECR0710");
        Assert.Contains(unknown.Faults, fault => fault.Message.Contains("approvedOutsideOrganisations", StringComparison.Ordinal));

        var nowhere = Check(Oakfield.Outbound(Record), SchoolContext.Unknown);
        Assert.DoesNotContain(nowhere.Findings, finding => finding.Rule.Id == "ECR0710");
        Assert.Contains(nowhere.Faults, fault => fault.Message.Contains("internalDomains", StringComparison.Ordinal));
    }

    [Fact]
    public void Asks_for_nothing_when_there_is_no_personal_data()
        => Assert.Empty(Check(Oakfield.Outbound("Trip letters are ready."), SchoolContext.Unknown).Faults);

    private static void IgnoresRecipients(Message message)
        => Assert.DoesNotContain(Check(message).Findings, finding => finding.Rule.Id == "ECR0710");

    private static Verdict Check(Message message, SchoolContext? school = null)
        => Verify.Check(message, school ?? Oakfield.School, policy => policy
            .Add(new NhsNumberAnalyzer())
            .Add(new BirthDateAnalyzer())
            .Add(new BankDetailsAnalyzer()));
}
