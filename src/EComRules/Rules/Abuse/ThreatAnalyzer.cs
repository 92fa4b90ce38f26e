using EComRules.Engine;
using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>ECR0301: a threat of violence (clause 4.4a1): intent, a violent act and a person, or a phrase that is a threat by itself.</summary>
internal sealed class ThreatAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0301",
        Title: "Threat of violence",
        MessageFormat: "'{0}' can be read as a threat",
        Advice: "Please ask a colleague to read this with you before anything else is done with it.",
        RuleCategory.Threat,
        Severity.Violation,
        ["4.4a1", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.DesignatedSafeguardingLead],
    };

    private readonly Lexicon _threats = Lexicon.Load("threats");
    private readonly Lexicon _fates = Lexicon.Load("fates");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var games = rules.Notice(_threats.Where("kind", "game"));
        Register(_threats.Where("kind", "verb"), CheckVerb);
        Register(_threats.Where("kind", "act"), CheckAct);
        Register(_threats.Where("kind", "phrase"), CheckPhrase);
        Register(_fates, CheckFate);

        void Register(Lexicon terms, ThreatCheck check) => rules.OnTerms(Rule, terms, context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var words = SentenceWords.Read(context, room);
            if (!check(context, words, out var threat))
                return;
            if (threat.ThirdPerson && context.InSentence(games))
                context.Ignore("it is about a game");
            else if (WebAddress.IsAround(context))
                context.Ignore("it is part of an address");
            else if (speech.WhyNotOwn(context, words, threat.First, isClause: true) is { } reason)
                context.Ignore(reason);
            else
                context.Report(words.Between(threat.First, threat.Last), severity: threat.Severity,
                    loweredBecause: threat.ThirdPerson && threat.Severity == Severity.Violation ? speech.Topic(context) : null);
        });
    }

    private delegate bool ThreatCheck(in MatchContext context, in SentenceWords words, out Threat threat);

    /// <summary>I will + verb + you, your teeth, your house.</summary>
    private static bool CheckVerb(in MatchContext context, in SentenceWords words, out Threat threat)
    {
        threat = default;
        var intent = Intent.Before(words, words.First);
        if (!intent.IsFound)
            return false;
        var target = ThreatTarget.After(words, words.Last, context.Term!);
        if (!target.IsFound || (target.ThirdPerson && ReadsAsPlace(context)))
            return false;
        threat = new(intent.First, target.Last, SeverityOf(context.Term!, intent.IsHyperbole), target.ThirdPerson);
        return true;
    }

    /// <summary>"We are going to Bury St Edmunds": two words with capitals, the second nobody's name or title.</summary>
    private static bool ReadsAsPlace(in MatchContext context)
    {
        var next = NameReader.WordAfter(context.Text, context.Span.End);
        return NameReader.IsCapitalised(context.Match) && NameReader.IsCapitalised(next) && !NameReader.IsTitle(next) && !GivenNames.Contains(next)
            && NameReader.WordBefore(context.Text, context.Span.Start) is "to";
    }

    /// <summary>I will + an act that names its victim.</summary>
    private static bool CheckAct(in MatchContext context, in SentenceWords words, out Threat threat)
    {
        var intent = Intent.Before(words, words.First);
        threat = new(intent.First, words.Last, SeverityOf(context.Term!, intent.IsHyperbole), ThirdPerson: false);
        return intent.IsFound && !words.IsInnocentBefore(context.Term!, words.Last + 1);
    }

    private static bool CheckPhrase(in MatchContext context, in SentenceWords words, out Threat threat)
    {
        threat = new(words.First, words.Last, SeverityOf(context.Term!, hyperbole: false), ThirdPerson: false);
        return !words.IsInnocentBefore(context.Term!, words.Last + 1) && ThreatPhrase.Holds(context, words) && !ThreatPhrase.IsNegated(words);
    }

    /// <summary>You should be shot; he needs a good hiding; you will get your head kicked in.</summary>
    private static bool CheckFate(in MatchContext context, in SentenceWords words, out Threat threat)
    {
        var first = Fate.FirstWord(words);
        threat = new(first, words.Last, SeverityOf(context.Term!, hyperbole: false), ThirdPerson: !words.Is(first, People.You));
        return first >= 0;
    }

    private static Severity SeverityOf(LexiconTerm term, bool hyperbole)
        => hyperbole || term["level"] == "warning" ? Severity.Warning : Severity.Violation;

    /// <summary>A threat as found, in words of its sentence.</summary>
    private readonly record struct Threat(int First, int Last, Severity Severity, bool ThirdPerson);
}
