using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.NationalInsuranceNumberAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class NationalInsuranceNumberAnalyzerTests
{
    [Theory]
    [InlineData("NI no. [|AA 12 34 56 B|]")]
    [InlineData("Her National Insurance number is [|AB123456C|].")]
    [InlineData("NINO: [|ab 12 34 56 c|]")]
    [InlineData("ni number [|JG103759A|] for the new TA")]
    [InlineData("N.I. number [|JG-10-37-59-A|]")]
    [InlineData("National Insurance No: [|JG103759|]")]
    [InlineData("[|JG103759A|] (NI number)")]
    [InlineData("Please add to payroll: Jo Smith, [|JG103759A|], start date Monday.")]
    [InlineData("P45 received, [|JG 10 37 59 A|]")]
    [InlineData("NI number ref [|JG103759A|]")]
    public void Reports_a_number_that_is_named(string text)
    {
        Verify.Reports(text, Oakfield.School);
        Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound(MarkedText.Parse(text).Text), Oakfield.School).Severity);
    }

    [Fact]
    public void Reports_every_row_below_a_heading()
        => Verify.Reports("Name\tNI number\nJo Smith\t[|JG103759A|]\nSam Jones\t[|AB 12 34 56 C|]\n", Oakfield.School);

    [Fact]
    public void Warns_of_the_form_alone_when_it_is_written_in_pairs()
    {
        var finding = Assert.Single(Verify.Check(Oakfield.Outbound("As asked: JG 10 37 59 A"), Oakfield.School).Findings);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("NI number QQ 12 34 56 C, as on the HMRC website")]
    [InlineData("The specimen is QQ123456C.")]
    [InlineData("Product code AB123456C is out of stock.")]
    [InlineData("PO ref JG103759A")]
    [InlineData("Order JG 10 37 59 A is on its way.")]
    [InlineData("Parcel AB123456789GB was sent.")]
    [InlineData("Printer serial: LX123456B")]
    [InlineData("Our new copier is the MX123456A.")]
    [InlineData("The NI number must have two letters, six digits and a letter.")]
    [InlineData("Flights to NI: booking AB123456")]
    [InlineData("Scores were: team AA 12, team BB 34, team CC 56.")]
    [InlineData("scored as 12 34 56 a fine result")]
    [InlineData("Meet at 12 34 56 B Street")]
    [InlineData("GB123456A is the club's number.")]
    [InlineData("https://example.com/AB123456C NI number form")]
    public void Ignores_codes_that_are_something_else(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void Ignores_the_payroll_bureau_when_it_is_approved()
    {
        var school = Oakfield.School with { ApprovedOutsideOrganisations = ["payroll.example.com"] };
        Verify.Ignores(Oakfield.Outbound("NI number AA 12 34 56 B") with { To = [new("starters@payroll.example.com")] }, school);
    }

    [Fact]
    public void Holds_it_on_its_way_out_and_asks_inside()
    {
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound("NI no AA 12 34 56 B"), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("NI no AA 12 34 56 B"), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("NI no AA 12 34 56 B")).Disposition);
    }

    [Fact]
    public void Coaches_about_the_senders_own()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Outbound("My NI number is AA 12 34 56 B."), Oakfield.School).Severity);

    [Fact]
    public void A_quoted_number_is_not_the_senders_own()
        => Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound("See below.\n\n> My NI number is AA 12 34 56 B.\n"), Oakfield.School).Severity);
}
