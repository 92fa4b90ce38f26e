namespace EComRules.Rules.Style;

/// <summary>
/// ECR1106: wording that admits fault or binds the school (clause 8.5i). What is denied, quoted, a class charter, a Brownie's promise, an auction of
/// promises and a draft contract are none of it.
/// </summary>
internal sealed class CommitmentAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1106",
        Title: "Commitment or admission wording",
        MessageFormat: "'{0}' may bind the school as a signed letter would",
        Advice: "Say what happened and what is done about it. Ask the head before admitting fault or promising a place, money, support or a contract.",
        RuleCategory.Tone,
        Severity.Advice,
        ["8.5i"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Directions = Direction.FromSchool,
    };

    private const string We = @"\b(we|i|the\s+school|the\s+trust|the\s+governors|the\s+governing\s+body)";
    private const string How = @"(\s+(fully|entirely|completely|absolutely|hereby|do|must|totally|freely|both|wholly|readily|have\s+to|will))?";

    private const string Accept = We + How + @"\s+(accept|accepts|admit|admits|take|takes|acknowledge|acknowledges|concede|concedes|accepted|admitted)(\s+that)?\s+((full|complete|sole|total|all|entire|legal)\s+(responsibility|liability|blame|fault)|liability)(\s+for\s+\w+(\s+\w+){0,4})?";
    private const string OurFault = @"\b(it|this|that|the\s+accident|the\s+injury|the\s+fall|what\s+happened)(\s+(was|is|were)|['’]s)\s+(all\s+|entirely\s+|completely\s+|totally\s+|clearly\s+|wholly\s+|simply\s+|absolutely\s+)?(our|the\s+school['’]?s|the\s+staff['’]s|the\s+teacher['’]s|the\s+trust['’]s)\s+(own\s+)?(fault|mistake\s+entirely|negligence|responsibility\s+entirely)(\s+from\s+start\s+to\s+finish|\s+entirely)?";
    private const string Negligent = @"\b(we|the\s+school|our\s+staff|staff|the\s+teacher|the\s+trust)\s+((was|were|have\s+been|has\s+been)\s+(clearly\s+|grossly\s+)?(negligent|in\s+breach)|(failed|breached)\s+in\s+(our|its|their)\s+duty|(breached|failed\s+in)\s+(our|its|their|the)\s+(duty|contract|obligations|legal\s+\w+)|broke\s+the\s+law|acted\s+unlawfully|discriminated\s+against)";
    private const string NoDefence = @"\b(we|the\s+school)\s+(won['’]?t|will\s+not|would\s+not|shall\s+not)\s+(defend|contest|fight|dispute)\s+(it|the\s+claim|any\s+claim|a\s+claim|this)";
    private const string Guarantee = We + @"\s+(can\s+|could\s+|will\s+|do\s+|personally\s+|hereby\s+|would\s+)?(guarantee|guarantees|assure\s+you\s+of|undertake|undertakes)\s+([\w'’]+\s+){0,6}(place|places|job|post|contract|1:1|one\s+to\s+one|one-to-one|support|ta|refund|ehcp|funding|hours|result|results|grade|work|order|promotion|never\s+happen\s+again|safe|pass|teacher)\b";
    private const string GuaranteeThat = We + @"\s+(can\s+|will\s+|do\s+|personally\s+)?(guarantee|undertake|hereby\s+agree)\s+(that|to|you|your|a)\b";
    private const string Promise = @"\b(i|we)\s+(can\s+|do\s+|absolutely\s+|faithfully\s+)?promise(\s+you)?(\s+that)?\s+([\w'’]+\s+){0,7}(place|places|job|post|contract|full\s+time|full-time|1:1|one\s+to\s+one|one-to-one|support|ta|refund|ehcp|funding|never\s+happen\s+again|not\s+happen\s+again|won['’]?t\s+happen\s+again|compensation|pay\s+rise|promotion|excluded|expelled)\b";
    private const string Pay = @"\b(we|i|the\s+school)(\s+will|['’]ll|\s+shall)\s+(of\s+course\s+|certainly\s+|gladly\s+|happily\s+|obviously\s+)?pay\s+(for\s+(whatever|everything|all|any|the\s+(damage|repairs?|glasses|dentist|treatment|replacement|phone|coat))|whatever|all\s+(your|the)\s+costs|compensation|damages|you\s+compensation)(\s+[\w'’]+){0,4}";
    private const string Compensate = @"\b(we|i|the\s+school)(\s+will|['’]ll|\s+shall)\s+(of\s+course\s+|certainly\s+|gladly\s+|happily\s+|obviously\s+)?(compensate|reimburse\s+you\s+(in\s+full|for\s+everything)|cover\s+(all|any|whatever|the\s+full)\s+(\w+\s+){0,3}(costs?|bills?|damage)|make\s+good\s+(all|any)\s+(loss|damage))";
    private const string Yours = @"\b(job|post|contract|place|work|position|role)(['’]s|\s+is)\s+(definitely\s+|as\s+good\s+as\s+|already\s+)?(yours|guaranteed|hers|his)\b";
    private const string Contract = @"\b(you['’]?(ve|\s+have)\s+(definitely\s+)?got\s+the\s+(job|contract|post|work)|consider\s+(this|it)\s+(the|a|your|our|as\s+a)\s+(contract|formal\s+offer|offer|binding)|this\s+(e-?mail\s+)?(is|forms|constitutes)\s+(a|our|the)\s+(binding\s+)?contract|you\s+have\s+my\s+word\s+(that|on)|give\s+you\s+my\s+word\s+(that|on))\b";
    private const string ShouldHave = @"\b(we|the\s+school|staff)\s+(should|ought\s+to)\s+have\s+(fixed|mended|repaired|prevented|supervised|stopped|noticed|protected|locked|moved|replaced|known)\s+(\w+\s+){1,4}";
    private const string Refund = @"\b(we|i|the\s+school)(\s+will|['’]ll|\s+shall)\s+(of\s+course\s+|certainly\s+|gladly\s+)?(refund\s+you\s+(every|all|in\s+full|everything|the\s+(full|whole|lot))|pay\s+(you\s+back\s+)?(every\s+penny|for\s+(new|a\s+new|another)\s+(glasses|phone|coat|bike|window|laptop|ipad|tablet|one|pair)))";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var innocent = rules.Notice(Lexicon.Load("commitment-innocent"));

        rules.OnPattern(Rule, Accept, Check);
        rules.OnPattern(Rule, OurFault, Check);
        rules.OnPattern(Rule, Negligent, Check);
        rules.OnPattern(Rule, NoDefence, Check);
        rules.OnPattern(Rule, Guarantee, Check);
        rules.OnPattern(Rule, GuaranteeThat, Check);
        rules.OnPattern(Rule, Promise, Check);
        rules.OnPattern(Rule, Pay, Check);
        rules.OnPattern(Rule, ShouldHave, Check);
        rules.OnPattern(Rule, Refund, Check);
        rules.OnPattern(Rule, Compensate, Check);
        rules.OnPattern(Rule, Yours, Check);
        rules.OnPattern(Rule, Contract, Check);

        void Check(MatchContext context)
        {
            if (context.Part == MessagePart.Attachment)
                return;
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (IsDenied(context.Before(30)) || IsConditional(context))
                context.Ignore("it is denied or only supposed");
            else if (IsAboutFun(context))
                context.Ignore("it promises a good time");
            else if (context.InMessage(innocent))
                context.Ignore("it is a charter, a template, an event or advice on wording");
            else
                context.Report(confidence: 0.7);
        }
    }

    /// <summary>'We do not say that …', 'nor can', 'whether'.</summary>
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)[" not", " never", "n't", "n’t", " nor", " neither", " whether", " if", " unless", " cannot", " that would mean", " does not mean", " doesn't mean that", " saying that", " say that", " says that", " said that", " claims that", " alleges that", " imply that", " suggest that"])
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return before.Equals("if", StringComparison.OrdinalIgnoreCase) || before.Equals("whether", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>'I guarantee you'll love it.'</summary>
    private static bool IsAboutFun(in MatchContext context)
    {
        var after = context.After(40);
        foreach (var word in (ReadOnlySpan<string>)["love", "enjoy", "laugh", "fun", "delicious", "smile", "miss out", "regret"])
            if (after.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsConditional(in MatchContext context)
    {
        var after = context.After(24).TrimStart(" ,");
        return after.StartsWith("only if", StringComparison.OrdinalIgnoreCase) || after.StartsWith("?", StringComparison.Ordinal) || after.StartsWith("subject to", StringComparison.OrdinalIgnoreCase);
    }
}
