using EComRules.Rules.Speech;

namespace EComRules.Rules.Discrimination;

/// <summary>ECR0503: a term that is outdated or hurtful, with the wording preferred today (clause 4.4e3). Quotations, lessons and names of organisations stay as they are.</summary>
internal sealed class OutdatedTermAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0503",
        Title: "Outdated term: better wording exists",
        MessageFormat: "'{0}' is an outdated term; '{1}' is better",
        Advice: "Use the better wording, or the words people use of themselves. Quotations and names of organisations stay as they are.",
        RuleCategory.Discrimination,
        Severity.Advice,
        ["4.4e3"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Writing,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
    };

    private static readonly string[] s_evidence = ["sport", "story", "nature", "window"];

    // What may follow "the disabled" where people are meant; before a noun it describes that.
    private static readonly WordSet s_afterGroup = WordSet.Of("and or are were is was have has had can cannot could will would should who in at on to for from with by need needs get as but if when because that than may might must do does did");
    private static readonly WordSet s_names = WordSet.Of("for of and the");

    private readonly Lexicon _terms = Lexicon.Load("outdated-terms");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var evidence = s_evidence.ToFrozenDictionary(kind => kind, kind => rules.Notice(_terms.Where("kind", kind)), StringComparer.Ordinal);
        foreach (var characteristic in _terms.Terms.Select(term => term["characteristic"]).Distinct())
            if (characteristic is not null)
                rules.OnTerms(Rule, _terms.Where("characteristic", characteristic), Check);

        void Check(MatchContext context)
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (words.IsInnocentBefore(context.Term!, words.Last + 1) || (context.Term!["group"] is not null && !words.Breaks(words.Last + 1) && !words.Is(words.Last + 1, s_afterGroup)))
                context.Ignore("it describes the word after it");
            else if (context.IsName || WebAddress.IsAround(context) || (context.Term["proper"] is null ? IsPartOfName(words) : words.IsCapitalised(words.Last + 1) && !words.Breaks(words.Last + 1)))
                context.Ignore("it is part of a name");
            else if (context.Term["unless"] is { } kind && context.InMessage(evidence[kind]))
                context.Ignore("it has its ordinary meaning here");
            else if ((speech.WhyNotOwn(context, words, words.First) ?? speech.Topic(context)) is { } reason)
                context.Ignore(reason);
            else
                context.Report(context.Term["use"]);
        }
    }

    /// <summary>"Guide Dogs for the Blind", "Elmtree School for Handicapped Children": its own words or a neighbour's capital make it a name.</summary>
    private static bool IsPartOfName(in SentenceWords words)
    {
        if (words.IsCapitalised(words.Last))
            return words.First > 0 || words.First < words.Last || words.IsCapitalised(words.Last + 1);
        var before = words.First - 1;
        while (words.Is(before, s_names))
            before--;
        return before < words.First - 1 && words.IsCapitalised(before) && words.IsCapitalised(words.Last + 1) && !words.Breaks(words.Last + 1);
    }
}
