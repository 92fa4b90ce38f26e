using EComRules.Rules.Web;

namespace EComRules.Rules.Ventures;

/// <summary>ECR0802: bidding and selling at online auctions, unless the school has authorised it (clauses 4.9, 8.3c). Promises, grant bids and tenders are no online auctions.</summary>
internal sealed class OnlineAuctionAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0802",
        Title: "Taking part in an online auction",
        MessageFormat: "'{0}' reads as taking part in an online auction",
        Advice: "Bid and sell privately from your own account and address. For the school, ask somebody who is authorised to buy at auctions.",
        RuleCategory.Auction,
        Severity.Warning,
        ["4.9", "8.3c"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social | Channel.Web,
        Needs = [Field],
    };

    private const string Field = "onlineAuctionAuthorised";
    private const string LowerForFixedPrice = "such sites also sell at a fixed price, and no word of bidding is near";

    // About two lines of mail: what stands further away is about something else.
    private const int Nearby = 20;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("auction");
        var signs = Lexicon.Load("auction-signs");
        var sites = Sign("site");
        var bidding = Sign("bidding");
        var selling = Sign("selling");
        var promises = Sign("promises");
        var fundraising = Sign("fundraising");
        var funding = Sign("funding");
        var lessons = Sign("lesson");
        var hosts = HostList.Load("auction-hosts");
        var awayFromSites = Condition.Not(Condition.Near(sites, Nearby));
        var isFundraiser = Condition.AnyOf(Condition.InMessage(promises), Condition.Near(fundraising, Nearby));
        var isBidForMoney = Condition.AllOf(Condition.Near(funding, Nearby), awayFromSites);
        var isLesson = Condition.AllOf(Condition.Near(lessons, Nearby), awayFromSites);

        rules.OnTerms(Rule, Tier("strong"), context =>
        {
            if (!IsInnocent(context) && !IsAuthorised(context))
                context.Report();
        });

        rules.OnTerms(Rule, Tier("bid"), context =>
        {
            if (context.Near(sites, Nearby) && !IsInnocent(context) && !IsAuthorised(context))
                context.Report(confidence: 0.9);
        });

        rules.OnTerms(Rule, Tier("auction"), context =>
        {
            if (context.Near(sites, Nearby) && PersonReader.IsSaidOfPeople(context) && !IsInnocent(context) && !IsAuthorised(context))
                context.Report(confidence: 0.8);
        });

        rules.OnTerms(Rule, Tier("online"), context =>
        {
            if (PersonReader.IsSaidOfPeople(context) && !IsInnocent(context) && !context.Near(lessons, Nearby) && !IsAuthorised(context))
                context.Report(confidence: 0.8);
        });

        rules.OnTerms(Rule, Tier("site"), context =>
        {
            var isBidding = context.Near(bidding, Nearby);
            if ((isBidding || context.InSentence(selling)) && !IsInnocent(context) && !IsAuthorised(context))
                context.Report(confidence: 0.8, loweredBecause: isBidding ? null : LowerForFixedPrice);
        });

        var auctionNames = new HostWords(Lexicon.Load("host-words").Where("about", "auction"));
        rules.OnLink(Rule, context =>
        {
            if (!hosts.Contains(context.Host) && !auctionNames.StandIn(context.Host) && !context.Address.Contains("placebid", StringComparison.OrdinalIgnoreCase))
                return;
            switch (Authorised(context.Message, context.Facts, context.School))
            {
                case null:
                    context.MissingContext(Field);
                    break;
                case false:
                    context.Report(loweredBecause: context.Message.Channel == Channel.Web || context.InMessage(bidding) ? null : LowerForFixedPrice);
                    break;
            }
        });

        Lexicon Tier(string tier) => terms.Where("tier", tier);

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));

        bool IsInnocent(MatchContext context)
        {
            if (context.Is(isFundraiser))
                context.Ignore("it is a fundraising auction");
            else if (context.Is(isBidForMoney))
                context.Ignore("it is a bid for money or work");
            else if (context.Is(isLesson))
                context.Ignore("it is about a lesson");
            else
                return false;
            return true;
        }
    }

    /// <summary>Whether the school lets this person use auctions; where it does not say who may, the rule says what it would need.</summary>
    private static bool IsAuthorised(MatchContext context)
    {
        switch (Authorised(context.Message, context.Facts, context.School))
        {
            case true:
                context.Ignore("somebody who may use auctions for the school is writing or written to");
                return true;
            case null:
                context.MissingContext(Field);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the sender, or somebody it is sent to, may use auctions for the school; null when the school does not say who may.</summary>
    private static bool? Authorised(Message message, in MessageFacts facts, SchoolIndex school)
    {
        if (school.MayUseAuctions(default) is null)
            return null;
        if (facts.Direction != Direction.Inbound && message.From is { } sender && school.MayUseAuctions(sender.Value) == true)
            return true;
        foreach (var recipient in message.To)
            if (school.MayUseAuctions(recipient.Value) == true)
                return true;
        return false;
    }
}
