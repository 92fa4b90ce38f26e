using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.OnlineAuctionAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class OnlineAuctionAnalyzerTests
{
    private const string Buyer = "sbm@oakfield.example.sch.uk";

    [Theory]
    [InlineData("[|You have been outbid|] on the brass lamp.")]
    [InlineData("Well done, [|you're the highest bidder|]!")]
    [InlineData("The [|auction ends|] at two, please watch my class.")]
    [InlineData("I am [|bidding|] for a tent on [|eBay|].")]
    [InlineData("Nobody else [|bid|] on the [|ebay|] pushchair!")]
    [InlineData("Try that [|online auction|] for your kitchen table.")]
    public void Reports_bidding(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("[|https://www.ebay.co.uk/itm/1|]")]
    [InlineData("Lot 4 is mine: [|https://www.the-saleroom.com/lot/4|]")]
    public void Reports_a_link_to_an_auction_site(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("We have put in a bid to the Arts Council, and the outcome is known in May.")]
    [InlineData("The lowest bid for the boiler is £12,000; the other two bids came late.")]
    [InlineData("In a bid to save paper the letters go by e-mail.")]
    [InlineData("The auction of promises ends at nine; the highest bidder pays at the desk.")]
    [InlineData("PTA: our online auction opens on Monday. Starting bid £5 for each promise.")]
    [InlineData("Year 6 hold an auction of their enterprise products.")]
    [InlineData("History: an auction in a Victorian market town.")]
    [InlineData("The costumes came from eBay last year; this year the PTA sews them.")]
    [InlineData("I bought a lamp at auction on Saturday.")]
    [InlineData("There are surplus tables for sale, offers to the office.")]
    [InlineData("Some parents sell uniform on Vinted and Gumtree.")]
    [InlineData("https://www.ebayschool.example.org and https://example.org/ebay.co.uk")]
    [InlineData("We must get the bid in before Friday or the roof will wait.")]
    [InlineData("We've a last chance to put in a bid for the sports fund.")]
    public void Ignores_bids_for_money_fundraising_and_lessons(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_somebody_who_may_buy_at_auctions_for_the_school()
        => Verify.Ignores(Oakfield.Internal("The auction ends at two: https://www.ebay.co.uk/itm/1") with { From = Buyer }, Oakfield.School);

    [Fact]
    public void Ignores_a_request_to_the_schools_buyer()
        => Verify.Ignores(Oakfield.Internal("Could you bid on eBay for these slates? https://www.ebay.co.uk/itm/1") with { To = [Buyer] }, Oakfield.School);

    [Fact]
    public void Ignores_a_confirmation_to_the_schools_buyer_only()
    {
        var confirmation = Oakfield.Inbound("Your bid has been placed.") with { From = "bids@auctions.example.com" };
        Verify.Ignores(confirmation with { To = [Buyer] }, Oakfield.School);
        Assert.Equal(Severity.Warning, Verify.Check(confirmation, Oakfield.School).Severity);
    }

    [Fact]
    public void Says_what_is_missing_when_the_school_names_no_buyers()
    {
        var verdict = Verify.Check(Oakfield.Internal("You've been outbid on the brass lamp."), Oakfield.School with { OnlineAuctionAuthorised = [] });
        Assert.Empty(verdict.Findings);
        Assert.Contains("onlineAuctionAuthorised", Assert.Single(verdict.Faults).Message);
    }

    [Fact]
    public void Says_nothing_is_missing_when_no_auction_is_about()
        => Assert.Empty(Verify.Check(Oakfield.Internal("Our bid for the garden is in."), SchoolContext.Unknown).Faults);

    [Fact]
    public void Lowers_a_sale_without_a_word_of_bidding_to_advice()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal("I'm selling my pram on eBay."), Oakfield.School).Severity);

    [Fact]
    public void Asks_the_sender()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("You've been outbid on the brass lamp."), Oakfield.School).Disposition);
}
