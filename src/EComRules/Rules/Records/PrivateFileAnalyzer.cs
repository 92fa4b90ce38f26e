using EComRules.Rules.Speech;

namespace EComRules.Rules.Records;

/// <summary>
/// ECR0906: a file on the school's systems that is private (clause 4.13d) or personal data kept where it should not be (clause 5.3a), by its name,
/// by what the host found in it, and by the folder it lies in.
/// </summary>
internal sealed class PrivateFileAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0906",
        Title: "Private or personal data in a stored file",
        MessageFormat: "{1}",
        Advice: "Keep private files on your own device. Keep personal data only where the school keeps it on purpose, and delete other copies.",
        RuleCategory.Records,
        Severity.Advice,
        ["4.13d", "5.3a"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Record,
        Dispositions = new(Disposition.Coach, Disposition.Coach),
        Needs = ["registers.personalDataStores"],
    };

    // Folders that hold personal data in every school.
    private static readonly WordSet s_stores = WordSet.Of("hr scr personnel payroll mis sims arbor bromcom safeguarding cpoms recruitment dbs admissions sen senco send");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var lexicon = Lexicon.Load("stored-files");
        var subjects = new NamePhrases(lexicon.Where("is", "private").With(lexicon.Where("is", "personal")));
        var works = lexicon.Where("is", "work");
        var work = new NamePhrases(works);
        var workFolders = new NamePhrases(works.Except("only", "name"));
        rules.OnRecord(Rule, context =>
        {
            if (context.Record is not StoredFile { IsMessage: false } file)
                return;
            var term = subjects.Find(file.Name, out var span);
            var isWork = work.Find(file.Name, out _) is not null || workFolders.Find(file.Folder, out _) is not null;
            if (term?["is"] == "private" && !isWork)
                context.Report("name", span, "the name reads as a private file", confidence: 0.8);
            else if (term?["is"] == "personal" && !isWork)
                ReportPersonal(context, file, "name", span, "the name reads as somebody's personal papers", 0.8);
            else if (file.HoldsPersonalData == true)
                ReportPersonal(context, file, "holdsPersonalData", null, "the file holds personal data", 0.9);
        });
    }

    private static void ReportPersonal(RecordContext context, StoredFile file, string field, TextSpan? span, string says, double confidence)
    {
        if (NameWords.Has(file.Folder, s_stores))
            return;
        var stores = context.School.Context.Registers.PersonalDataStores;
        if (stores.IsEmpty)
        {
            context.MissingContext("registers.personalDataStores");
            return;
        }

        foreach (var store in stores)
            if (FolderPath.IsWithin(file.Folder, store))
                return;
        if (span is { } stretch)
            context.Report(field, stretch, says, confidence: confidence);
        else
            context.Report(field, says, confidence: confidence);
    }
}
