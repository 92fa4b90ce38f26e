namespace EComRules;

/// <summary>
/// What an analyzer may register. Terms and patterns of all rules become one matcher; an action runs only for messages
/// on the rule's channels and directions and for text in its zones. An action that throws becomes fault ECR0003; the other rules go on.
/// </summary>
public abstract class RuleRegistration
{
    private protected RuleRegistration()
    {
    }

    /// <summary>The options of a rule, as configured.</summary>
    public abstract RuleOptions OptionsFor(RuleDescriptor rule);

    /// <summary>Calls <paramref name="action"/> for each whole-word occurrence of a term.</summary>
    public abstract void OnTerms(RuleDescriptor rule, Lexicon terms, Action<MatchContext> action);

    /// <summary>Calls <paramref name="action"/> for each match of a pattern (docs/patterns.md has the syntax; the leftmost, then longest match counts).</summary>
    /// <exception cref="ArgumentException">The pattern does not parse; the message says where and what to write instead.</exception>
    public abstract void OnPattern(RuleDescriptor rule, string pattern, Action<MatchContext> action);

    /// <summary>Has terms noticed in the same pass without an action of their own, as evidence for others (<see cref="MatchContext.Near(TermSet, int)"/>).</summary>
    public abstract TermSet Notice(Lexicon terms);

    /// <summary>Calls <paramref name="action"/> once for the subject, each text, each HTML part (as the recipient reads it) and each attachment name.</summary>
    public abstract void OnText(RuleDescriptor rule, Action<TextContext> action);

    /// <summary>Calls <paramref name="action"/> for each link: those in the text, those behind HTML text, those given beside it.</summary>
    public abstract void OnLink(RuleDescriptor rule, Action<LinkContext> action);

    /// <summary>Calls <paramref name="action"/> for each attachment.</summary>
    public abstract void OnAttachment(RuleDescriptor rule, Action<AttachmentContext> action);

    /// <summary>Calls <paramref name="action"/> once for the message.</summary>
    public abstract void OnMessage(RuleDescriptor rule, Action<MessageContext> action);

    /// <summary>Calls <paramref name="action"/> once for each record; nothing else is called for records. The rule's channels include <see cref="Channel.Record"/>.</summary>
    public abstract void OnRecord(RuleDescriptor rule, Action<RecordContext> action);

    /// <summary>Calls <paramref name="action"/> once when something was found and its severity is known, in the order of rule ids.</summary>
    internal abstract void OnFindings(RuleDescriptor rule, Action<FindingsContext> action);
}
