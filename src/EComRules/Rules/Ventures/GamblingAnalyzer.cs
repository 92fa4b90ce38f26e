using EComRules.Rules.Web;

namespace EComRules.Rules.Ventures;

/// <summary>ECR0801: betting, casinos and lotteries (clauses 4.8, 8.3c). The school's own raffles, lottery grants and lessons on chance are none of them.</summary>
internal sealed class GamblingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0801",
        Title: "Taking part in gambling or a lottery",
        MessageFormat: "'{0}' reads as taking part in gambling or a lottery",
        Advice: "Keep bets, lottery syndicates and gambling sites off the school's systems. A grant, a school raffle or a lesson is fine: say so in the message.",
        RuleCategory.Gambling,
        Severity.Warning,
        ["4.8", "8.3c"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social | Channel.Web,
        OnWeb = Disposition.Block,
    };

    private const string LowerForLesson = "the text is about a lesson, or about help with gambling";
    private const string LowerForGrant = "the message is about a grant from lottery money";
    private const string LowerForSweep = "a sweepstake among colleagues is gambling on a small scale";

    private const string LostOrWon = @"\b(lost|won|made|blew|dropped|down|up)\s+(\S+\s+){1,4}on\s+(the\s+)?(horses|dogs|gee-?gees|nags|slots|fruit\s+machines?|fruities|roulette)\b";

    // About two lines of mail: what stands further away is about something else.
    private const int Nearby = 20;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("gambling");
        var signs = Lexicon.Load("gambling-signs");
        var odds = Sign("odds");
        var slang = Sign("slang");
        var sides = Sign("side");
        var entry = Sign("entry");
        var grants = Sign("grant");
        var fundraising = Sign("fundraising");
        var lessons = Sign("lesson");
        var travel = Sign("travel");
        var idioms = Sign("idiom");
        var hosts = HostList.Load("gambling-hosts");

        rules.OnTerms(Rule, Tier("strong"), context =>
        {
            if (context.InSentence(fundraising))
                context.Ignore("it is the school's own fundraising");
            else
                context.Report(loweredBecause: context.Near(lessons, Nearby) ? LowerForLesson : null);
        });

        rules.OnTerms(Rule, Tier("brand"), context =>
        {
            if (!IsInnocent(context) && (IsWager(context) || context.Near(entry, Nearby) || StakeReader.NamesOdds(context)))
                context.Report(confidence: 0.9);
        });

        rules.OnTerms(Rule, Tier("name"), context =>
        {
            if (!IsInnocent(context) && (context.Near(entry, Nearby) || StakeReader.NamesMoney(context)))
                context.Report(confidence: 0.9);
        });

        rules.OnTerms(Rule, Tier("draw"), context =>
        {
            if (!IsInnocent(context) && context.Near(entry, Nearby))
                context.Report(confidence: 0.8);
        });

        rules.OnTerms(Rule, Tier("wager"), context =>
        {
            if (context.InSentence(idioms))
                context.Ignore("it is a figure of speech");
            else if (context.InSentence(travel))
                context.Ignore("it is about a journey");
            else if (!IsInnocent(context) && (IsWager(context) || (context.Near(sides, Nearby) && StakeReader.NamesMoney(context)) || StakeReader.NamesOdds(context)))
                context.Report(confidence: 0.8);
        });

        rules.OnTerms(Rule, Tier("slip"), context =>
        {
            if (!IsInnocent(context) && (IsWager(context) || context.Near(sides, Nearby) || StakeReader.NamesOdds(context)))
                context.Report(confidence: 0.8);
        });

        rules.OnTerms(Rule, Tier("stake"), context =>
        {
            if (context.InSentence(travel))
                context.Ignore("it is about a journey");
            else if (!IsInnocent(context) && (context.Near(odds, Nearby) || context.InSentence(sides) || StakeReader.NamesOdds(context)))
                context.Report(confidence: 0.8);
        });

        // Lost another fifty on the horses.
        rules.OnPattern(Rule, LostOrWon, context =>
        {
            if (!IsInnocent(context))
                context.Report();
        });

        rules.OnTerms(Rule, Tier("sweep"), context =>
        {
            if (context.InSentence(idioms))
                context.Ignore("it is a guessing game");
            else if (!IsInnocent(context) && StakeReader.NamesMoney(context))
                context.Report(confidence: 0.8, loweredBecause: LowerForSweep);
        });

        // A site of such a name is one, unless it is about help or lessons.
        var names = Lexicon.Load("host-words");
        var gamblingNames = new HostWords(names.Where("about", "gambling"));
        var helpNames = new HostWords(names.Where("about", "help").With(names.Where("about", "both")));
        rules.OnLink(Rule, context =>
        {
            if (hosts.Contains(context.Host) || (gamblingNames.StandIn(context.Host) && !helpNames.StandIn(context.Host)))
                context.Report(loweredBecause: context.InMessage(grants, 2) ? LowerForGrant : context.InMessage(lessons, 2) ? LowerForLesson : null);
        });

        Lexicon Tier(string tier) => terms.Where("tier", tier);

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));

        bool IsWager(MatchContext context) => context.Near(odds, Nearby) || context.Near(slang, Nearby);

        bool IsInnocent(MatchContext context)
        {
            if (context.Near(grants, Nearby))
                context.Ignore("it is about a grant");
            else if (context.Near(fundraising, Nearby))
                context.Ignore("it is the school's own fundraising");
            else if (context.Near(lessons, Nearby))
                context.Ignore("it is about a lesson");
            else
                return false;
            return true;
        }
    }
}
