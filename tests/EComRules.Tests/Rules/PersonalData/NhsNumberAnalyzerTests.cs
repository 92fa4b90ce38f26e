using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.NhsNumberAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class NhsNumberAnalyzerTests
{
    [Theory]
    [InlineData("Care plan attached. NHS number: [|943 476 5919|].")]
    [InlineData("NHS No. [|9434765919|]")]
    [InlineData("Her NHS number is [|401-023-2137|] if the hospital asks.")]
    [InlineData("nhs num [|4505577104|]")]
    [InlineData("NHS ref number [|4505577104|]")]
    [InlineData("NHS number\n\n[|450 557 7104|]\n")]
    [InlineData("[|943 476 5919|] (NHS number)")]
    [InlineData("[|9434765919|] is Amira's NHS number.")]
    [InlineData("NHS:[|4505577104|]")]
    [InlineData("CHI number [|4505577104|]")]
    [InlineData("NHS number and mum's phone: [|943 476 5919|], 07700 900123")]
    [InlineData("His NHS number (from the red book) is [|450\u00A0557\u00A07104|].")]
    public void Reports_a_number_that_is_named(string text)
    {
        Verify.Reports(text, Oakfield.School);
        Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound(MarkedText.Parse(text).Text), Oakfield.School).Severity);
    }

    [Fact]
    public void Reports_every_row_below_a_heading()
        => Verify.Reports("Name,NHS number,Class\nAmira Khan,[|401 023 2137|],4B\nTom Fletcher,[|4505577104|],4B\n", Oakfield.School);

    [Theory]
    [InlineData("The GP surgery has him as [|450 557 7104|] and would like his care plan.")]
    [InlineData("Patient [|4505577104|] is due at the clinic on Friday.")]
    public void Reports_a_number_of_the_issued_range_among_health_words(string text) => Verify.Reports(text, Oakfield.School);

    [Theory]
    [InlineData("NHS number: 943 476 5918")]
    [InlineData("Your order 9434765919 has been sent.")]
    [InlineData("Order number: 943 476 5919")]
    [InlineData("Call me on 7712345678 before the clinic opens.")]
    [InlineData("Mum's mobile is 7712345678.")]
    [InlineData("NHS number to follow, mobile 7712345678")]
    [InlineData("Mobile: 7712345678\nNHS number: not known")]
    [InlineData("Invoice ref 4505577104 for the school nurse's visit")]
    [InlineData("https://shop.example.com/orders/9434765919")]
    [InlineData("See https://example.nhs.uk/?id=4505577104 for the NHS number form.")]
    [InlineData("Timestamp 1741774677 and 9434765919 in the log")]
    [InlineData("The total is £4505577104, said the NHS.")]
    [InlineData("Name,Mobile,NHS number\nAmira Khan,7712345678,not given\n")]
    [InlineData("Ring 111 or see the NHS app; our ref is 4505577104.")]
    [InlineData("9434765919")]
    [InlineData("We have 943 476 5919 on the list.")]
    [InlineData("Asset 0450-4505577104 was moved to the medical room.")]
    public void Ignores_numbers_that_are_something_else(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void Holds_it_on_its_way_out_and_asks_inside()
    {
        var outbound = Verify.Check(Oakfield.Outbound("NHS number: 943 476 5919"), Oakfield.School);
        Assert.Equal((Severity.Violation, Disposition.Hold), (outbound.Severity, outbound.Disposition));
        var inside = Verify.Check(Oakfield.Internal("NHS number: 943 476 5919"), Oakfield.School);
        Assert.Equal((Severity.Violation, Disposition.Confirm), (inside.Severity, inside.Disposition));
    }

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("NHS number: 943 476 5919"), Oakfield.School);

    [Theory]
    [InlineData("sen@county.example.gov.uk")]
    [InlineData("mash@county.example.gov.uk")]
    [InlineData("senco@oakfield.example.sch.uk")]
    public void Ignores_recipients_approved_for_personal_data(string to)
        => Verify.Ignores(Oakfield.Internal("NHS number: 943 476 5919") with { To = [new(to)] }, Oakfield.School);

    [Fact]
    public void Reports_it_when_one_recipient_of_several_is_not_approved()
        => Verify.Reports(Oakfield.Internal("NHS number: [|943 476 5919|]") with { To = [new("sen@county.example.gov.uk")], Cc = [new(Oakfield.Outside)] }, Oakfield.School);

    [Fact]
    public void Reports_it_in_quoted_words_that_are_passed_on()
        => Verify.Reports(Oakfield.Outbound("Please see below.\n\n> NHS number: [|943 476 5919|]\n"), Oakfield.School);

    [Fact]
    public void Coaches_about_the_senders_own()
    {
        var finding = Assert.Single(Verify.Check(Oakfield.Outbound("My NHS number is 943 476 5919."), Oakfield.School).Findings);
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Contains("sender's own", finding.Trace[0].Decision, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_the_number_in_its_message()
        => Assert.DoesNotContain("943", Assert.Single(Verify.Check(Oakfield.Outbound("NHS number: 943 476 5919"), Oakfield.School).Findings).Message, StringComparison.Ordinal);
}
