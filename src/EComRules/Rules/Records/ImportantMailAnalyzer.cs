namespace EComRules.Rules.Records;

/// <summary>ECR1803, clause 8.5d: a message that its owner marked as important is kept only in the mailbox. The library writes it out as a document (<see cref="MessageDocument"/>).</summary>
internal sealed class ImportantMailAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1803",
        Title: "Export helper",
        MessageFormat: "this message is marked as important and kept in the mailbox alone",
        Advice: "Save it as a document where the matter is filed, so that it outlives the mailbox. MessageDocument writes a message as text that Word opens.",
        RuleCategory.Records,
        Severity.Advice,
        ["8.5d"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, context =>
    {
        if (context.Record is StoredFile { IsMessage: true, IsImportant: true } file && string.IsNullOrWhiteSpace(file.SavedAs))
            context.Report("important");
    });
}
