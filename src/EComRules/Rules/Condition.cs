namespace EComRules;

/// <summary>
/// A condition on what stands around a match or in a message, put together from smaller ones (docs/conditions.md). Make conditions once, in
/// <see cref="RuleAnalyzer.Initialize"/>, and ask them with <see cref="MatchContext.Is"/> or <see cref="MessageContext.Is"/>. Immutable; asking allocates nothing.
/// </summary>
public sealed class Condition
{
    private readonly Func<MatchContext, bool> _holds;

    private Condition(Func<MatchContext, bool> holds, bool needsMatch)
    {
        _holds = holds;
        NeedsMatch = needsMatch;
    }

    /// <summary>Whether it speaks of a place in the text, so that the message as a whole cannot answer it.</summary>
    internal bool NeedsMatch { get; }

    /// <summary>A term of the set stands within that many words before or after the match, in the same zone. Needs a match.</summary>
    public static Condition Near(TermSet set, int words)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        return new(context => context.Near(set, words), needsMatch: true);
    }

    /// <summary>Somewhere in the message a term of one set stands within that many words of a term of the other, in the same zone. A term that is in both sets is near itself.</summary>
    public static Condition Near(TermSet first, TermSet second, int words)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        return new(context => context.HasNear(first, second, words), needsMatch: false);
    }

    /// <summary>A term of the set stands in the sentence of the match. Needs a match.</summary>
    public static Condition InSentence(TermSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(context => context.InSentence(set), needsMatch: true);
    }

    /// <summary>At least that many different terms of the set stand anywhere in the message, whatever the zone.</summary>
    public static Condition InMessage(TermSet set, int atLeast = 1)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atLeast);
        return new(context => context.InMessage(set, atLeast), needsMatch: false);
    }

    /// <summary>Whatever else a rule can tell of a match, as a condition. Needs a match.</summary>
    public static Condition OfMatch(Func<MatchContext, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return new(holds, needsMatch: true);
    }

    /// <summary>Whatever else a rule can tell of the message, as a condition.</summary>
    public static Condition OfMessage(Func<MessageContext, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return new(context => holds(context.AsMessage()), needsMatch: false);
    }

    /// <summary>Every one of them holds. They are asked in their order until one does not: put the cheap and the rare first.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Condition AllOf(params ReadOnlySpan<Condition> conditions)
    {
        var parts = Parts(conditions);
        return new(
            context =>
            {
                foreach (var part in parts)
                    if (!part.Holds(context))
                        return false;
                return true;
            },
            NeedMatch(parts));
    }

    /// <summary>At least one of them holds. They are asked in their order until one does.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Condition AnyOf(params ReadOnlySpan<Condition> conditions) => AtLeast(1, conditions);

    /// <summary>At least that many of them hold. One that is given twice counts twice.</summary>
    /// <exception cref="ArgumentException">There are fewer: it could never hold.</exception>
    public static Condition AtLeast(int number, params ReadOnlySpan<Condition> conditions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        var parts = Parts(conditions);
        if (number > parts.Length)
            throw new ArgumentException($"At least {number} of {parts.Length} conditions can never hold: ask for {parts.Length} or fewer.", nameof(number));
        return new(
            context =>
            {
                var missing = number;
                foreach (var part in parts)
                    if (part.Holds(context) && --missing == 0)
                        return true;
                return false;
            },
            NeedMatch(parts));
    }

    /// <summary>It does not hold.</summary>
    public static Condition Not(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(context => !condition.Holds(context), condition.NeedsMatch);
    }

    internal bool Holds(MatchContext context) => _holds(context);

    private static Condition[] Parts(ReadOnlySpan<Condition> conditions)
    {
        if (conditions.IsEmpty)
            throw new ArgumentException("Give at least one condition.", nameof(conditions));
        var parts = conditions.ToArray();
        foreach (var part in parts)
            ArgumentNullException.ThrowIfNull(part, nameof(conditions));
        return parts;
    }

    private static bool NeedMatch(Condition[] parts)
    {
        foreach (var part in parts)
            if (part.NeedsMatch)
                return true;
        return false;
    }
}
