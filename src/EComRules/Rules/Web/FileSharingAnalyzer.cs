using EComRules.Rules.Software;

namespace EComRules.Rules.Web;

/// <summary>
/// ECR0905: peer-to-peer file sharing, pirated copies, and pupils' data put on public file shares (clause 8.3e). A photographer's link, the school's
/// own shares, a torrent of rain and a lesson on magnets are none of it.
/// </summary>
internal sealed class FileSharingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0905",
        Title: "Peer-to-peer or unapproved file-share link",
        MessageFormat: "'{0}' is {1}",
        Advice: "Use the school's own shared drive, and licensed copies. If somebody outside needs a file, ask the office which service the school has approved.",
        RuleCategory.Piracy,
        Severity.Warning,
        ["8.3e"])
    {
        Kinds = RuleKinds.Link | RuleKinds.Attachment | RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social | Channel.Web,
        OnWeb = Disposition.Block,
        Options =
        [
            new("approved_shares", "", "File-share services that the school has approved, separated by commas; their subdomains count too. Once any is named, links of staff to other public ones are pointed out."),
        ],
    };

    private const string PeerToPeer = "a peer-to-peer link";
    private const string PeerSite = "a site for peer-to-peer or pirated copies";
    private const string Copy = "about getting a pirated copy";
    private const string PupilData = "a public file share, beside words for pupils' data";
    private const string NotApproved = "a file share that the school has not approved";

    private const string LowerForLesson = "the message is about a lesson, a rule or a warning";

    // About two lines of mail: what stands further away is about something else.
    private const int Nearby = 20;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var hosts = Lexicon.Load("share-hosts");
        var peers = HostList.Of(hosts.Where("use", "peer"));
        var shares = HostList.Of(hosts.Where("use", "share"));
        var names = Lexicon.Load("host-words");
        var peerNames = new HostWords(names.Where("about", "peer"));
        var shareNames = new HostWords(names.Where("about", "share"));
        var approvedNames = rules.OptionsFor(Rule).GetList("approved_shares");
        var approved = HostList.Of(Lexicon.Of([.. approvedNames]));
        var words = Lexicon.Load("piracy");
        var lessons = rules.Notice(words.Where("sign", "lesson"));
        var getting = rules.Notice(words.Where("sign", "getting"));
        var pupils = rules.Notice(words.Where("sign", "pupil"));

        rules.OnPattern(Rule, @"\bmagnet:\?\S+", context => context.Report(PeerToPeer, loweredBecause: context.InMessage(lessons) ? LowerForLesson : null));

        rules.OnLink(Rule, context =>
        {
            var host = context.Host;
            if (IsPeerToPeer(context.Address))
                context.Report(PeerToPeer, loweredBecause: context.InMessage(lessons) ? LowerForLesson : null);
            else if (peers.Contains(host) || peerNames.StandIn(host))
                context.Report(PeerSite, loweredBecause: context.InMessage(lessons) ? LowerForLesson : null);
            else if ((shares.Contains(host) || shareNames.StandIn(host)) && !context.School.IsInternal(host) && !approved.Contains(host) && context.Facts.Direction != Direction.Inbound)
                CheckShare(context);
        });

        rules.OnAttachment(Rule, context =>
        {
            if (EndsWith(FileName.Read(context.Attachment.Name), context.Attachment.Name, ".torrent"))
                context.Report(PeerToPeer);
        });

        rules.OnTerms(Rule, words.Where("tier", "strong"), ReportCopy);
        rules.OnTerms(Rule, words.Where("tier", "weak"), context =>
        {
            if (context.Near(getting, Nearby))
                ReportCopy(context);
        });

        void CheckShare(in LinkContext context)
        {
            if (context.InMessage(pupils) && context.Message.Channel != Channel.Web)
                context.Report(PupilData);
            else if (!approvedNames.IsEmpty)
                context.Report(NotApproved, severity: Severity.Advice, confidence: 0.6);
        }

        void ReportCopy(MatchContext context)
        {
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (context.Near(lessons, Nearby))
                context.Ignore("it is about a lesson, a rule or a warning");
            else
                context.Report(Copy, confidence: 0.8);
        }
    }

    private static bool IsPeerToPeer(ReadOnlySpan<char> address)
        => address.StartsWith("magnet:?", StringComparison.OrdinalIgnoreCase) || address.StartsWith("ed2k://", StringComparison.OrdinalIgnoreCase)
            || LinkFile.NameIn(address).EndsWith(".torrent", StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(in FileName file, ReadOnlySpan<char> name, string extension)
        => name.Slice(file.Extension.Start, file.Extension.Length).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
