using EComRules.Rules.Speech;

namespace EComRules.Rules.Sexual;

/// <summary>ECR0402: sexually explicit text (clause 4.4d). Health education, online safety and disclosures are none of it.</summary>
internal sealed class ExplicitTextAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0402",
        Title: "Sexually explicit text",
        MessageFormat: "'{0}' should be looked at before this goes on",
        Advice: "Please ask a colleague to read this with you before anything else is done with it.",
        RuleCategory.SexualExplicit,
        Severity.Violation,
        ["4.4d", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.DesignatedSafeguardingLead],
    };

    private const int SelfReach = 7;

    private static readonly WordSet s_self = WordSet.Of("i we im ive id we me my us our u you your yourself yourselves lets");
    private static readonly WordSet s_others = WordSet.Of("he she they him them his her their pupil pupils child children boy boys girl girls student students somebody someone parents found caught");
    private static readonly WordSet s_give = WordSet.Of("send sending give got any want need wanna watch watching fancy");
    private static readonly WordSet s_dislikes = WordSet.Of("block blocked against not never no about report reported reporting avoid stop");

    private readonly Lexicon _terms = Lexicon.Load("sexual-explicit");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var topic = new SexualTopic(rules, speech);
        rules.OnTerms(Rule, _terms.Where("tier", "plain"), context => Check(context, needsSelf: false));
        rules.OnTerms(Rule, _terms.Where("tier", "self"), context => Check(context, needsSelf: true));

        void Check(in MatchContext context, bool needsSelf)
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (words.IsInnocentBefore(context.Term!, words.Last + 1) || context.IsName || WebAddress.IsAround(context))
                context.Ignore("it has its ordinary meaning here");
            else if (needsSelf && !IsOfAuthorOrReader(words))
                context.Ignore("nobody speaks of himself or to the reader");
            else if ((speech.WhyNotOwn(context, words, words.First) ?? topic.WhyItHasToBeWritten(context)) is { } reason)
                context.Ignore(reason);
            else
                context.Report();
        }
    }

    /// <summary>"I was watching ...", "send me some ...": of the author or the reader, and of nobody else.</summary>
    private static bool IsOfAuthorOrReader(in SentenceWords words)
    {
        if (words.Has(s_dislikes, words.First - SelfReach, words.First) || words.Has(s_others, words.First - SelfReach, words.First))
            return false;
        return words.Has(s_self, words.First - SelfReach, words.Last + 5) || words.Is(0, s_give);
    }
}
