using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.BankDetailsAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class BankDetailsAnalyzerTests
{
    [Theory]
    [InlineData("Sort code 20-45-77, account number [|55779911|]")]
    [InlineData("Please refund Mrs Khan: sort code 204577 account [|55779911|]")]
    [InlineData("Account no: [|55779911|] Sort code: 20-45-77")]
    [InlineData("Her bank details are 20 45 77 [|5577 9911|].")]
    [InlineData("S/C: 12-09-25\nA/C no: [|55779911|]")]
    [InlineData("Acc [|55779911|], sort 20-45-77, please pay his salary there")]
    [InlineData("S/C 204577 A/C [|55779911|]")]
    [InlineData("BACS to J Smith 20-45-77 [|55779911|]")]
    [InlineData("Name: J Smith\nSort Code: 20-45-77\nAccount Number: [|55779911|]\n")]
    public void Reports_a_sort_code_with_an_account(string text) => Verify.Reports(text, Oakfield.School);

    [Fact]
    public void Reports_every_row_below_a_heading()
    {
        const string rows = "Name,Sort code,Account\nK Dunn,20-45-77,[|55779911|]\nJ Hall,12-09-25,[|55779912|]\nT Price,20-45-78,[|55779913|]\nS Ward,20-45-79,[|55779914|]\n";
        Verify.Reports(Oakfield.Outbound(rows), Oakfield.School);
        Assert.All(Verify.Check(Oakfield.Outbound(MarkedText.Parse(rows).Text), Oakfield.School).Findings, finding => Assert.Equal(Severity.Violation, finding.Severity));
    }

    [Theory]
    [InlineData("IBAN [|GB29 NWBK 6016 1331 9268 19|] and then the BIC")]
    [InlineData("Refund her to [|GB29NWBK60161331926819|].")]
    [InlineData("[|DE89 3704 0044 0532 0130 00|] is his account in Germany")]
    [InlineData("[|BE68 5390 0754 7034|] then her name")]
    public void Reports_an_international_account(string text) => Verify.Reports(text, Oakfield.School);

    [Theory]
    [InlineData("Parent's card number [|4111 1111 1111 1111|], expiry 09/27")]
    [InlineData("She paid with Visa [|4111111111111111|].")]
    [InlineData("Amex [|3782 822463 10005|] CVV 1234")]
    [InlineData("Please charge the card: [|5555-5555-5555-4444|]")]
    [InlineData("Long number: [|5555555555554444|]")]
    [InlineData("[|4111111111111111|] exp 09/27 security code on file")]
    public void Reports_a_payment_card(string text) => Verify.Reports(text, Oakfield.School);

    [Fact]
    public void Warns_of_a_number_grouped_as_on_a_card()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Outbound("Here it is: 4111 1111 1111 1111"), Oakfield.School).Severity);

    [Theory]
    [InlineData("Ordered 12-09-25, ref 12345678")]
    [InlineData("12-09-25 12345678")]
    [InlineData("Account number 12345678, meter read 12-09-25")]
    [InlineData("Your account number 12345678 with Water Plus is in credit.")]
    [InlineData("The sort code is not needed for the survey of 20-45-77 year olds.")]
    [InlineData("Term dates: 03-09-25 to 19-12-25. Booking 55779911")]
    [InlineData("Order 4111111111111111 was sent.")]
    [InlineData("Ref 4111 1111 1111 1111")]
    [InlineData("Library card number 4111111111111111")]
    [InlineData("Your gift card 4111 1111 1111 1111 is ready.")]
    [InlineData("Card ending 1111")]
    [InlineData("Card number **** **** **** 1111")]
    [InlineData("Card 4111111111111112 was declined")]
    [InlineData("Ring 01632 960123 between 10-30-45 and 55779911 if you can")]
    [InlineData("Postcode SE15 3AB, NG15 8AB, DE21 6LZ")]
    [InlineData("IBAN GB28 NWBK 6016 1331 9268 19")]
    [InlineData("Sort the code cards into 20-45-77 piles")]
    [InlineData("Grid ref 20 45 77, page 55779911")]
    public void Ignores_numbers_that_are_something_else(string text) => Verify.Ignores(text, Oakfield.School);

    [Theory]
    [InlineData("Dinner money can be paid by BACS: sort code 20-45-77, account 55779911.")]
    [InlineData("Our account: sort code 20-45-77, account number 55779911. Please put your child's name as the reference.")]
    [InlineData("Please pay into the school fund, sort code 20-45-77 account no 55779911.")]
    [InlineData("Voluntary contributions for the trip are payable to the school.\nSort code: 20-45-77\nAccount: 55779911")]
    [InlineData("Dear Mrs Khan,\nYou can pay by bank transfer.\nSort code 20-45-77\nAccount 55779911\nPlease give your child's name as the reference.")]
    [InlineData("Account name: Oakfield Primary School\nSort code: 20-45-77\nAccount number: 55779911")]
    [InlineData("Dear Mr and Mrs Khan, the deposit for the residential is due.\nSort code: 20-45-77\nAccount number: 55779911")]
    [InlineData("My bank details for the expenses: sort code 20-45-77, account 55779911")]
    public void Only_coaches_about_the_schools_own_and_the_senders_own(string text)
    {
        var finding = Assert.Single(Verify.Check(Oakfield.Outbound(text), Oakfield.School).Findings);
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.NotEmpty(finding.Trace);
    }

    [Theory]
    [InlineData("The supplier Oakdale Timber Ltd has new bank details: sort code 20-45-77, account 55779911.")]
    [InlineData("We paid it into your account, sort code 20-45-77, account 55779911.")]
    public void Lowers_the_account_of_a_firm_or_of_the_reader(string text)
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Outbound(text), Oakfield.School).Severity);

    [Theory]
    [InlineData("Please pay Mrs Khan's refund for school uniform to sort code 20-45-77, account 55779911.")]
    [InlineData("Please refund her dinner money to sort code 20-45-77, account 55779911.")]
    [InlineData("Mrs Khan's deposit goes back to sort code 20-45-77, account 55779911.")]
    [InlineData("Account name: Kirsty Dunn\nSort code: 20-45-77\nAccount number: 55779911")]
    [InlineData("New starter: sort code 20-45-77, account 55779911, invoice to follow")]
    public void A_persons_account_stays_a_violation(string text)
        => Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound(text), Oakfield.School).Severity);

    [Fact]
    public void Ignores_the_accounts_that_the_policy_lists_as_own()
        => Verify.Ignores(
            Oakfield.Outbound("Sort code 20-45-77, account 55779911 or IBAN GB29 NWBK 6016 1331 9268 19"),
            Oakfield.School,
            policy => policy.SetOption("ECR0704", "own_accounts", "5577 9911, GB29NWBK60161331926819"));

    [Fact]
    public void A_card_is_never_excused_by_the_account_it_pays()
        => Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound("For dinner money charge card 4111 1111 1111 1111."), Oakfield.School).Severity);

    [Fact]
    public void Holds_it_on_its_way_out_and_asks_inside()
    {
        const string text = "Card number 4111 1111 1111 1111, expiry 09/27";
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound(text), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal(text), Oakfield.School).Disposition);
    }

    [Theory]
    [InlineData("If you can't use the app you may pay by transfer:\n\nOakfield Primary School\nSort code 20-45-77\nAccount 55779911\nReference: your child's surname")]
    [InlineData("Pay by bank transfer (Oakfield Primary School, 20-45-77, 55779911, reference surname). Speak to Mrs Holt in confidence.")]
    [InlineData("Oakfield Primary School\nSort code 20-45-77\nAccount 55779911")]
    public void Says_little_of_the_account_that_families_pay_into(string text)
        => Assert.True(Verify.Check(Oakfield.Outbound(text), Oakfield.School).Severity <= Severity.Advice);
}
