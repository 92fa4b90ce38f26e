namespace EComRules.Rules.Inbound;

/// <summary>
/// ECR1302: sales mail that nobody asked for (clause 8.4c). The council's bulletins, the union, exam boards, discussion lists, known suppliers and what
/// the reader subscribed to are none of it. Only tagged.
/// </summary>
internal sealed class UnsolicitedMailAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1302",
        Title: "Unsolicited bulk mail",
        MessageFormat: "The message reads as advertising that was not asked for",
        Advice: "Delete it. Unsubscribe only from senders you know; to others it tells that somebody reads this mailbox.",
        RuleCategory.UnknownSender,
        Severity.Advice,
        ["8.4c"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Keyword,
        Channels = Channel.Email,
        Directions = Direction.Inbound,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Needs = ["internalDomains", "history"],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("unsolicited-mail");
        var sales = rules.Notice(words.Where("sign", "sales"));
        var cold = rules.Notice(words.Where("sign", "cold"));
        var bulk = rules.Notice(words.Where("sign", "bulk"));
        var asked = rules.Notice(words.Where("sign", "asked"));

        rules.OnMessage(Rule, context =>
        {
            var known = SenderStanding.IsKnown(context.Message, context.School);
            if (context.Message.From is null || known == true || context.InMessage(asked))
                return;
            var isBulk = IsBulk(context.Message) || context.InMessage(bulk);
            var sells = context.InMessage(sales);
            if (isBulk && (sells || context.InMessage(cold)))
                context.Report(MessageLocation.Whole, confidence: 0.9);
            else if (context.InMessage(cold, 2) || (context.InMessage(cold) && sells))
                context.Report(MessageLocation.Whole, confidence: 0.7);
            else if (IsBulk(context.Message) && known == false)
                context.Report(MessageLocation.Whole, confidence: 0.6);
            else if (IsBulk(context.Message))
                context.MissingContext("history");
        });
    }

    /// <summary>Whether programs for mass mail have marked it.</summary>
    private static bool IsBulk(Message message)
    {
        foreach (var header in message.Headers)
            if (header.Name.Equals("List-Unsubscribe", StringComparison.OrdinalIgnoreCase) || header.Name.Equals("List-Id", StringComparison.OrdinalIgnoreCase)
                || (header.Name.Equals("Precedence", StringComparison.OrdinalIgnoreCase) && !header.Value.AsSpan().Trim().Equals("first-class", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }
}
