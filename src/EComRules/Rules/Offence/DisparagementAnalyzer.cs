using EComRules.Rules.Speech;

namespace EComRules.Rules.Offence;

/// <summary>ECR0604: running down the school, the head, management or colleagues (clause 8.12a). Grievances, whistle-blowing, reports and jokes of the week are none of it.</summary>
internal sealed class DisparagementAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0604",
        Title: "Disparages school or colleague",
        MessageFormat: "'{0}' can be read as running down the school or a colleague",
        Advice: "Leave it out. If something is wrong, say what and ask for a change where it can be made: your line manager, the head, your union.",
        RuleCategory.Disrepute,
        Severity.Warning,
        ["8.12a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private const int MostBeforeNoun = 4;

    private static readonly WordSet s_articles = WordSet.Of("a an");
    private static readonly WordSet s_school = WordSet.Of("school place work job head boss here staff office staffroom slt management");
    private static readonly WordSet s_ifs = WordSet.Of("if whether unless when think thinks thought say says said feel feels");
    private static readonly WordSet s_openings = WordSet.Of("if whether unless");
    private static readonly WordSet s_passing = WordSet.Of("today tonight tomorrow yesterday monday tuesday wednesday thursday friday weather heating wifi lunch");

    private readonly Lexicon _terms = Lexicon.Load("disparagement");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var safe = rules.Notice(_terms.Where("kind", "protected"));
        var fun = rules.Notice(_terms.Where("kind", "fun"));
        var school = rules.Notice(_terms.Where("kind", "school"));
        rules.OnTerms(Rule, _terms.Where("kind", "predicate"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            var subject = SubjectOf(words, context.School);
            var isOfColleague = subject.Kind == SubjectKind.Colleague && IsBoss(words, subject.First);
            if (subject.Kind is SubjectKind.School or SubjectKind.Work or SubjectKind.Colleagues || isOfColleague || (subject.Kind == SubjectKind.Colleague && context.Message.Channel == Channel.Social))
                Check(context, words, subject.First, words.Last, words.Has(s_passing, words.Last + 1, words.Last + 4) || subject.Kind == SubjectKind.Work);
        });
        rules.OnTerms(Rule, _terms.Where("kind", "of-work"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (Subject.Before(words, words.First - 1, context.School) is { Kind: SubjectKind.Colleague or SubjectKind.Colleagues } subject)
                Check(context, words, subject.First, words.Last, isMild: false);
        });
        rules.OnTerms(Rule, _terms.Where("kind", "phrase"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (context.Term!["needs"] is null || words.Has(s_school, words.First - 6, words.Last + 4) || (context.Message.Channel == Channel.Social && context.InMessage(school)))
                Check(context, words, words.First, words.Last, isMild: context.Term["level"] == "advice");
        });

        void Check(in MatchContext context, in SentenceWords words, int first, int last, bool isMild)
        {
            if (!Audience.IsByColleague(context.Message, context.Facts))
                context.Ignore("it comes from outside");
            else if (words.IsInnocentBefore(context.Term!, words.Last + 1) || words.Has(s_openings, first - 2, first))
                context.Ignore("it has another meaning here");
            else if (context.InMessage(safe, Audience.IsPublic(context.Message) ? 2 : 1))
                context.Ignore("it is a grievance, a report or an inspection");
            else if (context.InMessage(fun))
                context.Ignore("it is about a joke, a play or a lesson");
            else if (words.Has(s_ifs, first - 1, first) && !words.Has(People.Author, first - 3, first))
                context.Ignore("it is what somebody else thinks");
            else if (speech.WhyNotOwn(context, words, first, isClause: true) is { } reason)
                context.Ignore(reason);
            else
                context.Report(words.Between(first, last), severity: isMild ? Severity.Advice : null);
        }
    }

    /// <summary>"This school is a complete joke": the article may stand before words that only strengthen.</summary>
    private static Subject SubjectOf(in SentenceWords words, SchoolIndex school)
    {
        for (var i = words.First - 1; i >= Math.Max(0, words.First - MostBeforeNoun); i--)
            if (words.Is(i, s_articles) && Subject.Before(words, i - 1, school) is { IsFound: true } subject)
                return subject;
        return Subject.Before(words, words.First - 1, school);
    }

    /// <summary>The head, my boss: of other colleagues ECR0302 reads such words.</summary>
    private static bool IsBoss(in SentenceWords words, int first)
    {
        for (var i = first; i <= first + 3; i++)
            if (words.Is(i, "head") || words.Is(i, "headteacher") || words.Is(i, "boss") || words.Is(i, "manager") || words.Is(i, "deputy") || words.Is(i, "principal"))
                return !words.Is(first, People.Titles);
        return false;
    }
}
