namespace EComRules.Rules.PersonalData;

/// <summary>ECR0708, clause 4.6h: a list of pupils or staff with what is known of each, in the message or as a file that is named for it.</summary>
internal sealed class BulkRecordsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0708",
        "List of pupils or staff records (N or more rows)",
        "this reads as records of several people",
        "Send it by the secure portal or encrypted, to those who must have it, with no more than they need: often numbers or first names are enough.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6h", "8.6d1"])
    {
        Kinds = RuleKinds.Attachment | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
        Dispositions = new(Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.DataProtection],
        Options = [new("minimum_rows", "3", "from how many people with such data it is a list; brothers and sisters stay out of it however many they are")],
    };

    private const string IsProtected = "the message says that it is encrypted";

    // Files that hold tables or whole documents.
    private static readonly WordSet s_tables = new("xlsx xls xlsm csv tsv ods doc docx odt pdf zip mdb accdb xml ctf txt numbers");

    private static readonly WordSet s_noRecords = new("template blank form policy guidance instructions example sample handbook leaflet letter timetable rota planning overview analysis summary privacy notice consent");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var minimum = Math.Max(2, rules.OptionsFor(Rule).GetInt32("minimum_rows"));
        var terms = Lexicon.Load("bulk-records");
        var signs = terms.Where("sign", "file");
        var fields = Sign("field");
        var empty = Sign("empty");
        var others = Sign("other");
        var births = Sign("birth");
        var secured = Sign("protected");

        rules.OnText(Rule, context =>
        {
            if (!(context.Part is MessagePart.Text or MessagePart.Html || context.IsFileText) || !context.Text.Contains('\n') || !IsDisclosed(context.Message, context.Facts, context.School))
                return;
            var today = DateOnly.FromDateTime(context.Facts.LocalTime.DateTime);
            var rows = PersonRows.Read(context.Text, context.School, today, context.InMessage(births) && !context.InMessage(others));
            if (rows.Count >= minimum && !rows.IsFamily && !context.InMessage(others, 2))
                context.Report(rows.Span, number: rows.Count, confidence: 0.85, loweredBecause: context.InMessage(secured) ? IsProtected : null);
        });

        // The name of the file says what it is.
        rules.OnTerms(Rule, signs, context =>
        {
            if (context.Part != MessagePart.Attachment || context.IsFileText || !IsTable(context.Text) || s_noRecords.IsIn(context.Text) || context.InMessage(empty) || !IsDisclosed(context.Message, context.Facts, context.School))
                return;
            context.Report(confidence: 0.7, loweredBecause: context.InMessage(secured) ? IsProtected : null);
        });

        // The text says what is in the file.
        rules.OnAttachment(Rule, context =>
        {
            if (context.IsContained || !IsTable(context.Attachment.Name) || s_noRecords.IsIn(context.Attachment.Name) || !IsDisclosed(context.Message, context.Facts, context.School))
                return;
            if (context.InMessage(fields, 3) && !context.InMessage(empty))
                context.Report(severity: Severity.Warning, confidence: 0.6);
        });

        TermSet Sign(string sign) => rules.Notice(terms.Where("sign", sign));
    }

    private static bool IsDisclosed(Message message, in MessageFacts facts, SchoolIndex school)
        => AudienceReader.Of(message, facts, school, DataClass.PupilRecords) is Audience.Families or Audience.Outside or Audience.Public or Audience.Unknown;

    private static bool IsTable(ReadOnlySpan<char> name) => name.LastIndexOf('.') is var dot and > 0 && s_tables.Contains(name[(dot + 1)..].Trim());
}
