using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.OutsideBusinessAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class OutsideBusinessAnalyzerTests
{
    [Theory]
    [InlineData("[|My candle shop is open again|], 10% off for staff.")]
    [InlineData("[|I tutor privately on Sundays|], £35 an hour.")]
    [InlineData("[|My husband and I do celebration cakes from £45|].")]
    [InlineData("Have you thought about [|being your own boss|]?")]
    [InlineData("My [|wax melts are back|], 4 for £10.")]
    [InlineData("Budget support through [|my own company at £400 a day|].")]
    public void Reports_a_business_of_ones_own(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("PTA summer fair: small businesses may take a stall, £10 a pitch.")]
    [InlineData("Book fair all week, cash or card, and we earn commission for the library.")]
    [InlineData("Gymnastics is Miss Cole's own company, £4, approved by governors.")]
    [InlineData("Collection for Jean's leaving present: £5 to me, please.")]
    [InlineData("Year 6 enterprise week: we make and sell bracelets at £1.")]
    [InlineData("The school shop has jumpers at £9.")]
    [InlineData("My cakes for the bake sale are in the kitchen, 50p each.")]
    [InlineData("I bought the candles from a shop in Derby for £3.")]
    [InlineData("In our shop role play the children sell fruit for 10p.")]
    [InlineData("Wraparound care is £5 a session; book a place at the office.")]
    public void Ignores_what_is_for_school(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_a_supplier_from_outside() => Verify.Ignores(Oakfield.Inbound("My shop has 10% off for schools."), Oakfield.School);
}
