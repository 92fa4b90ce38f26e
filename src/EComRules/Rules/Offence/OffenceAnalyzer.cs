using EComRules.Rules.Speech;

namespace EComRules.Rules.Offence;

/// <summary>
/// ECR0602: what those who read it would take offence at (clause 4.4f): gore, laughing at death and disaster, mocking religion, slogans of
/// extremists. Letters on a bereavement, accidents and history are none of it.
/// </summary>
internal sealed class OffenceAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0602",
        Title: "Likely to cause offence",
        MessageFormat: "'{0}' is likely to cause offence",
        Advice: "Think of who will read it and leave it out. If it is needed for a lesson, say so and choose what fits the age.",
        RuleCategory.Offence,
        Severity.Warning,
        ["4.4f"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private const string Picture = @"\b(graphic|gory|gruesome|grisly|horrific|horrifying|sickening|stomach[ -]churning|uncensored|bloody|disturbing)( \w+){0,2} (photos?|photographs?|pictures?|images?|pics?|videos?|clips?|footage|gifs?)\b";
    private const int Nearby = 14;

    // A letter may name what a fox or a mummy-maker does; with pictures of it to all families, more than this is too much.
    private const int MostGoreInALetter = 1;

    private static readonly WordSet s_jokes = WordSet.Of("joke jokes");
    private static readonly WordSet s_shares = WordSet.Of("attached attach attaching here look watch see below link sending send sent enclosed check got have forwarded show this these");
    private static readonly WordSet s_tells = WordSet.Of("told tells telling made makes making shared sharing posted");
    private static readonly WordSet s_others = WordSet.Of("he she they pupil pupils child children boy boys girl girls somebody someone");
    private static readonly WordSet s_afterJoke = WordSet.Of("about of on");

    private readonly Lexicon _terms = Lexicon.Load("offence");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var scorn = Evidence("scorn");
        var veilScorn = Evidence("veil-scorn");
        var goreWords = Evidence("gore-word");
        var pictures = Evidence("picture");
        var laugh = Evidence("laugh");
        var counter = Evidence("counter");
        var lesson = Evidence("lesson");
        var care = Evidence("care");
        var accident = Evidence("accident");
        var warning = Evidence("warning");
        var young = Evidence("young");

        // A graphic picture for the little ones is out of place in a lesson too.
        rules.OnPattern(Rule, Picture, context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (words.Has(s_shares, words.First - 8, words.First) || words.Has(s_shares, words.Last + 1, words.Last + 8))
                Report(context, words, isExcusedByLesson: !context.InMessage(young));
        });
        OnTerms("gore", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.InMessage(accident))
                context.Ignore("it is about an accident");
            else
                Report(context, words, isMild: !Audience.IsWide(context.Message, context.Facts, context.School));
        });
        OnTerms("gore-word", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.InMessage(goreWords, MostGoreInALetter + 1) && context.InMessage(pictures) && !context.InMessage(accident) && Audience.IsWide(context.Message, context.Facts, context.School))
                Report(context, words, isExcused: false);
        });
        OnTerms("atrocity", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.Near(laugh, Nearby) || HasLaughter(context))
                Report(context, words);
        });
        OnTerms("loss", (in MatchContext context, in SentenceWords words) =>
        {
            if (words.Is(words.Last + 1, s_jokes) || (words.Is(words.First - 1, s_afterJoke) && words.Is(words.First - 2, s_jokes)))
                Report(context, words);
        });
        OnTerms("mock", Always);
        OnTerms("slogan", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.Term!["then"] is not { } then || words.Is(words.Last + 2, then) || words.Is(words.Last + 3, then))
                Report(context, words);
        });
        OnTerms("flippant", (in MatchContext context, in SentenceWords words) =>
        {
            if (IsOfPerson(words))
                Report(context, words);
        });
        OnTerms("religion", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.InSentence(scorn) && context.Near(scorn, Nearby))
                Report(context, words);
        });
        OnTerms("veil", (in MatchContext context, in SentenceWords words) =>
        {
            if (context.InSentence(veilScorn) && context.Near(veilScorn, Nearby))
                Report(context, words);
        });
        OnTerms("marker", (in MatchContext context, in SentenceWords words) =>
        {
            if (!(words.Has(s_tells, words.First - 5, words.First) && words.Has(s_others, 0, words.First)))
                Report(context, words, isMild: context.Term!["level"] is not null);
        });

        TermSet Evidence(string kind) => rules.Notice(_terms.Where("kind", kind));

        void OnTerms(string kind, OffenceCheck check) => rules.OnTerms(Rule, _terms.Where("kind", kind), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            check(context, SentenceWords.Read(context, room));
        });

        void Always(in MatchContext context, in SentenceWords words) => Report(context, words);

        void Report(in MatchContext context, in SentenceWords words, bool isMild = false, bool isExcusedByLesson = true, bool isExcused = true)
        {
            if (isExcused && isExcusedByLesson && context.InMessage(lesson))
                context.Ignore("it is about a lesson or history");
            else if (isExcused && context.InMessage(care))
                context.Ignore("it is a letter of condolence or care");
            else if (context.InMessage(warning))
                context.Ignore("it warns of such things");
            else if (context.InSentence(counter))
                context.Ignore("the sentence argues against it");
            else if ((speech.WhyNotOwn(context, words, words.First) ?? (isExcused && isExcusedByLesson ? speech.Topic(context) : null)) is { } reason)
                context.Ignore(reason);
            else
                context.Report(severity: isMild ? Severity.Advice : null);
        }
    }

    private delegate void OffenceCheck(in MatchContext context, in SentenceWords words);

    /// <summary>A face with tears of laughter in the sentence or just behind it.</summary>
    private static bool HasLaughter(in MatchContext context)
    {
        var sentence = context.Sentence;
        var text = context.Text[sentence.Start..Math.Min(context.Text.Length, sentence.End + 4)];
        return text.Contains("\uD83D\uDE02", StringComparison.Ordinal) || text.Contains("\uD83E\uDD23", StringComparison.Ordinal);
    }

    /// <summary>"Her mum has popped her clogs", not the photocopier.</summary>
    private static bool IsOfPerson(in SentenceWords words)
    {
        for (var i = words.First - 1; i >= Math.Max(0, words.First - 5); i--)
            if (words.Is(i, People.HeOrShe) || words.Is(i, People.Family) || People.IsTitledName(words, i) || words.Is(i, People.Roles))
                return true;
        return false;
    }
}
