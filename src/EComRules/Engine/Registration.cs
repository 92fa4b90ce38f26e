namespace EComRules.Engine;

/// <summary>A registered action, with the rule it serves and the place of its delegate.</summary>
/// <param name="Rule">Index of the rule in the policy.</param>
/// <param name="Descriptor">The rule.</param>
/// <param name="Action">What to call.</param>
internal readonly record struct Registered<TAction>(int Rule, RuleDescriptor Descriptor, TAction Action)
    where TAction : Delegate;

/// <summary>Gathers what analyzers register while a policy is built.</summary>
internal sealed class Registration(Func<RuleDescriptor, int> indexOf, Func<RuleDescriptor, RuleOptions> optionsOf) : RuleRegistration
{
    private readonly Dictionary<Lexicon, TermSet> _noticed = new(SameTerms.Instance);

    /// <summary>The terms that rules act on; each serves one of <see cref="TermActions"/>.</summary>
    public List<CompiledTerm> Terms { get; } = [];

    /// <summary>The terms that are evidence; each serves one of the sets.</summary>
    public List<CompiledTerm> Evidence { get; } = [];

    public List<Registered<Action<MatchContext>>> TermActions { get; } = [];

    public List<Pattern> Patterns { get; } = [];

    public List<Registered<Action<MatchContext>>> PatternActions { get; } = [];

    public List<Registered<Action<TextContext>>> TextActions { get; } = [];

    public List<Registered<Action<LinkContext>>> LinkActions { get; } = [];

    public List<Registered<Action<AttachmentContext>>> AttachmentActions { get; } = [];

    public List<Registered<Action<MessageContext>>> MessageActions { get; } = [];

    public List<Registered<Action<RecordContext>>> RecordActions { get; } = [];

    public List<Registered<Action<FindingsContext>>> FindingsActions { get; } = [];

    public int SetCount { get; private set; }

    public override RuleOptions OptionsFor(RuleDescriptor rule) => optionsOf(rule);

    public override void OnTerms(RuleDescriptor rule, Lexicon terms, Action<MatchContext> action)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (!TryRegister(rule, action, TermActions))
            return;
        foreach (var term in terms.Terms)
            TermCompiler.Compile(term, TermActions.Count - 1, Terms);
    }

    public override void OnPattern(RuleDescriptor rule, string pattern, Action<MatchContext> action)
    {
        var parsed = Parse(rule, pattern);
        if (TryRegister(rule, action, PatternActions))
            Patterns.Add(parsed);
    }

    public override TermSet Notice(Lexicon terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (_noticed.TryGetValue(terms, out var known))
            return known; // several rules share one lexicon: searched for once
        foreach (var term in terms.Terms)
            TermCompiler.Compile(term, SetCount, Evidence);
        return _noticed[terms] = new(SetCount++);
    }

    public override void OnText(RuleDescriptor rule, Action<TextContext> action) => TryRegister(rule, action, TextActions);

    public override void OnLink(RuleDescriptor rule, Action<LinkContext> action) => TryRegister(rule, action, LinkActions);

    public override void OnAttachment(RuleDescriptor rule, Action<AttachmentContext> action) => TryRegister(rule, action, AttachmentActions);

    public override void OnMessage(RuleDescriptor rule, Action<MessageContext> action) => TryRegister(rule, action, MessageActions);

    public override void OnRecord(RuleDescriptor rule, Action<RecordContext> action) => TryRegister(rule, action, RecordActions);

    internal override void OnFindings(RuleDescriptor rule, Action<FindingsContext> action) => TryRegister(rule, action, FindingsActions);

    private static Pattern Parse(RuleDescriptor rule, string pattern)
    {
        ArgumentNullException.ThrowIfNull(rule);
        try
        {
            return PatternCache.Get(pattern);
        }
        catch (ArgumentException exception) when (exception is not ArgumentNullException)
        {
            throw new ArgumentException($"{rule.Id}: {exception.Message}", nameof(pattern), exception);
        }
    }

    private bool TryRegister<TAction>(RuleDescriptor rule, TAction action, List<Registered<TAction>> into)
        where TAction : Delegate
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(action);
        var index = indexOf(rule);
        if (index < 0)
            return false; // switched off: nothing of it is searched for
        into.Add(new(index, rule, action));
        return true;
    }
}
