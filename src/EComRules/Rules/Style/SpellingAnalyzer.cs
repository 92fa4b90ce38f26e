using EComRules.Rules.Speech;

namespace EComRules.Rules.Style;

/// <summary>
/// ECR1104: common slips of spelling and confused words, each with what was meant (clause 8.5h). No dictionary: names, nonsense words for phonics and
/// other languages cannot be reported, and pupils' own writing is left alone.
/// </summary>
internal sealed class SpellingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1104",
        Title: "Spelling or grammar slip",
        MessageFormat: "'{0}' may be a slip for '{1}'",
        Advice: "Read the message once more before it goes; it has the same effect as a letter.",
        RuleCategory.Spelling,
        Severity.Advice,
        ["8.5h"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Writing,
        Channels = Channel.Email | Channel.Text | Channel.Social,
        Directions = Direction.FromSchool,
    };

    // What children bring is theirs: 'bring there wellies'. A noun after it tells it from the place.
    private const string There = @"\b(bring|brings|bringing|take|takes|taking|wear|wears|wearing|collect|collecting|return|returning|remember|forget|lost|lose|with|of|for|using|eat|have)\s+there\s+(own|child|children|wellies|coats?|kits?|bags?|books?|homework|lunch|lunches|shoes|trainers|jumpers?|names?|teachers?|parents?|reading|water|bottles?|hats?|pe|uniform|class|son|daughter|turn|work|coat|money|letters?)\b";
    private const string Our = @"\b(in|to|for|of|at|with|on|from|by|but|and|visit)\s+are\s+(school|class|children['’]s|office|court|hall|website|newsletter|playground|classroom|trip|team|pupils|assembly|library|teacher|headteacher|caretaker|governors|pta|topic)\b";

    private const string Your = @"\byou['’]re\s+(form|forms|patience|advice|child|childs|child['’]s|children|children['’]s|e-?mail|support|help|class|order|letter|understanding|reply|cooperation|co-operation|son|daughter|team|lunch|coat|kit|book|books|homework|own|name|names|copy|signature|classroom|room|slip|slips|reports|numbers|feedback|thoughts)\b";
    private const string Whose = @"\bwho['’]s\s+(coat|bag|turn|job|cup|mug|car|lunch|book|books|jumper|kit|idea|class|group|duty|laptop|keys|milk)\b";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var innocent = rules.Notice(Lexicon.Load("spelling-innocent"));
        rules.OnTerms(Rule, Lexicon.Load("slips"), context =>
        {
            var term = context.Term!;
            if (!IsInnocent(context) && !IsRightHere(context, term))
                context.Report(term["fix"], confidence: 0.9);
        });
        rules.OnPattern(Rule, There, context => ReportConfusion(context, "there", "their"));
        rules.OnPattern(Rule, Your, context => ReportStart(context, context.Match.IndexOfAny(" \t\r\n"), "your"));
        rules.OnPattern(Rule, Whose, context => ReportStart(context, context.Match.IndexOfAny(" \t\r\n"), "whose"));
        rules.OnPattern(Rule, Our, context => ReportConfusion(context, "are", "our"));

        void ReportConfusion(MatchContext context, string wrong, string right)
        {
            var at = context.Match.LastIndexOf(wrong, StringComparison.OrdinalIgnoreCase);
            while (at > 0 && !(char.IsWhiteSpace(context.Match[at - 1]) && at + wrong.Length < context.Match.Length && char.IsWhiteSpace(context.Match[at + wrong.Length])))
                at = context.Match[..at].LastIndexOf(wrong, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !IsInnocent(context))
                context.Report(new TextSpan(context.Span.Start + at, wrong.Length), right, confidence: 0.8);
        }

        void ReportStart(MatchContext context, int length, string right)
        {
            if (!IsInnocent(context))
                context.Report(new TextSpan(context.Span.Start, length), right, confidence: 0.8);
        }

        bool IsInnocent(MatchContext context)
        {
            if (context.Part == MessagePart.Attachment || WebAddress.IsAround(context))
                return true;
            if (context.InQuotationMarks || context.InMessage(innocent))
                context.Ignore("it is quoted, or the message is about words and children's writing");
            else
                return false;
            return true;
        }
    }

    private static bool IsRightHere(in MatchContext context, LexiconTerm term)
    {
        // A capital within the sentence makes it a name: Mrs Teh.
        if (char.IsUpper(context.Match[0]) && !char.IsUpper(term["fix"]![0]) && !context.Match.Contains(' ') && IsWithinSentence(context) && !IsAllCapitals(context.Match))
            return true;
        if (context.School.IsOnRoll(context.Match))
            return true;
        return term["not-after"] is { } words && EndsInAny(context.Before(20), words);
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }

    private static bool IsWithinSentence(in MatchContext context)
    {
        var before = context.Text[context.Sentence.Start..context.Span.Start].TrimEnd(" \t\"'(\u201C\u2018*-");
        return !before.IsEmpty && before[^1] is not ('\n' or '\r' or '.' or '!' or '?' or ':');
    }

    private static bool EndsInAny(ReadOnlySpan<char> before, ReadOnlySpan<char> words)
    {
        before = before.TrimEnd(" \t\r\n");
        if (before.EndsWith("'t", StringComparison.Ordinal) || before.EndsWith("’t", StringComparison.Ordinal))
            before = before[..^2];
        foreach (var range in words.Split(','))
        {
            var word = words[range];
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
                return true;
        }

        return false;
    }
}
