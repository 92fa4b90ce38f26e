using EComRules.Rules.Abuse;
using EComRules.Rules.Speech;

namespace EComRules.Rules.Discrimination;

/// <summary>ECR0501: slurs about a protected characteristic (clause 4.4e1). Words with an innocent meaning count only as said of a person.</summary>
internal sealed class SlurAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0501",
        Title: "Slur about a protected characteristic",
        MessageFormat: "'{0}' is read as a slur ({1})",
        Advice: "Take the word out. If it has to be recorded, put it in quotation marks and say who said it.",
        RuleCategory.Discrimination,
        Severity.Violation,
        ["4.4e1", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.SeniorLeadership],
    };

    private static readonly string[] s_evidence = ["water", "food", "smoke", "science", "medical", "story", "pride"];
    private static readonly WordSet s_hostile = WordSet.Of("""
        dirty filthy fucking fuckin bloody stinking smelly thieving stupid thick fat ugly lazy scummy cheeky little proper total complete absolute utter such raging flaming massive
        stinky silly old mad crazy greedy tight damn
        """);
    private static readonly WordSet s_people = WordSet.Of("folk folks families family lad lads fella guys chap chaps one ones gentleman lot people");
    private static readonly WordSet s_reclaimed = WordSet.Of("am m im i as proud");

    private readonly Lexicon _slurs = Lexicon.Load("slurs");
    private readonly Lexicon _insults = Lexicon.Load("insults");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var reader = new InsultReader(_insults.Where("kind", "adjective"));
        var evidence = s_evidence.ToFrozenDictionary(kind => kind, kind => rules.Notice(_slurs.Where("kind", kind)), StringComparer.Ordinal);
        rules.OnTerms(Rule, _slurs.Where("tier", "plain"), context => Check(context, isPlain: true));
        rules.OnTerms(Rule, _slurs.Where("tier", "ambiguous"), context => Check(context, isPlain: false));

        void Check(in MatchContext context, bool isPlain)
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (context.IsName || (context.Term!["case"] == "lower" && char.IsUpper(context.Match[0])) || WebAddress.IsAround(context))
                context.Ignore("it reads as a name");
            else if (context.Term!["unless"] is { } kind && context.InMessage(evidence[kind]))
                context.Ignore("it has its ordinary meaning here");
            else if (!isPlain && !IsSaidOfSomebody(context.Term!, words, reader))
                context.Ignore("it is not said of a person");
            else if (words.Has(s_reclaimed, words.First - 2, words.First) && !words.Is(words.First - 1, "as"))
                context.Ignore("it is said of the author");
            else if (speech.WhyNotOwn(context, words, words.First) is { } reason)
                context.Ignore(reason);
            else if (speech.Topic(context) is { } topic)
                context.Report(context.Term["characteristic"], severity: Severity.Warning, loweredBecause: topic);
            else
                context.Report(context.Term["characteristic"]);
        }
    }

    private static bool IsSaidOfSomebody(LexiconTerm term, in SentenceWords words, InsultReader reader)
    {
        if (term["before-person"] is not null)
            return words.Is(words.Last + 1, People.Roles) || words.Is(words.Last + 1, s_people);
        if (term["lone"] is not null)
            return true;
        if (words.Is(words.First - 1, s_hostile) && term["force"] is null && !words.Breaks(words.First))
            return true;
        if ((words.Is(words.First - 1, "a") || words.Is(words.First - 1, "an")) && (words.Is(words.First - 2, "such") || words.Is(words.First - 2, "being")) && term["force"] is null)
            return true;
        return reader.TryReadNoun(words, words.First, words.Last, term["force"] is null ? "plain" : "figure", out var insult)
            && (insult.Who == Person.Reader || (insult.IsSure && (insult.IsPlain || term["force"] is null)));
    }
}
