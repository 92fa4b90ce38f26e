using EComRules.Rules.Recipients;
using EComRules.Rules.Software;
using EComRules.Rules.Web;

namespace EComRules.Rules.Inbound;

/// <summary>
/// ECR1301: mail of a stranger with an attachment or a link (clause 8.4b). Whom the school knows stands in the school file and the message's history; without
/// these only mail that shows by itself that it knows nobody here is reported: lures, impersonal greetings, forged or look-alike senders.
/// Applicants, new families, other schools and inspectors write for the first time too.
/// </summary>
internal sealed class UnknownSenderAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1301",
        Title: "Unknown sender with attachment or link",
        MessageFormat: "The school does not know the sender: {1}",
        Advice: "Do not open the attachment or link. If it may be meant for school, ask the office; otherwise delete it.",
        RuleCategory.UnknownSender,
        Severity.Warning,
        ["8.4b"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Attachment | RuleKinds.Link | RuleKinds.Keyword,
        Channels = Channel.Email,
        Directions = Direction.Inbound,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Needs = ["internalDomains", History],
    };

    private const string History = "history";
    private const string Forged = "the mail server found it forged";
    private const string LookAlike = "its domain looks like the school's own";
    private const string Lure = "the message is worded as traps are";
    private const string File = "it brings a file";
    private const string RiskyFile = "it brings a file of a kind that often does harm";
    private const string Link = "it brings a link to another site";
    private const string LowerForFirst = "new families, applicants and other schools write for the first time too";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("unknown-senders");
        var lures = rules.Notice(words.Where("sign", "lure"));
        var greetings = rules.Notice(words.Where("sign", "impersonal"));
        var firsts = rules.Notice(words.Where("sign", "first"));
        var safeSites = HostList.Load("protected-hosts");

        rules.OnMessage(Rule, context =>
        {
            var message = context.Message;
            if (message.From is not { } sender || sender.Domain.IsEmpty)
                return;
            if (SenderStanding.IsForged(message))
            {
                context.Report(MessageLocation.Whole, Forged);
                return;
            }

            if (IsLookAlike(message, context.School))
                context.Report(MessageLocation.Whole, LookAlike);
            else if (SenderStanding.IsKnown(message, context.School) == true)
                return;
            else if (context.InMessage(lures, 2) || (context.InMessage(lures) && context.InMessage(greetings)))
                context.Report(MessageLocation.Whole, Lure, confidence: 0.8);
        });

        rules.OnAttachment(Rule, context =>
        {
            if (IsReportedWhole(context.Message, context.School) || SenderStanding.IsKnown(context.Message, context.School) is var known && known == true
                || context.InMessage(lures, 2) || (context.InMessage(lures) && context.InMessage(greetings)))
                return;
            var risk = RiskOf(context.Attachment.Name);
            var isFirst = context.InMessage(firsts);
            if (risk == Risk.Grave || (risk == Risk.Some && (known == false || context.InMessage(lures) || context.InMessage(greetings))))
                context.Report(RiskyFile, confidence: known == false ? 1 : 0.6, loweredBecause: isFirst && risk == Risk.Some ? LowerForFirst : null);
            else if (risk == Risk.Some)
                context.MissingContext(History);
            else if (known == false && !isFirst)
                context.Report(File, severity: Severity.Advice, confidence: 0.6);
        });

        rules.OnLink(Rule, context =>
        {
            var host = context.Host;
            if (host.IsEmpty || context.School.IsInternal(host) || SenderStanding.IsPublicBody(host) || safeSites.Contains(host)
                || IsReportedWhole(context.Message, context.School) || SenderStanding.IsKnown(context.Message, context.School) is var known && known == true
                || context.InMessage(lures, 2) || (context.InMessage(lures) && context.InMessage(greetings)))
                return;

            // A link to the sender's own site is how people sign.
            var isOwn = context.Message.From is { } sender && IsSameSite(host, sender.Domain);
            if (known == false && !isOwn)
                context.Report(Link, loweredBecause: context.InMessage(firsts) ? LowerForFirst : null);
            else if (context.InMessage(lures) || (context.InMessage(greetings) && !isOwn && !context.InMessage(firsts)))
                context.Report(Link, confidence: 0.6, loweredBecause: context.InMessage(firsts) ? LowerForFirst : null);
        });
    }

    private enum Risk
    {
        None,
        Some,
        Grave,
    }

    private static bool IsReportedWhole(Message message, SchoolIndex school)
        => SenderStanding.IsForged(message) || IsLookAlike(message, school);

    /// <summary>Whether the sender's domain looks like the school's own; one that the school has named, or has written with, is another school's.</summary>
    private static bool IsLookAlike(Message message, SchoolIndex school)
    {
        if (message.From is not { } sender || school.IsApproved(sender.Value) || school.IsKnownSupplier(sender.Value) || message.History?.Knows(sender) == true)
            return false;
        foreach (var own in school.Context.InternalDomains)
            if (DomainLikeness.LooksLike(sender.Domain, own))
                return true;
        return false;
    }

    private static Risk RiskOf(ReadOnlySpan<char> name)
    {
        var file = FileName.Read(name);
        if (file.Type is FileType.Program or FileType.Script or FileType.Shortcut or FileType.DiskImage)
            return Risk.Grave;
        if (file.Type is FileType.MacroDocument or FileType.MacroWorkbook or FileType.Notebook or FileType.WebLink or FileType.Archive)
            return Risk.Some;
        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? Risk.Some : Risk.None;
    }

    private static bool IsSameSite(ReadOnlySpan<char> host, ReadOnlySpan<char> domain)
        => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
