using EComRules.Rules.Style;

namespace EComRules.Rules.Inbound;

/// <summary>
/// ECR1303: mail from outside without a subject heading, or with one that looks suspicious (clause 8.4d). Only tagged, never held:
/// parents write short notes from phones.
/// </summary>
internal sealed class SuspiciousSubjectAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1303",
        Title: "Inbound with no or suspicious subject",
        MessageFormat: "{1}",
        Advice: "Look who sent it before you open links or attachments. From somebody you know, answer as usual; from a stranger, delete it without opening.",
        RuleCategory.Subject,
        Severity.Advice,
        ["8.4d"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern,
        Channels = Channel.Email,
        Directions = Direction.Inbound,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Needs = ["internalDomains"],
    };

    private const string Missing = "This mail from outside has no subject heading";
    private const string MissingWithFile = "This mail from outside has no subject heading, and a file of a kind that often does harm";
    private const string Suspicious = "This mail from outside has a subject heading of a kind that cheats write";

    // Kinds of files that open a page or a program; documents and photos are what parents send.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_harmful = FrozenSet.ToFrozenSet(
        [
            "htm", "html", "shtml", "xhtml", "mht", "svg", "zip", "rar", "7z", "gz", "tar", "cab", "ace", "iso", "img", "vhd",
            "js", "jse", "vbs", "vbe", "wsf", "hta", "scr", "exe", "com", "pif", "bat", "cmd", "ps1", "msi", "jar", "lnk", "url", "docm", "xlsm", "xlsb", "pptm", "one",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Headings that mail programs and registers write about the words that follow.
    private static readonly string[] s_aboutMail = ["undeliverable:", "delivery status", "mail delivery", "automatic reply", "out of office", "[suspected spam]", "quarantine", "phishing", "scam alert", "scam warning"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        rules.OnMessage(Rule, CheckMissing);
        rules.OnTerms(Rule, Lexicon.Load("suspicious-subjects"), CheckSubject);
        rules.OnPattern(Rule, @"\$\s?\$(\s?\$)*", CheckSubject);
        rules.OnPattern(Rule, @"\b(100\s?%\s+(free|guaranteed)|risk[ -]free|act\s+now)\b", CheckCry);
        rules.OnPattern(Rule, @"\b(via?gra|v[i1!]agra|v[i1l]@gra|c[i1!]al[i1!]s)\b", CheckSubject);
    }

    private static void CheckMissing(MessageContext context)
    {
        var subject = context.Message.Subject ?? "";
        if (MissingSubjectAnalyzer.SaysSomething(subject))
            return;
        var location = new MessageLocation(MessagePart.Subject, 0, new(0, subject.Length));
        if (HasHarmfulFile(context.Message))
            context.Report(location, MissingWithFile, severity: Severity.Warning);
        else
            context.Report(location, Missing, confidence: 0.5);
    }

    private static void CheckSubject(MatchContext context)
    {
        if (context.Part != MessagePart.Subject)
            return;
        if (IsAboutMail(context.Text))
            context.Ignore("the heading is about such mail");
        else if (context.Message.From is { } sender && (context.School.IsKnownSupplier(sender.Value) || context.School.IsApproved(sender.Value)))
            context.Ignore("the sender is known to the school");
        else
            context.Report(Suspicious, severity: HasHarmfulFile(context.Message) ? Severity.Warning : null, confidence: 0.7);
    }

    /// <summary>Words that honest advertisements use too: only cried out are they suspicious.</summary>
    private static void CheckCry(MatchContext context)
    {
        if (context.Part == MessagePart.Subject && context.After(80).IndexOfAny('!', '$', '\u00A3') >= 0)
            CheckSubject(context);
    }

    private static bool HasHarmfulFile(Message message)
    {
        foreach (var attachment in message.Attachments)
            if (attachment.Name.LastIndexOf('.') is var dot and >= 0 && s_harmful.Contains(attachment.Name.AsSpan(dot + 1).Trim()))
                return true;
        return false;
    }

    private static bool IsAboutMail(ReadOnlySpan<char> subject)
    {
        foreach (var words in s_aboutMail)
            if (subject.Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
