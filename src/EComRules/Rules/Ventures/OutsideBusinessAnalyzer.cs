namespace EComRules.Rules.Ventures;

/// <summary>
/// ECR0805: the school's mail used for a business of one's own (clause 4.13e). The PTA, the book fair, clubs that the governors approved, invoices of
/// visiting teachers and a declared interest are none of it.
/// </summary>
internal sealed class OutsideBusinessAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0805",
        Title: "Promotes an outside business",
        MessageFormat: "'{0}' reads as promoting a business of one's own",
        Advice: "Promote it from your own address in your own time; the school's lists and equipment are for school. Tell the head of an interest that touches the school.",
        RuleCategory.OutsideBusiness,
        Severity.Warning,
        ["4.13e"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social,
        Directions = Direction.FromSchool,
    };

    private const string LowerForDeclared = "the message declares the interest";

    // 'My candle shop', 'our little cake business', 'my own company'.
    private const string OwnFirm = @"\b(my|our|my\s+(husband|wife|partner|sister|brother|mum|dad|daughter|son|mate|friend)['’]?s)\s+(\w+\s+){0,3}(business|shop|company|salon|etsy|stall|boutique|studio|side\s+hustle|side\s+line|sideline|franchise|agency|consultancy|catalogue|online\s+store|webshop|brand|bakery|b&b|holiday\s+let|airbnb|market\s+stall|beauty\s+room|insta\s+shop|facebook\s+shop)\b";

    // 'I've set up a little business', 'my sister has a new salon'.
    private const string NewFirm = @"\b((i|we|my\s+\w+)(['’]ve|['’]s|\s+have|\s+has)?\s+(just\s+|recently\s+|also\s+|now\s+)?(set\s+up|started|start|opened|opening|launched|launching|runs?|owns?|has|have|got))\s+(up\s+)?(a|an|my\s+own|our\s+own|her\s+own|his\s+own|their\s+own)\s+(\w+\s+){0,3}(business|shop|company|salon|boutique|studio|stall|online\s+store|caf[eé]|bakery|page|franchise)\b";

    // 'I tutor privately', 'I do private tuition', 'offering private tuition'.
    private const string Tuition = @"\b(i|we|my\s+\w+)\s+(also\s+|now\s+|still\s+)?((can\s+|could\s+)?(offer|do|give|provide|am\s+offering|run)\s+(some\s+)?(private|1:1|one[\s-]to[\s-]one|home)\s+(tuition|tutoring|lessons)|tutor\s+(privately|from\s+home|at\s+weekends|on\s+saturdays|after\s+school))";

    // 'My wife and I do celebration cakes', 'our Chelsea's doing mobile hair', 'I make jewellery'.
    private const string Makes = @"\b(i|we|my\s+\w+(\s+and\s+i)?|our\s+\w+)(['’](m|s|re|ve))?\s+(also\s+|now\s+|is\s+|are\s+|am\s+|have\s+started\s+|has\s+started\s+|started\s+)?(do|does|doing|make|makes|making|sell|sells|selling|offer|offers|offering|bake|bakes|baking|run|runs|running|flog|flogging)\s+";

    // About two lines of mail: what stands further away is about something else.
    private const int Nearby = 25;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("outside-business");
        var trade = Sign("trade");
        var goods = Sign("goods");
        var school = Sign("school");
        var declared = Sign("declared");

        rules.OnPattern(Rule, OwnFirm, context =>
        {
            if (context.Near(trade, Nearby) || NamesPrice(context))
                Report(context, 0.9);
        });
        rules.OnPattern(Rule, NewFirm, context =>
        {
            if (context.Near(trade, Nearby) || NamesPrice(context))
                Report(context, 0.8);
        });
        rules.OnPattern(Rule, Tuition, context => Report(context, 0.9));
        rules.OnPattern(Rule, Makes, context =>
        {
            if (context.InSentence(goods) && (NamesPrice(context) || context.Near(trade, Nearby)))
                Report(context, 0.8);
        });

        // 'My wax melts are back, 4 for £10'.
        rules.OnTerms(Rule, words.Where("sign", "goods"), context =>
        {
            if (EndsInMy(context.Before(24)) && (NamesPrice(context) || context.Near(trade, Nearby)))
                Report(context, 0.8);
        });
        rules.OnTerms(Rule, words.Where("tier", "strong"), context => Report(context, 1));
        rules.OnTerms(Rule, words.Where("tier", "brand"), context =>
        {
            if (PersonReader.IsSaidOfPeople(context) && (context.Near(trade, Nearby) || NamesPrice(context)))
                Report(context, 0.8);
        });

        TermSet Sign(string sign) => rules.Notice(words.Where("sign", sign));

        void Report(MatchContext context, double confidence)
        {
            if (context.Part == MessagePart.Attachment)
                return;
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (context.Near(school, Nearby))
                context.Ignore("it is for the school, a charity or a lesson");
            else
                context.Report(ToClauseEnd(context), confidence: confidence, loweredBecause: context.InMessage(declared) ? LowerForDeclared : null);
        }
    }

    private static bool NamesPrice(in MatchContext context)
    {
        var sentence = context.Sentence;
        var text = context.Text[sentence.Start..Math.Min(context.Text.Length, sentence.End + 80)];
        return text.Contains('£') || text.Contains("% off", StringComparison.OrdinalIgnoreCase) || text.Contains(" quid", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsInMy(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return EndsInWord(before, "my") || EndsInWord(before, "our");
    }

    private static bool EndsInWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
        => text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));

    /// <summary>On to the end of the clause, so that what is sold is pointed at too.</summary>
    private static TextSpan ToClauseEnd(in MatchContext context)
    {
        var rest = context.Text[context.Span.End..Math.Max(context.Span.End, context.Sentence.End)];
        var end = 0;
        while (end < rest.Length && !(rest[end] is ',' or ';' or ':' or '!' or '?' or '\n') && !(rest[end] == '.' && end == rest.Length - 1))
            end++;
        const int longest = 80;
        return end > longest ? context.Span : TextSpan.FromBounds(context.Span.Start, context.Span.End + rest[..end].TrimEnd().Length);
    }
}
