namespace EComRules.Rules.Software;

/// <summary>ECR0202: an attachment that can run code (clause 4.3b): programs, scripts, shortcuts, disk images, macros, archives that hide them.</summary>
internal sealed class DangerousAttachmentAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0202",
        Title: "Dangerous attachment (macro, script, EICAR, nested archive)",
        MessageFormat: "The attachment is {1}",
        Advice: "Do not open it. Ask the sender by another way whether they meant to send it, and let ICT support look.",
        RuleCategory.Malware,
        Severity.Violation,
        ["4.3b"])
    {
        Kinds = RuleKinds.Attachment | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat,
        Dispositions = new(Disposition.Hold, Disposition.Hold, Disposition.Hold),
        Notify = [SchoolRole.IctSupport],
        Needs = ["internalDomains", "softwareInstallAuthorised", "knownSuppliers"],
        Options =
        [
            new("allowed_extensions", "", "Extensions that are not reported, separated by commas, such as xlsm. Content that is a program is reported all the same."),
        ],
    };

    private static readonly string[] s_trackerNames = ["phonics", "census", "tracker", "assessment", "attendance"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var check = new Check(
            rules.Notice(Lexicon.Of("census", "phonics", "tracker", "trackers", "tracking", "assessment", "assessments", "attendance", "data drop", "mark book", "markbook", "sats", "eyfs", "screening check")),
            rules.Notice(Lexicon.Of("computing", "coding", "code club", "coding club", "scratch", "javascript", "programming lesson", "micro bit", "microbit")),
            rules.Notice(Lexicon.Of("password is", "archive password", "zip password", "file password", "password to open", "password for the file", "password for the archive", "use the password", "passcode is")),
            rules.OptionsFor(Rule).GetList("allowed_extensions").Select(extension => extension.TrimStart('.')).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        rules.OnAttachment(Rule, check.Run);
    }

    private sealed class Check(TermSet trackers, TermSet computing, TermSet passwords, FrozenSet<string> allowed)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _allowed = allowed.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Run(AttachmentContext context)
        {
            var attachment = context.Attachment;
            var name = FileName.Read(attachment.Name);
            var head = attachment.Head.Span;
            var content = FileSignature.Of(head);
            if (content == FileContent.TestVirus)
                context.Report("the file by which virus scanners are tested (EICAR)");
            else if (content is FileContent.Program or FileContent.Shortcut && name.Type == FileType.Unknown)
                ReportRunnable(context, content == FileContent.Program ? FileType.Program : FileType.Shortcut, new(0, attachment.Name.Length), "");
            else if (!IsAllowed(attachment.Name, name))
                RunByName(context, name, head, content);
        }

        private void RunByName(in AttachmentContext context, in FileName name, ReadOnlySpan<byte> head, FileContent content)
        {
            switch (name.Type)
            {
                case FileType.Program when IsWebAddress(context.Attachment, name, content):
                    break;
                case FileType.Program or FileType.Script or FileType.Shortcut or FileType.DiskImage:
                    ReportRunnable(context, name.Type, name.Shown, PosesAs(name.TypeBefore));
                    break;
                case FileType.MacroDocument or FileType.MacroWorkbook:
                    ReportMacros(context, name.Type, name.Shown);
                    break;
                case FileType.Notebook or FileType.WebLink:
                    ReportFromOutside(context, name.Type, name.Shown);
                    break;
                case FileType.Archive:
                    RunArchive(context, name, head, content);
                    break;
                case FileType.Unknown or FileType.Office when MacrosByType(context.Attachment.ContentType) is var type and not FileType.Unknown:
                    ReportMacros(context, type, name.Shown);
                    break;
            }
        }

        private void ReportRunnable(in AttachmentContext context, FileType type, TextSpan span, string poses)
        {
            var inbound = context.Facts.Direction == Direction.Inbound;
            var argument = Article(type) + poses;
            switch (type)
            {
                case FileType.Shortcut when !inbound:
                    // Somebody dragged the icon instead of the file: it helps nobody and does no harm.
                    context.Report(span, argument, severity: Severity.Advice);
                    break;
                case FileType.DiskImage when !inbound:
                    context.Report(span, argument, severity: Severity.Warning);
                    break;
                default:
                    context.Report(span, argument, loweredBecause: WhyExpected(context, type, poses));
                    break;
            }
        }

        private string? WhyExpected(in AttachmentContext context, FileType type, string poses)
        {
            if (context.Facts.Direction == Direction.Inbound || poses.Length > 0 || Sender(context) is not { } sender)
                return null;
            if (context.School.MayInstallSoftware(sender) == true)
                return "the sender may install software";
            return type == FileType.Script && context.Facts.Direction == Direction.Internal && context.InMessage(computing) ? "a computing lesson" : null;
        }

        private void ReportMacros(in AttachmentContext context, FileType type, TextSpan span)
        {
            var inbound = context.Facts.Direction == Direction.Inbound;
            var severity = !inbound ? Severity.Advice : type == FileType.MacroDocument ? Severity.Violation : Severity.Warning;
            string? lowered = null;
            if (type == FileType.MacroWorkbook && (context.InMessage(trackers) || NamesTracker(context.Attachment.Name)))
                lowered = "a census, phonics or assessment workbook";
            else if (inbound)
                lowered = WhyKnown(context);
            context.Report(span, Article(type), severity: severity, loweredBecause: lowered);
        }

        private static void ReportFromOutside(in AttachmentContext context, FileType type, TextSpan span)
        {
            // Lesson plans in OneNote and links to web pages travel inside the school all day; from outside they are how programs are smuggled in.
            if (context.Facts.Direction == Direction.Unknown)
                context.MissingContext("internalDomains");
            else if (context.Facts.Direction == Direction.Inbound)
                context.Report(span, Article(type), severity: Severity.Warning, loweredBecause: WhyKnown(context));
        }

        private void RunArchive(in AttachmentContext context, in FileName name, ReadOnlySpan<byte> head, FileContent content)
        {
            var inbound = context.Facts.Direction == Direction.Inbound;

            // Once an archive was read its files are attachments of their own, and each is told by its own name and content.
            var inside = content == FileContent.Zip && context.Attachment.Contents.IsEmpty ? ZipListing.WorstType(head) : FileType.Unknown;
            if (inside is FileType.Program or FileType.Script or FileType.Shortcut or FileType.DiskImage)
                ReportRunnable(context, inside, new(0, context.Attachment.Name.Length), ", packed in an archive");
            else if (inside == FileType.Archive || context.IsContained || (name.TypeBefore == FileType.Archive && !IsTar(context.Attachment.Name, name)))
                context.Report(name.Shown, "an archive within an archive", severity: inbound ? Severity.Warning : Severity.Advice);
            else if (inbound && content == FileContent.Zip && ZipListing.IsEncrypted(head) && context.InMessage(passwords))
                context.Report(name.Shown, "an encrypted archive whose password stands in the message", severity: Severity.Warning, loweredBecause: WhyKnown(context));
        }

        private static string? WhyKnown(in AttachmentContext context)
        {
            if (Sender(context) is not { } sender)
                return null;
            if (context.School.IsApproved(sender))
                return "the sender's organisation is approved";
            return context.School.IsKnownSupplier(sender) ? "the sender is a known supplier" : null;
        }

        private static string? Sender(in AttachmentContext context) => (context.Message.Envelope?.From ?? context.Message.From)?.Value;

        private bool IsAllowed(ReadOnlySpan<char> name, in FileName file)
            => file.Extension.Length > 1 && _allowed.Contains(name.Slice(file.Extension.Start + 1, file.Extension.Length - 1));

        // "tickets from theatre.example.com" ends like a program of the 1980s.
        private static bool IsWebAddress(Attachment attachment, in FileName name, FileContent content)
            => attachment.Name.AsSpan(name.Extension.Start).StartsWith(".com", StringComparison.OrdinalIgnoreCase) && name.TypeBefore == FileType.Unknown
                && (content == FileContent.Inert || (!attachment.Head.IsEmpty && !attachment.Head.Span.ContainsAnyInRange((byte)0, (byte)8)));

        private static bool IsTar(ReadOnlySpan<char> name, in FileName file)
            => name.Slice(file.Before.Start, file.Before.Length).Equals(".tar", StringComparison.OrdinalIgnoreCase);

        private static bool NamesTracker(ReadOnlySpan<char> name)
        {
            foreach (var tracker in s_trackerNames)
                if (name.Contains(tracker, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        private static FileType MacrosByType(string? contentType)
        {
            if (contentType is null || !contentType.Contains("macroenabled", StringComparison.OrdinalIgnoreCase))
                return FileType.Unknown;
            return contentType.Contains("excel", StringComparison.OrdinalIgnoreCase) ? FileType.MacroWorkbook : FileType.MacroDocument;
        }

        private static string Article(FileType type) => type switch
        {
            FileType.Program => "a program",
            FileType.Script => "a script",
            FileType.Shortcut => "a shortcut, not the file it points to",
            FileType.DiskImage => "a disk image",
            FileType.MacroDocument => "a document with macros",
            FileType.MacroWorkbook => "a workbook with macros",
            FileType.WebLink => "a link in the guise of a file",
            _ => "a OneNote file from outside",
        };

        private static string PosesAs(FileType before) => before switch
        {
            FileType.Portable => " that poses as a PDF",
            FileType.Office => " that poses as a document",
            FileType.Picture => " that poses as a picture",
            FileType.Media => " that poses as a recording",
            FileType.Text => " that poses as a text",
            FileType.Archive => " that poses as an archive",
            _ => "",
        };
    }
}
