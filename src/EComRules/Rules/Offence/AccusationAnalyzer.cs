using EComRules.Rules.Speech;

namespace EComRules.Rules.Offence;

/// <summary>
/// ECR0601: an accusation about a person who can be told from the message (clauses 4.4c, 8.12h1). What goes through the proper procedure
/// (LADO, HR, police, governors, union), history and fiction are none of it.
/// </summary>
internal sealed class AccusationAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0601",
        Title: "Accusation about a named person",
        MessageFormat: "'{0}' can be read as an accusation about a person",
        Advice: "Leave it out here. Take a concern to the head, the chair of governors or the designated safeguarding lead, who will look into it.",
        RuleCategory.Defamation,
        Severity.Warning,
        ["4.4c", "8.12h1"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private const int MostBeforeNoun = 4;
    private const int ObjectReach = 6;

    private static readonly WordSet s_articles = WordSet.Of("a an");
    private static readonly WordSet s_pointing = WordSet.Of("that this the");
    private static readonly WordSet s_unsure = WordSet.Of("if whether unless suppose imagine pretend");
    private static readonly WordSet s_asks = WordSet.Of("did does do is was has could should can have would");
    private static readonly WordSet s_tellings = WordSet.Of("know hear heard see seen realise notice believe guess");
    private static readonly WordSet s_have = WordSet.Of("has have had");
    private static readonly WordSet s_suffers = WordSet.Of("is was were been got gets be being are getting");
    private static readonly WordSet s_trifles = WordSet.Of("""
        show hearts heart thunder scene limelight kiss biscuit biscuits chocolate chocolates cake cakes mug pen pens stapler chair chairs seat space spot idea ideas joke lunch sandwich
        milk teabags march glances look glance ball base bases line lines jumper coat scissors glue
        """);

    private readonly Lexicon _terms = Lexicon.Load("accusations");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var process = rules.Notice(_terms.Where("kind", "process"));
        var fiction = rules.Notice(_terms.Where("kind", "fiction"));
        var names = WordSet.Of(_terms.Where("kind", "fiction-name"));
        rules.OnTerms(Rule, _terms.Where("kind", "noun"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (!context.IsName && TryReadNoun(words, context.School, out var subject, out var last))
                Check(context, words, subject, last);
        });
        OnPredicate("state");
        OnPredicate("verb");

        void OnPredicate(string kind) => rules.OnTerms(Rule, _terms.Where("kind", kind), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            var last = LastOf(context.Term!, words);
            if (last >= 0 && (kind == "state" ? !words.Is(words.First - 1, s_have) : !words.Has(s_trifles, words.Last + 1, words.Last + 5) && !IsSuffered(words)))
                Check(context, words, Subject.Before(words, words.First - 1, context.School), last);
        });

        void Check(in MatchContext context, in SentenceWords words, Subject subject, int last)
        {
            var isWide = Audience.IsWide(context.Message, context.Facts, context.School);
            if (subject.Kind == SubjectKind.Pronoun && Subject.IsNamedBefore(context.Before(200), context.School))
                subject = subject with { Kind = SubjectKind.Person };
            if (Audience.IsForSchoolOnly(context.Message, context.Facts))
                context.Ignore("a concern is told to the school, where it belongs");
            else if (!IsOfSomebody(subject, context.Term!, isWide) || words.IsInnocentBefore(context.Term!, words.Last + 1))
                context.Ignore("it is said of nobody in particular");
            else if (IsAsked(context, words, subject.First))
                context.Ignore("it is asked, not said");
            else if (words.Has(names, subject.First, words.First) || context.InMessage(fiction))
                context.Ignore("it is about history or a story");
            else if (context.InMessage(process, isWide ? 2 : 1))
                context.Ignore("it goes through the proper procedure");
            else if (speech.WhyNotOwn(context, words, subject.First, isClause: true) is { } reason)
                context.Ignore(reason);
            else
                context.Report(words.Between(subject.First, last));
        }
    }

    /// <summary>A colleague by title or role; a person without title (mostly a pupil) only for what adults do or what is grave, or where many read it.</summary>
    private static bool IsOfSomebody(Subject subject, LexiconTerm term, bool isWide) => subject.Kind switch
    {
        SubjectKind.Colleague => true,
        SubjectKind.Colleagues => isWide || term["heavy"] is not null,
        SubjectKind.Person => isWide || term["adult"] is not null || (term["heavy"] is not null && term["kind"] == "noun"),
        _ => false,
    };

    /// <summary>"Mr Cole is a lying thief"; "that thief Mr Cole"; "the governors are crooks".</summary>
    private static bool TryReadNoun(in SentenceWords words, SchoolIndex school, out Subject subject, out int last)
    {
        last = words.Last;
        if (!words.Breaks(last + 1) && words.Has(s_pointing, words.First - 3, words.First))
            for (var end = last + 2; end <= last + 3; end++)
                if (Subject.At(words, end, school) is { Kind: SubjectKind.Colleague or SubjectKind.Person } named && named.First == last + 1)
                {
                    last = end;
                    for (var i = words.First - 1; ; i--)
                        if (words.Is(i, s_pointing))
                        {
                            subject = named with { First = i };
                            return true;
                        }
                }

        // Whatever stands between the article and the noun describes him: "is a lying, cheating thief".
        for (var i = words.First - 1; i >= Math.Max(0, words.First - MostBeforeNoun); i--)
            if (words.Is(i, s_articles))
            {
                subject = Subject.Before(words, i - 1, school);
                return subject.IsFound;
            }

        subject = Subject.Before(words, words.First - 1, school);
        return subject.IsFound;
    }

    /// <summary>The last word of the predicate with the object it needs; -1 when that is missing.</summary>
    private static int LastOf(LexiconTerm term, in SentenceWords words)
    {
        if (term["after"] is not { } list)
            return words.Last;
        for (var i = words.First; i <= Math.Min(words.Count - 1, words.Last + ObjectReach); i++)
            foreach (var range in list.AsSpan().Split(','))
                if (words[i].Equals(list.AsSpan(range), StringComparison.OrdinalIgnoreCase))
                    return Math.Max(i, words.Last);
        return -1;
    }

    /// <summary>"Mrs Hall was robbed": she is the victim.</summary>
    private static bool IsSuffered(in SentenceWords words)
        => words.Is(words.First - 1, s_suffers) && !words[words.First].EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Did Mr Cole ...?", "if Mr Cole ..."; "did you know that Mr Cole ...?" tells.</summary>
    private static bool IsAsked(in MatchContext context, in SentenceWords words, int first)
    {
        if (words.Has(s_unsure, first - 2, first) || words.Is(first - 1, s_asks))
            return true;
        var sentence = context.Sentence;
        return context.Text[sentence.Start..sentence.End].TrimEnd().EndsWith('?') && !words.Has(s_tellings, 0, first);
    }
}
