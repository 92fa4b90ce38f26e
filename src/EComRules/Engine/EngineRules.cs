namespace EComRules.Engine;

/// <summary>Group 00: what the engine itself says. Always on; none of them can be switched off, because nothing passes unchecked in silence.</summary>
internal static class EngineRules
{
    public static RuleDescriptor LimitReached { get; } = Make("ECR0001", "A limit was reached", Severity.Warning,
        "Part of the message was not checked. Have a person look at it.");

    public static RuleDescriptor TimeSpent { get; } = Make("ECR0002", "The time for checking was spent", Severity.Warning,
        "Part of the message was not checked. Check it again when the system is less busy, or have a person look at it.");

    public static RuleDescriptor RuleFailed { get; } = Make("ECR0003", "A rule failed", Severity.Warning,
        "The other rules were checked. Report the failing rule to whoever maintains it, with the rule id and the exception's name.");

    public static RuleDescriptor PartlyParsed { get; } = Make("ECR0004", "The message could be read only in part", Severity.Warning,
        "Ask the sender to send it again, or have a person look at it.");

    public static RuleDescriptor OpaquePart { get; } = Make("ECR0005", "A part could not be read", Severity.Advice,
        "Encrypted or unreadable parts are not checked. Make sure you know what they hold.");

    public static RuleDescriptor ContextMissing { get; } = Make("ECR0006", "The school file does not say enough to decide", Severity.None,
        "Add the field to school.json; until then the rule does not guess.");

    public static RuleDescriptor ConfigurationProblem { get; } = Make("ECR0007", "The configuration has a problem", Severity.Warning,
        "Correct the configuration; the last good one stays in use.");

    public static RuleDescriptor HiddenText { get; } = Make("ECR0008", "There is text or a character that the reader does not see", Severity.Advice,
        "Hidden text was checked like the rest. Look at the source when you do not expect it.");

    public static RuleDescriptor ModelUnavailable { get; } = Make("ECR0009", "The language model is not available", Severity.Warning,
        "The other rules were checked. Install or repair the model.");

    public static RuleDescriptor PartsDisagree { get; } = Make("ECR0010", "The text and the HTML part say different things", Severity.Advice,
        "Both were checked. Look at both when you do not expect it.");

    public static ImmutableArray<RuleDescriptor> All { get; } =
        [LimitReached, TimeSpent, RuleFailed, PartlyParsed, OpaquePart, ContextMissing, ConfigurationProblem, HiddenText, ModelUnavailable, PartsDisagree];

    /// <summary>The engine's rule of that id; null when there is none.</summary>
    public static RuleDescriptor? Find(string id)
    {
        foreach (var rule in All)
            if (rule.Id == id)
                return rule;
        return null;
    }

    /// <summary>Whether the fault means that something was left unchecked.</summary>
    public static bool MakesPartial(RuleDescriptor rule) => rule == LimitReached || rule == TimeSpent || rule == RuleFailed || rule == PartlyParsed;

    private static RuleDescriptor Make(string id, string title, Severity severity, string advice)
        => new(id, title, "{1}", advice, RuleCategory.Engine, severity, [])
        {
            Channels = Channel.All,
            Zones = Zone.All,
            Notify = severity == Severity.Warning ? [SchoolRole.IctSupport] : [],
        };
}
