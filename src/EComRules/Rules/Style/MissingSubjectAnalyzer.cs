namespace EComRules.Rules.Style;

/// <summary>ECR1101: an e-mail without a subject heading (clause 8.5g).</summary>
internal sealed class MissingSubjectAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1101",
        Title: "Subject missing, blank or only 'Re:'",
        MessageFormat: "The e-mail has no subject heading",
        Advice: "Give it a few words that tell the reader what it is about.",
        RuleCategory.Subject,
        Severity.Advice,
        ["8.5g"])
    {
        Kinds = RuleKinds.Pattern,
        Channels = Channel.Email,
        Directions = Direction.FromSchool,
    };

    // What mail programs put before the subject of a reply or forwarded message, in the languages of the school's families.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_prefixes = FrozenSet.ToFrozenSet(
        ["re", "fw", "fwd", "aw", "wg", "sv", "vs", "tr", "rif", "odp", "pd", "ynt", "antw"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // What some mail programs write when there is none.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_standIns = FrozenSet.ToFrozenSet(
        ["(no subject)", "no subject", "<no subject>", "(none)", "untitled"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnMessage(Rule, static context =>
    {
        var subject = context.Message.Subject ?? "";
        if (SaysSomething(subject))
            return;
        context.Report(new(MessagePart.Subject, 0, new(0, subject.Length)));
    });

    /// <summary>Whether there is a letter or digit once the prefixes of replies and the stand-ins of mail programs are taken off.</summary>
    internal static bool SaysSomething(ReadOnlySpan<char> subject)
    {
        var rest = subject.Trim();
        while (rest.IndexOf(':') is var colon and > 0 && s_prefixes.Contains(rest[..colon].Trim()))
            rest = rest[(colon + 1)..].Trim();
        if (s_prefixes.Contains(rest) || s_standIns.Contains(rest))
            return false;
        foreach (var c in rest)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}
