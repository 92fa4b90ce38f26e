namespace EComRules.Rules.Accounts;

/// <summary>ECR1402, clause 8.11a: the reminder to log out and to clear the chat history. No program of ours can see either, so it is an item of the self-check that its writer ticks.</summary>
internal sealed class LoggedInAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1402",
        Title: "Log out and clear the chat history",
        MessageFormat: "{1}",
        Advice: "Log out of the network each time, on every device, and clear the chat history where the network lets you. Then tick this item of the checklist.",
        RuleCategory.Account,
        Severity.Advice,
        ["8.11a"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is not AccountSettings account)
            return;
        Remind(context, account, "logsOut", account.LogsOut, "you stay logged in after using the network", "the checklist does not say whether you log out after use");
        Remind(context, account, "clearsChatHistory", account.ClearsChatHistory, "the chat history is kept", "the checklist does not say whether you clear the chat history");
    });

    private static void Remind(RecordContext context, AccountSettings account, string field, bool? answer, string said, string open)
    {
        // An item that is left out is open only in a whole self-check; other records ask something else.
        if (answer == false)
            context.Report(field, said);
        else if (answer is null && !account.Settings.IsEmpty)
            context.Report(field, open);
    }
}
