using EComRules.Rules.Speech;

namespace EComRules.Rules.Discrimination;

/// <summary>ECR0502: stereotypes, jokes and remarks about a protected group (clause 4.4e2): a group and what is said of all of it.</summary>
internal sealed class RemarkAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0502",
        Title: "Stereotype, joke or remark about a protected group",
        MessageFormat: "'{0}' can be read as a remark about people who share a protected characteristic",
        Advice: "Write about the person and what happened, not about a group.",
        RuleCategory.Discrimination,
        Severity.Violation,
        ["4.4e2", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    // A remark may stand in the sentence after the one that names the group.
    private const int FarReach = 16;

    private readonly Lexicon _groups = Lexicon.Load("groups");
    private readonly Lexicon _remarks = Lexicon.Load("remarks");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var groups = rules.Notice(_groups);
        var seldom = rules.Notice(Lexicon.Of([.. _groups.Terms.Where(term => term["daily"] is null && term["form"] != "adjective").SelectMany(term => (IEnumerable<string>)Engine.Inflection.FormsOf(term)).Distinct()]));
        var counter = rules.Notice(_remarks.Where("kind", "counter"));
        var jokes = rules.Notice(_remarks.Where("kind", "joke"));
        var reader = new GeneralisationReader(_remarks.Where("kind", "predicate"));
        rules.OnTerms(Rule, _groups, context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (reader.TryRead(context, words, jokes, out var first, out var last))
                Report(context, words, first, last);
        });
        rules.OnTerms(Rule, _remarks.Where("kind", "tail"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            var isNear = context.Near(groups, 4) || (context.Term!["reach"] == "far" && context.Near(seldom, FarReach));
            if ((context.Term!["needs"] is null || words.Breaks(words.Last + 1)) && !words.IsInnocentBefore(context.Term, words.Last + 1) && (isNear || GeneralisationReader.IsAboutThosePeople(words)) && !GeneralisationReader.IsParticular(words))
                Report(context, words, words.First, words.Last);
        });
        rules.OnTerms(Rule, _remarks.Where("kind", "phrase"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (!words.IsInnocentBefore(context.Term!, words.Last + 1) && (context.Term!["then"] is not { } next || words.Is(words.Last + 1, next)))
                Report(context, words, words.First, words.Last);
        });

        void Report(in MatchContext context, in SentenceWords words, int first, int last)
        {
            if (context.InSentence(counter))
                context.Ignore("the sentence argues against it");
            else if (speech.WhyNotOwn(context, words, first) is { } reason)
                context.Ignore(reason);
            else if (speech.Topic(context) is { } topic)
                context.Report(words.Between(first, last), severity: Severity.Warning, loweredBecause: topic);
            else
                context.Report(words.Between(first, last), severity: context.Term!["level"] switch { "warning" => Severity.Warning, "advice" => Severity.Advice, _ => null });
        }
    }
}
