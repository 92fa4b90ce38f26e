using EComRules.Rules.Speech;

namespace EComRules.Rules.Records;

/// <summary>
/// ECR1802, clause 8.5c: a message or file is past its retention period. What is under a legal hold, and what reads as a safeguarding, complaint,
/// accident or access-request record, is never named: a wrong deletion cannot be undone.
/// </summary>
internal sealed class RetentionAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1802",
        Title: "Message past its retention period",
        MessageFormat: "this was to be kept for {1} and has been past that for {2} day(s)",
        Advice: "Delete it if nobody needs it any more. If it is needed for a complaint, a claim or a request for access, have it entered as a legal hold.",
        RuleCategory.Records,
        Severity.Advice,
        ["8.5c"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
        Needs = ["registers.retentionDays"],
    };

    private static readonly WordSet s_kept = WordSet.Of(
        "safeguarding cp lado mash dsl disclosure complaint complaints grievance tribunal claim litigation sar dsar foi accident accidents injury riddor ehcp exclusion disciplinary allegation allegations prevent cla lac");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, Check);

    private static void Check(RecordContext context)
    {
        if (context.Record is not StoredFile { Category: { Length: > 0 } category } file)
            return;
        var registers = context.School.Context.Registers;
        if (registers.RetentionDays.IsEmpty)
        {
            context.MissingContext("registers.retentionDays");
            return;
        }

        if (DaysFor(registers, category) is not { } days || IsHeld(file, registers) || MustBeKept(file))
            return;
        var last = file.NeededUntil ?? (file.CreatedAt is { } created ? DateOnly.FromDateTime(context.School.LocalTime(created).DateTime) : null);
        if (last is null)
        {
            context.MissingField("createdAt");
            return;
        }

        var past = context.Today.DayNumber - last.Value.DayNumber - days;
        if (past > 0)
            context.Report(file.NeededUntil is not null ? "neededUntil" : "createdAt", days % 365 == 0 ? $"{days / 365} year(s)" : $"{days} days", past);
    }

    private static int? DaysFor(SchoolRegisters registers, string category)
    {
        foreach (var (name, days) in registers.RetentionDays)
            if (name.Equals(category.Trim(), StringComparison.OrdinalIgnoreCase))
                return days;
        return null;
    }

    private static bool IsHeld(StoredFile file, SchoolRegisters registers)
    {
        foreach (var hold in registers.LegalHolds)
            if (hold.Equals(file.Category?.Trim(), StringComparison.OrdinalIgnoreCase) || hold.Equals(file.Name, StringComparison.OrdinalIgnoreCase) || FolderPath.IsWithin(file.Folder, hold))
                return true;
        return false;
    }

    private static bool MustBeKept(StoredFile file)
        => NameWords.Has(file.Name, s_kept) || NameWords.Has(file.Folder, s_kept) || NameWords.Has(file.Category, s_kept)
            || file.Name?.Contains("child protection", StringComparison.OrdinalIgnoreCase) == true
            || file.Folder?.Contains("child protection", StringComparison.OrdinalIgnoreCase) == true
            || file.Name?.Contains("subject access", StringComparison.OrdinalIgnoreCase) == true;
}
