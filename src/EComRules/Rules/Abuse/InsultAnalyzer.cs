using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>ECR0302: an insult to a person (clause 4.4a2): the reader, or somebody the message speaks of.</summary>
internal sealed class InsultAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0302",
        Title: "Abusive or insulting to a person",
        MessageFormat: "'{0}' can be read as an insult",
        Advice: "Say what happened and what you ask for, and leave out what you think of the person.",
        RuleCategory.Abuse,
        Severity.Violation,
        ["4.4a2", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private static readonly WordSet s_imperative = WordSet.Of("just so why oh well now and please honestly do go yeah lol no");
    private static readonly WordSet s_hostile = WordSet.Of("stupid deaf thick hell fuck dumb idiot idiots people pathetic useless blind retarded mental");

    private static readonly WordSet s_conditions = WordSet.Of("if unless whether pretend imagine");
    private static readonly WordSet s_opinions = WordSet.Of("think thinks thought thinking say saying said mean meaning meant implying imply suggesting suggest calling call called");
    private static readonly WordSet s_negations = WordSet.Of("not never t dont nobody no none isnt wasnt didnt wouldnt without");

    private readonly Lexicon _insults = Lexicon.Load("insults");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var adjectives = _insults.Where("kind", "adjective");
        var reader = new InsultReader(adjectives);
        rules.OnTerms(Rule, _insults.Where("kind", "noun"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (context.IsName || !reader.TryReadNoun(words, words.First, words.Last, context.Term!["force"], out var insult))
                return;
            Report(context, words, insult);
        });
        rules.OnTerms(Rule, adjectives, context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (!words.IsInnocentBefore(context.Term!, words.Last + 1) && reader.TryReadAdjective(words, words.First, words.Last, context.Term!["force"] == "modifier", out var insult))
                Report(context, words, insult);
        });
        rules.OnTerms(Rule, _insults.Where("kind", "phrase"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (Holds(context.Term!, words) && !words.IsInnocentBefore(context.Term!, words.Last + 1))
                Report(context, words, new(Person.Reader, words.First, words.Last, 1, IsPlain: true));
        });

        void Report(in MatchContext context, in SentenceWords words, in Insult insult)
        {
            var severity = SeverityOf(insult, context.Term!);
            if (severity == Severity.None || words.Is(insult.First - 1, s_conditions) || IsDenied(words, insult.First))
                return;
            var topic = insult.Who == Person.Other ? speech.Topic(context) : null;
            if ((speech.WhyNotOwn(context, words, insult.First) ?? topic) is { } reason)
                context.Ignore(reason);
            else if (!WebAddress.IsAround(context))
                context.Report(words.Between(insult.First, insult.Last), severity: severity);
        }
    }

    /// <summary>"Nobody thinks you are stupid", "I am not saying he is lazy".</summary>
    private static bool IsDenied(in SentenceWords words, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 4); i--)
            if (words.Is(i, s_opinions))
                return words.Has(s_negations, i - 3, i);
        return false;
    }

    private static Severity SeverityOf(in Insult insult, LexiconTerm term)
    {
        var isPlain = insult.IsPlain;
        var isAdjective = term["kind"] == "adjective";
        if (term["force"] == "playful")
            return insult.Adjectives > 0 ? Severity.Warning : insult.Who == Person.Reader ? Severity.Advice : Severity.None;
        if (term["level"] == "advice" || (term["level"] == "warning" && !isPlain && !isAdjective))
            return Severity.Advice;
        if (!insult.IsSure && (isAdjective || !isPlain))
            return Severity.Advice;
        if (term["force"] == "modifier")
            return insult.Who == Person.Reader ? Severity.Warning : Severity.Advice;
        if (insult.Who == Person.Other && isAdjective)
            return term["level"] == "warning" ? Severity.Advice : Severity.Warning;
        return term["level"] == "warning" || !isPlain || !insult.IsSure ? Severity.Warning : Severity.Violation;
    }

    private static bool Holds(LexiconTerm term, in SentenceWords words) => term["needs"] switch
    {
        "imperative" => words.First == 0 || words.Breaks(words.First) || words.Is(words.First - 1, s_imperative),
        "hostile" => words.Has(s_hostile, 0, words.Count),
        _ => true,
    };
}
