namespace EComRules.Rules.Style;

/// <summary>ECR1102: words in capital letters, which can be read as shouting (clause 8.6c).</summary>
internal sealed class CapitalsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1102",
        Title: "Shouting: words in capitals",
        MessageFormat: "'{0}' can be read as shouting",
        Advice: "Write it in ordinary letters; if it matters, say why it matters.",
        RuleCategory.Caps,
        Severity.Advice,
        ["8.6c"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Writing,
        Channels = Channel.Email | Channel.Text | Channel.Chat | Channel.Social,
        Directions = Direction.FromSchool,
        Options =
        [
            new("minimum_letters", "12", "How many letters a run of capitals has before it is reported; abbreviations and names on the roll do not count. 12 spares a stressed word and reports PLEASE REPLY NOW."),
            new("abbreviations", "", "Further abbreviations of your school, separated by commas; they do not count."),
        ],
    };

    // A heading: this many words at most, on a line of its own.
    private const int HeadingWords = 8;

    // A run without a word that is said to somebody needs this many words: names of organisations are often set in capitals.
    private const int PlainWords = 4;

    private readonly Lexicon _words = Lexicon.Load("capitals");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var reader = new CapitalsReader(
            SetOf([.. _words.Where("kind", "abbreviation").Terms.Select(term => term.Text), .. options.GetList("abbreviations")]),
            SetOf([.. _words.Where("kind", "shouting").Terms.Select(term => term.Text)]));
        var minimumLetters = options.GetInt32("minimum_letters");
        rules.OnText(Rule, context => Check(context, reader, minimumLetters));

        static FrozenSet<string> SetOf(ImmutableArray<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static void Check(TextContext context, CapitalsReader reader, int minimumLetters)
    {
        if (context.Part == MessagePart.Attachment)
            return; // cameras and scanners name files in capitals
        for (var at = 0; reader.TryReadRun(context.Text, at, minimumLetters, context.School, out var run); at = run.Span.End)
            if (run.Letters >= minimumLetters && Shouts(run))
                context.Report(run.Span);
    }

    private static bool Shouts(CapitalsRun run)
    {
        if (run.SaidToSomebody || run.Exclaims)
            return true;
        return run.Words >= PlainWords && !(run.IsWholeLine && run.Words <= HeadingWords);
    }
}
