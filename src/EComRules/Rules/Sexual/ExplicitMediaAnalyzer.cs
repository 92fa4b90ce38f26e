using System.Security.Cryptography;
using EComRules.Rules.Speech;
using EComRules.Rules.Web;

namespace EComRules.Rules.Sexual;

/// <summary>
/// ECR0403: a file or a link that the school's list says is explicit (clause 4.4d). Files are compared by their SHA-256 hash; no picture is
/// ever looked at. Only where the school lists hashes is a file read at all.
/// </summary>
internal sealed class ExplicitMediaAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0403",
        Title: "Explicit media or link, by hash or category feed",
        MessageFormat: "the {1} is on a list that should be looked at before this goes on",
        Advice: "Please leave it as it is: do not open, copy, forward or delete it, and ask the designated safeguarding lead what to do.",
        RuleCategory.SexualExplicit,
        Severity.Violation,
        ["4.4d2"])
    {
        Kinds = RuleKinds.Attachment | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.All,
        Dispositions = new(Disposition.Hold, Disposition.Hold, Disposition.Hold),
        OnWeb = Disposition.Block,
        Notify = [SchoolRole.DesignatedSafeguardingLead],
        Needs = ["explicitFileHashes", "explicitHosts"],
    };

    private static readonly string[] s_words = ["porn", "p0rn", "pr0n", "xxx", "hentai", "camgirl", "sexcam", "sexchat", "adultcam", "milf"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var topic = new SexualTopic(rules, new ReportedSpeech(rules));
        var known = HostList.Load("adult-hosts");
        rules.OnLink(Rule, context =>
        {
            // A newsletter that names a site to warn of it sends nobody there; what the school lists is reported whatever is said of it.
            if (context.School.IsExplicitHost(context.Host) || ((known.Contains(context.Host) || SaysSo(context.Host)) && !topic.IsAboutSafety(context)))
                context.Report("link");
        });
        rules.OnAttachment(Rule, context =>
        {
            if (context.School.KnowsExplicitFiles && context.Attachment.OpenContent is { } open && IsListed(open, context.School))
                context.Report("file");
        });
    }

    /// <summary>Whether the host's name itself says what it holds. No word that Sussex or a science site could have in it.</summary>
    private static bool SaysSo(ReadOnlySpan<char> host)
    {
        foreach (var word in s_words)
            if (host.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsListed(Func<Stream> open, SchoolIndex school)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using (var content = open())
            SHA256.HashData(content, hash);
        Span<char> digits = stackalloc char[hash.Length * 2];
        Convert.TryToHexString(hash, digits, out _);
        return school.IsExplicitFile(digits);
    }
}
