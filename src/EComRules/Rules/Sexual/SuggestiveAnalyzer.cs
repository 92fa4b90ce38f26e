using EComRules.Rules.Speech;

namespace EComRules.Rules.Sexual;

/// <summary>ECR0401: suggestive words, come-ons and remarks on somebody's body (clause 4.4b). Kisses at the end of a note, hot weather and swimming kit are none of it.</summary>
internal sealed class SuggestiveAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0401",
        Title: "Sexually suggestive",
        MessageFormat: "'{0}' can be read as sexually suggestive",
        Advice: "Leave it out; keep to the work, and to words that could be read out in the staff room.",
        RuleCategory.SexualSuggestive,
        Severity.Violation,
        ["4.4b", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private const string Clothes = @"(dress|skirt|jeans|top|shorts|leggings|trousers|heels|bikini|swimsuit|trunks|lycra|shirt|blouse|boots|tights|stockings|underwear|knickers|bra|outfit|jumper)";
    private const string Body = @"(body|bum|bottom|legs|thighs|boobs|breasts|tits|curves|arse|ass|backside|cleavage|figure|hips|lips)";
    private const string Bold = @"(tight|short|little|low[ -]cut|skimpy|see[ -]through|tiny|clingy|sexy|figure[ -]hugging)";

    private static readonly WordSet s_greetings = WordSet.Of("hey hi hello morning evening night afternoon oi alright hiya heya yes cheers thanks hola");
    private static readonly WordSet s_ofPeople = WordSet.Of("legs dress voice smile eyes body bum arse outfit woman man lady girl boy minx mama thing beast bitch lips underwear knickers photo x xx xxx bastard bod feet hips heels skirt");
    private static readonly WordSet s_wear = WordSet.Of("in with when wearing");
    private static readonly WordSet s_clothes = WordSet.Of("dress skirt jeans top shorts leggings trousers heels bikini swimsuit trunks lycra shirt suit blouse boots tights stockings kit uniform outfit underwear jumper");
    private static readonly WordSet s_author = WordSet.Of("i im ive id");
    private static readonly WordSet s_anybodyElse = WordSet.Of("you u he she they we children parents pupils");

    private readonly Lexicon _terms = Lexicon.Load("sexual-suggestive");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var topic = new SexualTopic(rules, speech);
        rules.OnTerms(Rule, _terms.Where("tier", "plain"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (Holds(context.Term!, words) && !words.IsInnocentBefore(context.Term!, words.Last + 1))
                Report(context, words, words.First, words.Last);
        });
        rules.OnTerms(Rule, _terms.Where("tier", "said"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (IsSaidOfSomebody(context.Term!, words, out var first, out var last))
                Report(context, words, first, last);
        });

        // I keep looking at your legs. You look amazing in that little dress. Love you in those tight jeans.
        OnAdmiring(@"\b(love|adore|staring at|stare at|looking at|look at|check(ing)? out|think(ing)? (about|of)|dream(t|ing)? (about|of)|fantasi[sz]ing about|touch(ing)?|feel(ing)?|kiss(ing)?|grab(bing)?|squeez(e|ing)|strok(e|ing)|smack(ing)?|bite|biting) (at )?your (\w+ )?" + Body + @"\b", byAuthor: true);
        OnAdmiring(@"\byou look(ed|ing|s)? (\w+ )?(\w+ )?in (that|those|your|the) (\w+ )?" + Bold + " (\\w+ )?" + Clothes + @"\b", byAuthor: false);
        OnAdmiring(@"\b(love|like|loved|enjoy\w*|think\w* about|dream\w* of|picture|imagine|imagining|see) (seeing )?you in (that|those|your|a|some) (\w+ )?" + Bold + " (\\w+ )?" + Clothes + @"\b", byAuthor: false);

        // Aubergine with drops, peach or tongue: never vegetables.
        rules.OnPattern(Rule, "\uD83C\uDF46 ?(\uD83D\uDCA6|\uD83D\uDC45)", ReportMatch);
        rules.OnPattern(Rule, "\uD83C\uDF51 ?(\uD83D\uDCA6|\uD83D\uDC45|\uD83D\uDC4B)", ReportMatch);

        void OnAdmiring(string pattern, bool byAuthor) => rules.OnPattern(Rule, pattern, context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (!byAuthor || IsByAuthor(words))
                Report(context, words, words.First, words.Last);
        });

        void ReportMatch(MatchContext context)
        {
            if (topic.WhyItHasToBeWritten(context) is { } reason)
                context.Ignore(reason);
            else
                context.Report(severity: Severity.Warning);
        }

        void Report(in MatchContext context, in SentenceWords words, int first, int last)
        {
            if (context.IsName || WebAddress.IsAround(context))
                context.Ignore("it reads as a name");
            else if ((speech.WhyNotOwn(context, words, first) ?? topic.WhyItHasToBeWritten(context)) is { } reason)
                context.Ignore(reason);
            else
                context.Report(words.Between(first, last), severity: context.Term?["level"] switch { "warning" => Severity.Warning, "advice" => Severity.Advice, _ => null });
        }
    }

    private static bool Holds(LexiconTerm term, in SentenceWords words) => term["needs"] switch
    {
        "end" => words.Breaks(words.Last + 1),
        "alone" => words.First == 0 && words.Last == words.Count - 1,
        _ => true,
    };

    private static bool IsSaidOfSomebody(LexiconTerm term, in SentenceWords words, out int first, out int last)
    {
        first = words.First;
        last = words.Last;

        // "Hot" and "fit" are about the weather and the netball team, unless it is about what somebody wears.
        if (term.Text is "hot" or "fit")
        {
            if (!words.Is(last + 1, s_wear) || !words.Has(s_clothes, last + 2, last + 6))
                return false;
            while (!words.Is(last, s_clothes))
                last++;
        }
        else if (term.Text == "sexy")
        {
            var isCalled = words.Is(first - 1, s_greetings) && words.Breaks(last + 1);
            if (isCalled || (words.Is(last + 1, s_ofPeople) && !words.Breaks(last + 1)))
            {
                last = isCalled ? last : last + 1;
                return true;
            }
        }

        var subject = Predication.Before(words, first - 1);
        if (subject.Who is not (Person.Reader or Person.Other) || !subject.IsSure)
            return false;
        first = subject.First;
        return true;
    }

    /// <summary>"I keep staring at your ...": the nearest subject before is the author, not "you" or "children".</summary>
    private static bool IsByAuthor(in SentenceWords words)
    {
        for (var i = words.First - 1; i >= 0; i--)
            if (words.Is(i, s_author) || words.Is(i, "can") || words.Is(i, "cant"))
                return true;
            else if (words.Is(i, s_anybodyElse))
                return false;
        return false;
    }
}
