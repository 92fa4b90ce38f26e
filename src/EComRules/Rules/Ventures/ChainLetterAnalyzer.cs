namespace EComRules.Rules.Ventures;

/// <summary>ECR0803: chain letters and messages that ask to be passed on to many (clauses 4.10, 8.6e1). Every zone is read: whoever keeps it in a reply passes it on.</summary>
internal sealed class ChainLetterAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0803",
        Title: "Chain letter or 'pass it on' message",
        MessageFormat: "'{0}' asks to pass the message on, as chain letters do",
        Advice: "Do not pass it on. If it warns of something, ask the office whether it is true; if it worries you or a child, show it to the safeguarding lead.",
        RuleCategory.ChainLetter,
        Severity.Warning,
        ["4.10", "8.6e1"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Zones = Zone.All,
    };

    private const string LowerForSafety = "the text is about chain messages rather than one itself";

    private const string Send = @"\b(re-?)?(send|forward|pass|e-?mail|text|post|copy|whatsapp)(s|ing)?";
    private const string Share = @"\bshar(e|es|ing)";
    private const string This = @"(\s+(this|it|that|dis)(\s+[\w'’-]+){0,3})?(\s+on)?\s+(to|onto|with|2)\s+(at\s+least\s+|another\s+|all\s+|these\s+)?";
    private const string Count = @"([3-9]|\d{2,3}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|fifty)\s+";
    private const string Friends = @"(\w+\s+){0,2}(friends|mates|pals|girlfriends|besties|loved\s+ones)";
    private const string OfYours = @"(of\s+)?(your|ur)\s+(\w+\s+){0,2}(friends|mates|contacts|groups|girls|ladies)";
    private const string People = @"(\w+\s+){0,2}(people|ppl|others|mums|moms|dads|women|ladies|girls|teachers|parents|families|contacts|groups|chats|(other|more)\s+\w+)";
    private const string YouKnow = @"\s+(that\s+|who\s+)?(you|u)\s+(know|love|like|admire|care\s+about|can\s+think\s+of)";
    private const string EveryoneYouKnow = @"(every(one|body)|every\s+\w+|all\s+(of\s+)?(the\s+)?\w+)" + YouKnow;
    private const string EveryoneYouHave = @"every(one|body|\s+\w+)(\s+and\s+every\s+\w+)?\s+(in|on)\s+(your|ur)\s+(\w+\s+){0,2}(address\s+book|contacts|contact\s+list|friends\s+list|phone|messenger)";
    private const string AllYours = @"all\s+(of\s+)?(your|ur)\s+(\w+\s+){0,2}(friends|mates|contacts|family|groups|colleagues|email\s+list)";
    private const string AsManyAsYouCan = @"as\s+many\s+(\w+\s+){0,3}as\s+(you|possible|u)(\s+(can|know))?";

    private const string YourStatus = @"\bcopy\s*(and|&|n|\+)?\s*paste(\s+(this|it|the))?(\s+\(?[\w'’]+\)?){0,3}\s+(to|into|in|on|onto|as)\s+(your|ur)\s+(own\s+)?(status|wall|timeline|profile|feed|facebook)";

    // A few lines of mail.
    private const int Nearby = 40;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("chain-letter");
        var signs = Lexicon.Load("chain-letter-signs");
        var promises = Sign("promise");
        var hoaxes = Sign("hoax");
        var nudges = Sign("nudge");
        var appeals = Sign("appeal");
        var events = Sign("event");
        var safety = Sign("safety");
        var streaks = Sign("streak");

        rules.OnTerms(Rule, terms.Where("tier", "strong"), context =>
        {
            if (context.InSentence(streaks))
                context.Ignore("it is about another chain");
            else
                Report(context);
        });
        rules.OnTerms(Rule, terms.Where("tier", "weak"), OnlyWithASign);

        // Nobody but a chain letter asks for a number of friends, or for everyone one knows.
        rules.OnPattern(Rule, Send + This + Count + Friends, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Share + This + Count + Friends, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Send + This + Count + OfYours, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Share + This + Count + OfYours, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Send + This + Count + People + YouKnow, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Send + This + EveryoneYouKnow, UnlessItSpreadsTheWord);
        rules.OnPattern(Rule, Send + This + EveryoneYouHave, UnlessItSpreadsTheWord);

        rules.OnPattern(Rule, YourStatus, context => Report(context));

        // If you don't copy this to 15 people. Those who forward it within 11 minutes.
        rules.OnPattern(Rule, @"\bif\s+(you|u|ya)\s+(don['’]?t|dnt|do\s+not|dont|fail\s+to)\s+(re-?)?(send|forward|pass|copy|post|share)(\s+(this|it|that))?(\s+on)?\s+(to|2)\s+(at\s+least\s+)?(" + Count + "|every)", context => Report(context));
        rules.OnPattern(Rule, @"\b(those|anyone|anybody|everyone|people)\s+(who|that)\s+(send|forward|pass|copy|share|sent|forwarded|shared)s?(\s+(this|it))?(\s+on)?\s+within\b", OnlyWithASign);

        // Offices and parents ask these too; then nothing is promised and nobody is frightened.
        rules.OnPattern(Rule, Send + This + Count + People, OnlyWithASign);
        rules.OnPattern(Rule, Share + This + Count + People, OnlyWithASign);
        rules.OnPattern(Rule, Share + This + EveryoneYouKnow, OnlyWithASign);
        rules.OnPattern(Rule, Share + This + EveryoneYouHave, OnlyWithASign);
        rules.OnPattern(Rule, Send + This + AllYours, OnlyWithASign);
        rules.OnPattern(Rule, Share + This + AllYours, OnlyWithASign);
        rules.OnPattern(Rule, Send + This + AsManyAsYouCan, OnlyWithASign);
        rules.OnPattern(Rule, Share + This + AsManyAsYouCan, OnlyWithASign);
        rules.OnPattern(Rule, @"\b(tag|nominate|invite)\s+" + Count + People, OnlyWithASign);
        rules.OnPattern(Rule, @"\b(tag|nominate|invite)\s+" + Count + Friends, OnlyWithASign);
        rules.OnPattern(Rule, @"\b(tell|warn|alert)\s+" + AllYours, OnlyWithAHoax);
        rules.OnPattern(Rule, @"\b(tell|warn|alert)\s+" + EveryoneYouHave, OnlyWithAHoax);

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));

        void UnlessItSpreadsTheWord(MatchContext context)
        {
            if (HasSign(context))
                Report(context);
            else if (context.InMessage(appeals) || context.InMessage(events) || SaysForWhom(context.After(12)))
                context.Ignore("it spreads the word of an appeal, an event or a post");
            else
                Report(context);
        }

        void OnlyWithASign(MatchContext context)
        {
            if (HasSign(context))
                Report(context, confidence: 0.8);
            else
                context.Ignore("nothing is promised or threatened");
        }

        void OnlyWithAHoax(MatchContext context)
        {
            if (context.InMessage(hoaxes) || context.Near(nudges, Nearby))
                Report(context, confidence: 0.8);
        }

        bool HasSign(MatchContext context)
        {
            if (context.InMessage(appeals, 2))
                return false;
            if (context.Near(nudges, Nearby) && !context.InMessage(events))
                return true;
            return context.InMessage(promises) || context.InMessage(hoaxes) || IsOftenForwarded(context.Message.Subject);
        }

        void Report(MatchContext context, double confidence = 1)
        {
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else
                context.Report(confidence: confidence, loweredBecause: context.InMessage(safety) ? LowerForSafety : null);
        }
    }

    /// <summary>'… who may be interested', '… of the school': an ordinary request names the people it means.</summary>
    private static bool SaysForWhom(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        return after.StartsWith("who ", StringComparison.OrdinalIgnoreCase) || after.StartsWith("of ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Three or more 'FW:' before the subject: it has gone from hand to hand.</summary>
    private static bool IsOftenForwarded(string? subject)
    {
        var rest = subject.AsSpan().TrimStart();
        for (var times = 0; ; times++)
        {
            if (times == 3)
                return true;
            var colon = rest.IndexOf(':');
            if (colon < 0 || !(rest[..colon].Equals("fw", StringComparison.OrdinalIgnoreCase) || rest[..colon].Equals("fwd", StringComparison.OrdinalIgnoreCase)))
                return false;
            rest = rest[(colon + 1)..].TrimStart();
        }
    }
}
