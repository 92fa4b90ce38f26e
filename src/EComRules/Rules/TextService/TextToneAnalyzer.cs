namespace EComRules.Rules.TextService;

/// <summary>ECR1601, clauses 8.8a and 8.8b: texts to families state facts, calmly. Bad news is fine; guesses and temper are not.</summary>
internal sealed class TextToneAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1601",
        Title: "Text: not factual, or negative in tone",
        MessageFormat: "'{0}' reads as {1}",
        Advice: "Say what is known, when and where it happens, and when you will text again. Leave out guesses and feelings.",
        RuleCategory.SmsStyle,
        Severity.Warning,
        ["8.8a", "8.8b"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Writing | RuleKinds.Context,
        Channels = Channel.Text,
        Directions = Direction.All,
        Needs = ["textServiceSender"],
    };

    private const string Guess = "a guess";
    private const string Temper = "a feeling rather than a fact";

    // What a guess is a nuisance about: times, and what is happening.
    private static readonly PersonalData.WordSet s_matters = new(
        "back home late early closing closed open cancelled coach bus by at until delayed eta pick up collect lost stuck driver time today tomorrow arrive arriving leaving hour hours mins minutes");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("text-tone");
        rules.OnTerms(Rule, terms.Where("tier", "guess"), context =>
        {
            if (!Texts.AreFromSchool(context))
                return;
            if (IsAskedOrConditional(context))
                context.Ignore("it asks the reader, or says what to do if");
            else
                context.Report(Guess, confidence: 0.8);
        });
        rules.OnTerms(Rule, terms.Where("tier", "hedge"), context =>
        {
            if (!Texts.AreFromSchool(context))
                return;
            var sentence = context.Text.Slice(context.Sentence.Start, context.Sentence.Length);
            if (!IsAskedOrConditional(context) && (s_matters.IsIn(sentence) || sentence.ContainsAnyInRange('0', '9')))
                context.Report(Guess, confidence: 0.6);
        });
        rules.OnTerms(Rule, terms.Where("tier", "temper"), context =>
        {
            if (!Texts.AreFromSchool(context))
                return;
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else
                context.Report(Temper, severity: Severity.Advice, confidence: 0.8);
        });
    }

    /// <summary>"Do you think ...?", "If you think".</summary>
    private static bool IsAskedOrConditional(in MatchContext context)
    {
        var before = context.Text[context.Sentence.Start..context.Span.Start];
        return before.StartsWith("if ", StringComparison.OrdinalIgnoreCase) || before.Contains(" if you", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("do you ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("you ", StringComparison.OrdinalIgnoreCase);
    }
}
