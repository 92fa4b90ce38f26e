using EComRules.Rules.Speech;

namespace EComRules.Rules.Style;

/// <summary>
/// ECR1103: sarcasm, impatience and heat that a reader takes amiss (clauses 8.4a, 8.5e2, 8.5f). A firm letter about attendance, a short 'Yes, fine',
/// dialect, a direct style of writing and joy in capitals are none of it.
/// </summary>
internal sealed class ToneAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1103",
        Title: "Tone may be misread",
        MessageFormat: "'{0}' can be read as {1}",
        Advice: "Keep it as a draft and read it again later, or ring. Say what you need and by when; leave out what you think of the reader.",
        RuleCategory.Tone,
        Severity.Advice,
        ["8.4a", "8.5e2", "8.5f"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Writing | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private const string Sarcastic = "sarcastic";
    private const string Impatient = "impatient";
    private const string Blaming = "blaming the reader";
    private const string Heated = "heated";

    // 'As I have ALREADY told you', 'as I've said three times'.
    private const string AlreadySaid = @"\bas\s+(i|we)(['’]ve|\s+have)?\s+(\w+\s+){0,2}(said|told\s+you|explained|asked|mentioned|stated|written|emailed|e-mailed|pointed\s+out|tried\s+to\s+explain)(\s+to\s+you)?(\s+((three|four|five|six|seven|eight|several|many|countless|umpteen|a\s+hundred|a\s+million|\d+)\s+times|repeatedly|over\s+and\s+over|time\s+and\s+again|more\s+than\s+once))?";
    private const string NthTime = @"\b(for\s+the\s+(third|fourth|fifth|sixth|seventh|tenth|hundredth|umpteenth|nth|last|millionth)\s+time|(third|fourth|fifth|sixth|umpteenth)\s+time\s+of\s+asking|how\s+many\s+(more\s+)?times\s+(do|must|have)\s+(i|we)\s+(have\s+to\s+|need\s+to\s+|got\s+to\s+)?\w+|i['’]?m\s+not\s+going\s+to\s+(ask|say\s+it|tell\s+you)\s+again|(i|we)\s+(won['’]?t|shan['’]?t|will\s+not|shall\s+not)\s+(say|ask|tell\s+you|repeat\s+(myself|ourselves)|be\s+telling\s+you)(\s+(it|this|you))?\s*again)\b";
    private const string IfYouHad = @"\b(perhaps\s+|maybe\s+)?if\s+(you|they)(['’]d|\s+had|\s+could)?\s+(even\s+|only\s+|actually\s+|just\s+|ever\s+|all\s+)?(bothered|be\s+bothered|taken\s+the\s+(time|trouble)|actually\s+(read|listened|looked|checked|turned\s+up|done|asked|came|tried|bothered)|read\s+(my|the)\s+(e-?mail|message|letter)\s+properly|paid\s+attention|listened\s+for\s+once|done\s+your\s+job)(\s+[\w'’]+){0,12}";
    private const string CannotBother = @"\b((you|they|who)\s+)?(can['’]?t|cannot|couldn['’]?t|could\s+not|can\s+not)\s+(even\s+)?be\s+(bothered|arsed)(\s+to(\s+[\w'’]+){1,4})?";
    private const string Understand = @"\b(what|which)\s+(part|bit)\s+of\s+([^\s.?!]+\s+){1,6}(don['’]?t|do\s+not|do\s+you\s+not|did\s+you\s+not|didn['’]?t)(\s+you)?\s+understand";
    private const string SoHard = @"\b(is\s+it\s+(really\s+|too\s+)(so\s+|that\s+)?(hard|difficult|much\s+to\s+ask)|is\s+it\s+(so|that)\s+(hard|difficult)(\s+to(\s+[\w'’]+){1,6})?|what['’]?s\s+so\s+(hard|difficult|complicated)\s+about(\s+[\w'’]+){1,5})";
    private const string DoIHaveTo = @"\b(do|must|am)\s+i\s+(really\s+)?(have\s+to|need\s+to|supposed\s+to|going\s+to\s+have\s+to)\s+(spell\s+it\s+out|do\s+everything|draw\s+(you\s+)?a\s+(picture|diagram)|repeat\s+myself|hold\s+your\s+hand)(\s+myself|\s+for\s+you)?";
    private const string HowDare = @"\b(who\s+do\s+you\s+think\s+you\s+are|how\s+dare\s+(you|they|she|he)|what\s+(on\s+earth\s+)?do\s+(we|i)\s+pay\s+you(\s+(lot|people))?\s+for|what\s+do\s+you\s+(lot|people)\s+(actually\s+)?do\s+all\s+day|are\s+you\s+(even\s+)?(listening|blind|deaf|having\s+a\s+laugh|kidding\s+me|joking))\b";
    private const string Suggest = @"\bi\s+(strongly\s+)?suggest\s+(that\s+)?you\s+(think\s+(very\s+)?(hard|carefully)|reconsider|read|get\s+your\s+(facts|own\s+house)|look\s+again|learn|try\s+(reading|harder)|check\s+your\s+facts|find\s+out|remember\s+who)(\s+[\w'’]+){0,10}";
    private const string DoTry = @"\bdo\s+try\s+(to|and)\s+(read|remember|keep\s+up|listen|be\s+on\s+time|pay\s+attention|get\s+it\s+right|think|turn\s+up)(\s+[\w'’]+){0,9}";
    private const string YouClearly = @"\byou\s+(clearly|obviously|evidently|always)\s+(know\s+(best|better|it\s+all)|have\s+(nothing\s+better|more\s+important|no\s+idea|no\s+intention)|think\s+(you|rules|the\s+rules|that)|don['’]?t\s+(care|read|listen|understand|think)|can['’]?t\s+(read|be\s+trusted)|didn['’]?t\s+(read|listen|bother))(\s+[\w'’]+){0,6}";
    private const string WellDone = @"\b(oh|wow|gee|well|yes)[,.!]?\s+(thanks\s+(so\s+much\s+)?|well\s+done|great\s+job|good\s+job|nice\s+one|bravo|congratulations|how\s+(kind|lovely|thoughtful|helpful|nice))\s+(for|of|to)\s+([\w'’]+\s+){0,4}(you|telling|making|not|leaving|letting|ignoring|dumping|forgetting|dropping|nothing|somebody|someone|whoever)(\s+[\w'’]+){0,12}";

    private const string ToldYou = @"\b(i|we)(['’]ve|\s+have)\s+(already\s+)?(asked|told|emailed|e-mailed|reminded|rung|written\s+to)\s+(you|them|everyone|everybody)\s+(this\s+|about\s+this\s+|for\s+this\s+)?((three|four|five|six|seven|eight|umpteen|a\s+hundred|a\s+million)\s+times(\s+now)?|and\s+(asked|told|emailed|reminded)\s+(you|them)|over\s+and\s+over|time\s+and\s+again|until\s+i['’]?m\s+blue)";
    private const string ThanksFor = @"\b(thanks|thank\s+you|cheers|ta)\s+(so\s+much\s+|very\s+much\s+|ever\s+so\s+much\s+)?for\s+(\w+ly\s+)?(ignoring|dumping|forgetting|wasting|dropping|landing|undermining|throwing|not\s+(telling|bothering|replying|answering|asking|reading|turning|coming|letting)|making\s+me\s+(look|feel)|telling\s+(everybody|everyone|the\s+whole)|leaving\s+(me|us)\s+(to|with|in)|losing|blaming|embarrassing|humiliating|interrupting|your\s+(oh\s+so\s+|un)\w+)(\s+[\w'’]+){0,6}";
    private const string PerhapsYou = @"\b(perhaps|maybe|next\s+time)\s+(you|people|they|staff)\s+(could|might|can|should|would|will)\s+(actually|try|bother|manage|find\s+the\s+time|deign|remember\s+that|have\s+the\s+(decency|courtesy|manners)|do\s+(me|us)\s+the\s+courtesy)(\s+[\w'’]+){0,8}";
    private const string DoNotBother = @"\b(don['’]?t|do\s+not)\s+(bother|trouble\s+yourself)\s+(replying|answering|coming|asking|apologising|emailing|ringing|turning\s+up|explaining|with\s+excuses)\b|\b(that['’]?s|this\s+is)\s+the\s+last\s+time\s+(i|we)\s+(do|help|offer|ask|cover|lend)\b(\s+[\w'’]+){0,4}";
    private const string SomeOfUs = @"\b(some|those|the\s+rest)\s+of\s+us\s+([^\s.!?]+\s+){1,10}(while|whilst|whereas|when|unlike)\s+(others|some|certain\s+people|you)(\s+[\w'’]+){0,5}";
    private const string NotYour = @"\b(i['’]?m|i\s+am|we['’]?re|we\s+are)\s+not\s+(your|the)\s+(\w+\s+)?(secretary|servants?|slaves?|skivvy|skivvies|mother|mum|maid|nanny|cleaner|babysitters?|lackey|dogsbody|doormat)\b";
    private const string ClearlyNot = @"\b(i|we)\s+(assumed|thought|would\s+have\s+thought|['’]d\s+have\s+thought|had\s+hoped|hoped)\s+([^\s.!?]+\s+){1,10}(but\s+)?(clearly|obviously|evidently|apparently)\s+(not|i\s+was\s+wrong)|\b(but|or)\s+(is\s+)?(that|clearly\s+that)['’]?s?\s+(clearly\s+)?too\s+much\s+to\s+(ask|hope|expect)";
    private const string Clueless = @"\b(you|they)\s+((clearly|obviously|really|quite\s+clearly)\s+)?(haven['’]?t|have\s+not|don['’]?t\s+have|have)\s+(got\s+)?(a\s+clue|the\s+faintest|the\s+foggiest|no\s+idea\s+(what|how)|no\s+clue)(\s+[\w'’]+){0,6}";
    private const string ForThoseWho = @"\bfor\s+(the\s+benefit\s+of\s+)?(those|people|anyone|anybody|colleagues)\s+who\s+(still\s+|apparently\s+|clearly\s+|seem\s+to\s+)?(haven['’]?t|can['’]?t|cannot|didn['’]?t|don['’]?t|couldn['’]?t|struggle)\s+(\w+\s+)?(grasped|read|listen|listened|understand|understood|tell\s+the\s+time|count|follow|bothered|be\s+bothered|remember)(\s+[\w'’]+){0,6}";
    private const string NotHard = @"\b(it['’]?s|it\s+is|this\s+is)\s+(really\s+|honestly\s+|just\s+)?not\s+(that\s+|so\s+|really\s+|exactly\s+|very\s+)(difficult|hard|complicated|much\s+to\s+ask)\b";

    // Capitals in the middle of a sentence stress a word; a run of them shouts, which ECR1102 reports.
    private const int ShortestStress = 3;
    private const int Nearby = 40;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("tone");
        var speech = new ReportedSpeech(rules);
        var angry = rules.Notice(words.Where("tier", "weak"));
        var friendly = rules.Notice(words.Where("sign", "friendly"));

        foreach (var (sort, what) in new[] { ("sarcasm", Sarcastic), ("impatience", Impatient), ("blame", Blaming), ("heat", Heated) })
            rules.OnTerms(Rule, words.Where("sort", sort), context => Report(context, what));
        rules.OnPattern(Rule, NthTime, context => Report(context, Impatient));
        rules.OnPattern(Rule, ToldYou, context => Report(context, Impatient));
        rules.OnPattern(Rule, ThanksFor, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, PerhapsYou, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, DoNotBother, context => Report(context, Heated));
        rules.OnPattern(Rule, SomeOfUs, context => Report(context, Blaming));
        rules.OnPattern(Rule, NotYour, context => Report(context, Heated));
        rules.OnPattern(Rule, ClearlyNot, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, Clueless, context => Report(context, Blaming));
        rules.OnPattern(Rule, ForThoseWho, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, NotHard, context =>
        {
            if (context.Near(angry, Nearby) || context.After(60).Contains('!'))
                Report(context, Impatient);
        });
        rules.OnPattern(Rule, IfYouHad, context => Report(context, Blaming));
        rules.OnPattern(Rule, CannotBother, context => Report(context, Blaming));
        rules.OnPattern(Rule, Understand, context => Report(context, Impatient));
        rules.OnPattern(Rule, SoHard, context => Report(context, Impatient));
        rules.OnPattern(Rule, DoIHaveTo, context => Report(context, Impatient));
        rules.OnPattern(Rule, HowDare, context => Report(context, Heated));
        rules.OnPattern(Rule, Suggest, context => Report(context, Blaming));
        rules.OnPattern(Rule, DoTry, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, YouClearly, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, WellDone, context => Report(context, Sarcastic));
        rules.OnPattern(Rule, @"\bwhatever\s*[.!]", context =>
        {
            if (context.Part != MessagePart.Subject && IsWholeSentence(context))
                Report(context, Sarcastic);
        });

        // Said once, it is a reminder; stressed or counted, it is impatience.
        rules.OnPattern(Rule, AlreadySaid, context =>
        {
            if (IsStressed(context.Match) || context.Match.Contains("times", StringComparison.OrdinalIgnoreCase) || context.Match.Contains("repeatedly", StringComparison.OrdinalIgnoreCase)
                || context.Match.Contains("over and over", StringComparison.OrdinalIgnoreCase) || context.Match.Contains("told you", StringComparison.OrdinalIgnoreCase) && context.Near(angry, Nearby))
                Report(context, Impatient);
        });

        // Words that a firm letter has too: it takes capitals, exclamation marks or a late hour as well.
        rules.OnTerms(Rule, words.Where("tier", "weak"), context =>
        {
            if (!context.InMessage(friendly) && Rages(context))
                Report(context, Heated);
        });

        void Report(MatchContext context, string what)
        {
            if (context.Part == MessagePart.Attachment)
                return;
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var sentence = SentenceWords.Read(context, room);
            if ((speech.WhyNotOwn(context, sentence, sentence.First, isClause: true) ?? speech.Topic(context)) is { } reason)
                context.Ignore(reason);
            else
                context.Report(what, confidence: 0.7);
        }
    }

    private static bool IsWholeSentence(in MatchContext context)
    {
        var before = context.Before(20).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '\n' || before.EndsWith("fine,", StringComparison.OrdinalIgnoreCase) || before.EndsWith("ok,", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether there are two signs of rage: exclamation marks in a row, words in capitals, the late hour.</summary>
    private static bool Rages(in MatchContext context)
    {
        var sentence = context.Sentence;
        var near = context.Text[sentence.Start..Math.Min(context.Text.Length, sentence.End + 60)];
        var signs = (near.Contains("!!", StringComparison.Ordinal) || near.Contains("?!", StringComparison.Ordinal) || near.Contains("??", StringComparison.Ordinal) ? 1 : 0)
            + (IsStressed(near) ? 1 : 0)
            + (context.Facts.LocalTime.Hour is >= 22 or < 5 && near.Contains('!') ? 1 : 0);
        return signs >= 2;
    }

    /// <summary>Whether a word is in capitals and the others are not, or all are.</summary>
    private static bool IsStressed(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var capitals = true;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
                capitals &= char.IsUpper(text[i]);
            if (capitals && i - start > ShortestStress)
                return true;
            if (i == start)
                i++;
        }

        return false;
    }
}
