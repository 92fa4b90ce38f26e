namespace EComRules.Rules.Software;

/// <summary>ECR0203: an attachment whose content is not what its name says, or whose name is not what it seems (clause 4.3c).</summary>
internal sealed class DisguisedFileAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0203",
        Title: "File content does not match its name",
        MessageFormat: "The attachment's {1}",
        Advice: "Do not open it. Ask the sender by another way what it is, and let ICT support look.",
        RuleCategory.Malware,
        Severity.Violation,
        ["4.3c"])
    {
        Kinds = RuleKinds.Attachment | RuleKinds.Pattern,
        Channels = Channel.Email | Channel.Chat,
        Dispositions = new(Disposition.Hold, Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.IctSupport],
    };

    // Fewer may be a slip of the space bar; this many push the extension out of sight.
    private const int HidingGap = 5;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnAttachment(Rule, Check);

    private static void Check(AttachmentContext context)
    {
        var attachment = context.Attachment;
        var name = FileName.Read(attachment.Name);
        if (IndexOfReversal(attachment.Name) is var at and >= 0)
            context.Report(new TextSpan(at, 1), "name runs backwards from here, so that its real ending is hidden");
        else if (name.Gap >= HidingGap && (CanRun(name.Type) || name.TypeBefore != FileType.Unknown))
            context.Report(new TextSpan(name.Extension.Start - name.Gap, name.Gap), "real ending is pushed out of sight by blanks");
        else if (!attachment.Head.IsEmpty)
            CheckContent(context, name.Type, FileSignature.Of(attachment.Head.Span));
    }

    private static void CheckContent(in AttachmentContext context, FileType promised, FileContent content)
    {
        switch (content)
        {
            case FileContent.Program when IsHarmlessPromise(promised) || promised == FileType.Archive:
                context.Report("name says otherwise, but it is a program");
                break;
            case FileContent.Shortcut when IsHarmlessPromise(promised) || promised == FileType.Archive:
                context.Report("name says otherwise, but it is a shortcut");
                break;
            case FileContent.Script when promised is FileType.Picture or FileType.Media or FileType.Portable or FileType.Office:
                context.Report("name says otherwise, but it is a script");
                break;
            case FileContent.Notebook when IsHarmlessPromise(promised):
                context.Report("name says otherwise, but it is a OneNote file", severity: Severity.Warning);
                break;

            // Documents, pictures and exports under each other's names are a daily slip and run nothing; a container in a picture's name hides something.
            case FileContent.Zip or FileContent.Archive or FileContent.Compound when promised is FileType.Picture or FileType.Media or FileType.Portable:
                context.Report(content == FileContent.Compound ? "name says otherwise, but it is an Office file or installer" : "name says otherwise, but it is an archive", severity: Severity.Warning, confidence: 0.8);
                break;
        }
    }

    private static bool IsHarmlessPromise(FileType type)
        => type is FileType.Picture or FileType.Media or FileType.Portable or FileType.Office or FileType.Text;

    private static bool CanRun(FileType type)
        => type is FileType.Program or FileType.Script or FileType.Shortcut or FileType.DiskImage or FileType.MacroDocument or FileType.MacroWorkbook;

    /// <summary>The first character that turns the direction of what follows against the name's own; -1 when there is none.</summary>
    private static int IndexOfReversal(ReadOnlySpan<char> name)
    {
        for (var from = 0; ; from++)
        {
            var next = name[from..].IndexOfAny('\u202E', '\u202B', '\u2067');
            if (next < 0)
                return -1;
            from += next;

            // Names in Arabic or Hebrew may embed a right-to-left stretch; an override has no honest use in a file name.
            if (name[from] == '\u202E' || !HasRightToLeftLetters(name))
                return from;
        }
    }

    private static bool HasRightToLeftLetters(ReadOnlySpan<char> name) => name.ContainsAnyInRange('\u0590', '\u08FF') || name.ContainsAnyInRange('\uFB1D', '\uFEFC');
}
