namespace EComRules;

/// <summary>Everything about a rule that people and configuration see.</summary>
/// <param name="Id">Such as <c>ECR0801</c>: the prefix, the group by hundred, the number. Never reused.</param>
/// <param name="Title">What the rule asks for, in a few words.</param>
/// <param name="MessageFormat">What was found: <c>{0}</c> is the matched text, <c>{1}</c> the argument the rule reports, <c>{2}</c> its number. Groups 01 and 07 never use <c>{0}</c>.</param>
/// <param name="Advice">What to do about it, calmly.</param>
/// <param name="Category">What it is about.</param>
/// <param name="DefaultSeverity">How serious a finding is unless the rule or the school says otherwise.</param>
/// <param name="Clauses">The clauses of the policy it serves; the first is the one people are shown. A rule that serves 8.6a counts one step more in words that are passed on.</param>
public sealed record RuleDescriptor(
    string Id,
    string Title,
    string MessageFormat,
    string Advice,
    RuleCategory Category,
    Severity DefaultSeverity,
    ImmutableArray<ClauseId> Clauses)
{
    /// <summary>By what the rule decides.</summary>
    public RuleKinds Kinds { get; init; }

    /// <summary>The channels it applies to; by default those that carry written words.</summary>
    public Channel Channels { get; init; } = Channel.Messages;

    /// <summary>The directions it applies to.</summary>
    public Direction Directions { get; init; } = Direction.All;

    /// <summary>Whose words it reads. <see cref="Zone.Author"/> includes forwarded words that an internal sender passes on to two or more people or outside the school (clause 8.6a).</summary>
    public Zone Zones { get; init; } = Zone.Author;

    /// <summary>Whether its terms also count in disguise: with digits, signs or look-alikes for letters, masked, spaced, stretched, backwards, run together (docs/disguises.md).</summary>
    public bool ReadsDisguised { get; init; }

    /// <summary>What a finding asks for; null for the usual answer to its severity.</summary>
    public DefaultDispositions? Dispositions { get; init; }

    /// <summary>What a finding in a web request asks for; null when it is the same as in a message.</summary>
    public Disposition? OnWeb { get; init; }

    /// <summary>The roles told of a finding at warning or above.</summary>
    public ImmutableArray<SchoolRole> Notify { get; init; } = [];

    /// <summary>The fields of the school file without which the rule says less, by their JSON names, such as <c>internalDomains</c>.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The options a school may set.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    /// <summary>Whether the default policy runs it; otherwise the school switches it on by giving it a severity.</summary>
    public bool EnabledByDefault { get; init; } = true;

    /// <summary>Whether the rule judges what is said; such rules do not run on a protected route.</summary>
    public bool JudgesContent => Category is not (RuleCategory.Malware or RuleCategory.Engine);

    /// <summary>Whether the rule reads the text of attachments too, where it is read at all: how a message is written, when and to whom, says nothing of a document that travels with it.</summary>
    public bool ReadsAttachments => Category is RuleCategory.Threat or RuleCategory.Abuse or RuleCategory.Profanity or RuleCategory.SexualSuggestive or RuleCategory.SexualExplicit
        or RuleCategory.Defamation or RuleCategory.Discrimination or RuleCategory.Offence or RuleCategory.PersonalData or RuleCategory.Credentials
        or RuleCategory.Political or RuleCategory.ProhibitedSite or RuleCategory.Malware or RuleCategory.Piracy;

    /// <summary>Same id, same rule.</summary>
    public bool Equals(RuleDescriptor? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
