namespace EComRules.Rules.Offence;

/// <summary>ECR0605, clause 8.12h2: somebody else's book, scheme, music or film is copied whole and handed on. Licences, own work and short extracts settle it.</summary>
internal sealed class CopyrightAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0605",
        Title: "Possible copyright material",
        MessageFormat: "'{0}' reads as copying a work that belongs to somebody else",
        Advice: "Check what the licence allows: the school's copying licence covers extracts, not whole books, and a film needs a licence to be shown. Ask the publisher, or send a link.",
        RuleCategory.Piracy,
        Severity.Advice,
        ["8.12h2"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social,
        Directions = Direction.All,
        Needs = ["licencesHeld"],
    };

    private static readonly string[] s_filmLicences = ["MPLC", "PVSL", "PVS", "Filmbank"];

    // A scan of a work, by the name of the file.
    private static readonly PersonalData.WordSet s_scans = new("scan scanned copy copied ripped rip photocopy");
    private static readonly PersonalData.WordSet s_works = new("scheme textbook workbook book guide novel textbooks workbooks songbook score album film movie dvd");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("copyright");
        var work = Sign("work");
        var whole = Sign("whole");
        var pass = Sign("pass");
        var leave = Sign("leave");
        var rule = Sign("rule");

        rules.OnTerms(Rule, terms.Where("sign", "plain"), context =>
        {
            if (!IsOurs(context))
                return;
            if (context.InSentence(rule) && !IsAdmitted(context.Match))
                context.Ignore("it says what may not be done");
            else if (context.InQuotationMarks || context.InMessage(rule, 3))
                context.Ignore("it is about the rules");
            else if (context.Part == MessagePart.Attachment || context.Term!["alone"] == "yes" || context.InMessage(work))
                context.Report(confidence: 0.8);
        });
        rules.OnTerms(Rule, terms.Where("sign", "act"), context =>
        {
            if (!IsOurs(context))
                return;
            if (context.Part == MessagePart.Attachment)
                CheckFile(context);
            else if (!context.InSentence(work) || !context.InSentence(whole) || !context.InSentence(pass))
                context.Ignore("nothing says that a whole work is copied for others");
            else if (context.InSentence(leave) || context.InSentence(rule) || context.InMessage(rule, 2))
                context.Ignore("a licence, a permission or own work is named");
            else
                context.Report(confidence: 0.7);
        });
        rules.OnTerms(Rule, terms.Where("sign", "showing"), context =>
        {
            if (!IsOurs(context) || context.InMessage(leave))
                return;
            if (context.School.Context.LicencesHeld.IsEmpty)
                context.MissingContext("licencesHeld");
            else if (!HoldsFilmLicence(context.School))
                context.Report(confidence: 0.5);
        });

        TermSet Sign(string sign) => rules.Notice(terms.Where("sign", sign));
    }

    // A profile has a name rather than an address, so a post may come from anybody; mail from outside is its author's own business.
    private static bool IsOurs(in MatchContext context) => context.Facts.Direction != Direction.Inbound || context.Message.Channel == Channel.Social;

    /// <summary>"It says do not copy on every page": who says so has copied.</summary>
    private static bool IsAdmitted(ReadOnlySpan<char> match)
        => match.StartsWith("says", StringComparison.OrdinalIgnoreCase) || match.StartsWith("not ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Y2 scheme full scan.pdf".</summary>
    private static void CheckFile(in MatchContext context)
    {
        if (s_scans.IsIn(context.Match) && s_works.IsIn(context.Text))
            context.Report(confidence: 0.6);
    }

    private static bool HoldsFilmLicence(SchoolIndex school)
    {
        foreach (var held in school.Context.LicencesHeld)
            foreach (var licence in s_filmLicences)
                if (held.Contains(licence, StringComparison.OrdinalIgnoreCase))
                    return true;
        return false;
    }
}
