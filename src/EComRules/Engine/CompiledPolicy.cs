namespace EComRules.Engine;

/// <summary>What <see cref="PolicyBuilder.Build"/> made of all rules: shared by every school that uses the policy. Immutable.</summary>
internal sealed class CompiledPolicy
{
    private int _checks;

    public required ImmutableArray<RuleDescriptor> Rules { get; init; }

    /// <summary>The configured severity of each rule; null where the rule's own holds.</summary>
    public required ImmutableArray<Severity?> Severities { get; init; }

    public required ImmutableArray<AgreedException> Exceptions { get; init; }

    /// <summary>What is said when a rule misses a field it needs (<see cref="RuleDescriptor.Needs"/>), by rule and field: made once, because a school that says little misses them in every message.</summary>
    public required ImmutableArray<ImmutableArray<string>> MissingFields { get; init; }

    /// <summary>The terms that rules act on.</summary>
    public required TermMatcher Terms { get; init; }

    /// <summary>The terms that are only evidence: searched for in the messages in which a rule asks for them.</summary>
    public required EvidenceMatcher Evidence { get; init; }

    public required PatternMatcher Patterns { get; init; }

    /// <summary>Reads words in disguise; null when no rule asks for it.</summary>
    public required DisguiseReader? Disguises { get; init; }

    public required int SetCount { get; init; }

    /// <summary>By rule: whether it serves clause 8.6a, so that words passed on count one step more.</summary>
    public required ImmutableArray<bool> Circulated { get; init; }

    /// <summary>The words that say that something is passed on as evidence; null when no rule serves the clause.</summary>
    public required TermSet? ForwardedEvidence { get; init; }

    public required Registered<Action<MatchContext>>[] TermActions { get; init; }

    public required Registered<Action<MatchContext>>[] PatternActions { get; init; }

    public required Registered<Action<TextContext>>[] TextActions { get; init; }

    public required Registered<Action<LinkContext>>[] LinkActions { get; init; }

    public required Registered<Action<AttachmentContext>>[] AttachmentActions { get; init; }

    public required Registered<Action<MessageContext>>[] MessageActions { get; init; }

    public required Registered<Action<RecordContext>>[] RecordActions { get; init; }

    /// <summary>Called when findings are judged: they conclude from what others found.</summary>
    public required Registered<Action<FindingsContext>>[] FindingsActions { get; init; }

    public required ImmutableArray<RuleFixer> Fixers { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>What is hashed into the fingerprint besides the school.</summary>
    public required string Description { get; init; }

    public CheckRunPool Runs { get; } = new();

    /// <summary>Says that a rule misses a field of the school file.</summary>
    public static string SayMissing(RuleDescriptor rule, string field)
        => field switch
        {
            "history" => $"{rule.Id} needs the message's 'history' (known correspondents) to decide",
            "audience" => $"{rule.Id} needs the post's 'audience' (who can see it) to decide",
            _ => $"{rule.Id} needs '{field}' in the school file to decide",
        };

    /// <summary>How long a check of that much text may take.</summary>
    public TimeSpan TimeFor(long textUnits)
    {
        var time = CheckLimits.TimeFor(textUnits);
        return Volatile.Read(ref _checks) < CheckLimits.WarmUpChecks && Interlocked.Increment(ref _checks) <= CheckLimits.WarmUpChecks
            ? time * CheckLimits.WarmUpFactor
            : time;
    }
}
