namespace EComRules.Cli.Tests;

/// <summary>A small policy of our own, so that reports are tested with real verdicts of every kind.</summary>
internal sealed class WordAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Grave = new("ECR9001", "No marzipan", "'{0}' is marzipan", "Leave it out.", RuleCategory.PersonalData, Severity.Violation, ["4.6a", "4.8"])
    {
        Notify = [SchoolRole.DataProtection],
        Zones = Zone.All,
    };

    public static readonly RuleDescriptor Light = new("ECR9002", "Fewer raisins", "The text has raisins", "Use fewer.", RuleCategory.Tone, Severity.Advice, ["4.10"]);

    public static readonly RuleDescriptor Broken = new("ECR9003", "Breaks", "{1}", "-", RuleCategory.Tone, Severity.Advice, ["4.10"]);

    public override ImmutableArray<RuleDescriptor> Rules => [Grave, Light, Broken];

    public override void Initialize(RuleRegistration rules)
    {
        rules.OnTerms(Grave, Lexicon.Parse("marzipan", "marzipan"), context => context.Report(confidence: 0.9));
        rules.OnTerms(Light, Lexicon.Parse("raisins", "raisins\ncandied peel"), context => context.Report());
        rules.OnTerms(Broken, Lexicon.Parse("breaks", "gooseberry"), _ => throw new InvalidOperationException("on purpose"));
    }

    /// <summary>A policy with an agreed exception for marzipan that goes to the kitchen.</summary>
    public static Policy Policy(bool withException = false)
    {
        var builder = new PolicyBuilder().Add(new WordAnalyzer()).UseSchool(SchoolContext.Unknown with { InternalDomains = ["oakfield.example.sch.uk"] });
        if (withException)
            builder.Suppress(new("ECR9001", "The kitchen may") { To = "kitchen@oakfield.example.sch.uk", Expires = new(2099, 7, 31) });
        return builder.Build();
    }

    public static Message Message(string text) => new()
    {
        From = new("b.jones@oakfield.example.sch.uk", "Ben Jones"),
        To = ["office@elm.example.org"],
        Subject = "Cake",
        Text = text,
        SentAt = new DateTimeOffset(2026, 3, 9, 11, 22, 0, TimeSpan.Zero),
    };
}
