using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>ECR0303: obscene words in three tiers (clause 4.4a3). Strong ones are held, moderate ones asked about, mild ones coached.</summary>
internal sealed class ObscenityAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0303",
        Title: "Obscene language",
        MessageFormat: "'{0}' is coarse or obscene",
        Advice: "Say it in other words; if you report what somebody said, put it in quotation marks.",
        RuleCategory.Profanity,
        Severity.Violation,
        ["4.4a3", "8.6a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        ReadsDisguised = true,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Options =
        [
            new("report_mild", "true", "Whether mild words ('damn', 'crap') are coached; they never ask for more than advice."),
        ],
    };

    // How far from "bitch" a word such as "puppy" may stand, and from "bloody" a word such as "nose".
    private const int EvidenceReach = 12;

    // More of the word is hidden than shown; fewer stars than that are read as any disguise is (docs/disguises.md).
    private static readonly string[] s_maskedStrong =
        [@"\bf[*#@]{1,2}k\w*", @"\bf\*{2,4}(ing|ed|er|ers|in|s)\b", @"\bf\*{3}", @"\bf\*c\*\w*", @"\bfu[*#@]{1,2}k?\w*", @"\bc\*\*ts?\b", @"\bw\*{2,4}k?ers?\b", @"\bb\*{4,6}ds?\b", @"\bba\*{1,3}tards?\b", @"\bdickh\*{1,3}ds?\b"];

    private static readonly string[] s_maskedModerate =
        [@"\bs[*#@]{2}t\w*", @"\bs\*it\w*", @"\bs\*{3}", @"\bbulls\*\*t", @"\bb\*{3,6}cks\b", @"\bbo\*{2}ocks", @"\bb\*{3}h\b", @"\bp\*\*s(ed|ing)?\b", @"\ba\*\*e?(hole|holes)\b", @"\ba[*$5]{2}(hole|holes)\b"];

    private readonly Lexicon _obscenities = Lexicon.Load("obscenities");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var speech = new ReportedSpeech(rules);
        var animal = rules.Notice(_obscenities.Where("kind", "animal"));
        var injury = rules.Notice(_obscenities.Where("kind", "injury"));
        var software = rules.Notice(_obscenities.Where("kind", "software"));
        rules.OnTerms(Rule, _obscenities.Where("tier", "strong"), context => Check(context, Severity.Violation));
        rules.OnTerms(Rule, _obscenities.Where("tier", "moderate"), context => Check(context, Severity.Warning));
        if (rules.OptionsFor(Rule).GetBoolean("report_mild"))
            rules.OnTerms(Rule, _obscenities.Where("tier", "mild"), context => Check(context, Severity.Advice));
        foreach (var pattern in s_maskedStrong)
            rules.OnPattern(Rule, pattern, context => Check(context, Severity.Violation));
        foreach (var pattern in s_maskedModerate)
            rules.OnPattern(Rule, pattern, context => Check(context, Severity.Warning));

        void Check(MatchContext context, Severity severity)
        {
            var evidence = context.Term?["unless"] switch
            {
                "animal" => animal,
                "injury" => injury,
                "software" => software,
                _ => null,
            };
            if (evidence is not null && context.Near(evidence, EvidenceReach))
                context.Ignore("it has its ordinary meaning here");
            else if (WebAddress.IsAround(context))
                context.Ignore("it is part of an address");
            else if (context.IsName || (context.Term?["name"] is not null && EndsInName(context)))
                context.Ignore("it reads as a name");
            else if (WhyNotOwn(context, speech) is { } reason)
                context.Ignore(reason);
            else
                context.Report(severity: severity);
        }
    }

    private static string? WhyNotOwn(in MatchContext context, ReportedSpeech speech)
    {
        Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
        var words = SentenceWords.Read(context, room);
        return speech.WhyNotOwn(context, words, words.First);
    }

    /// <summary>"A Dick" with a capital letter is a name, "a DICK" is not.</summary>
    private static bool EndsInName(in MatchContext context)
    {
        var last = context.Match[(context.Match.LastIndexOf(' ') + 1)..];
        return last.Length > 1 && char.IsUpper(last[0]) && char.IsLower(last[1]);
    }
}
