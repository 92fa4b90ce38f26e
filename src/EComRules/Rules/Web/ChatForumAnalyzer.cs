namespace EComRules.Rules.Web;

/// <summary>ECR0902: chat rooms and forums without a work purpose (clause 4.11). Teachers' forums, the union's and the school's own classrooms online are work.</summary>
internal sealed class ChatForumAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0902",
        Title: "Chat or forum use without a work purpose",
        MessageFormat: "'{0}' leads to a chat room or forum that has nothing to do with work",
        Advice: "Use chat rooms and forums on your own device in your own time. For work or professional development they are welcome.",
        RuleCategory.ChatForum,
        Severity.Advice,
        ["4.11"])
    {
        Kinds = RuleKinds.Link | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Web,
        Directions = Direction.FromSchool,
        Options =
        [
            new("work_hosts", "", "Further forums that are used for work, separated by commas; their subdomains count too."),
        ],
    };

    // Forums on a site of its own kind: forum.example.com, example.com/forums/.
    private static readonly string[] s_forumHosts = ["forum.", "forums.", "boards."];
    private static readonly string[] s_forumPaths = ["/forum/", "/forums/", "/viewtopic.php", "/showthread.php", "/threads/", "/chatroom"];

    // Sub-forums where teachers and technicians talk shop.
    private static readonly string[] s_workForums =
        ["/r/teach", "/r/edu", "/r/uk_teach", "/r/primaryteach", "/r/slt", "/r/sen", "/r/specialed", "/r/school", "/r/sysadmin", "/r/k12", "/r/excel", "/r/google", "/r/office", "/r/micro", "/r/schoolit", "/r/librar", "/r/ect"];

    private const string Joining = @"\b(join|joining|joined|come\s+and\s+join|hop\s+on|log\s+on\s+to|get\s+on)\s+(\w+\s+){0,4}(discord(\s+(server|group|chat|channel))?|chat\s?rooms?|twitch\s+chat|kik\s+group|reddit\s+thread|subreddit|guild\s+chat)\b";
    private const string InTheChat = @"\b((i['’]?m|am|was|been)\s+(on|in)\s+(the\s+|a\s+)?(chat|chat\s?room|discord|raid\s+chat|mumsnet|reddit|omegle)\s+(all\s+(day|morning|afternoon)|from|at\s+(work|lunch|dinner)|during|as\s+\w+|now)|there['’]?s\s+a\s+thread\s+(on|about)\s+(us|you|me|the\s+head)|(posted|put\s+a\s+few\s+in|commented)\s+(it\s+|about\s+\w+\s+)?(on\s+(mumsnet|reddit|the\s+forum|discord)|myself\s+as\s+\w+))\b";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var hosts = Lexicon.Load("chat-hosts");
        var chats = HostList.Of(hosts.Where("use", "chat"));
        var work = HostList.Of(hosts.Where("use", "work"));
        var ownWork = HostList.Of(Lexicon.Of([.. rules.OptionsFor(Rule).GetList("work_hosts")]));
        var names = Lexicon.Load("host-words");
        var chatNames = new HostWords(names.Where("about", "chat"));
        var workNames = new HostWords(names.Where("about", "work").With(names.Where("about", "both")));
        var purposes = rules.Notice(Lexicon.Load("work-purposes"));

        rules.OnLink(Rule, context =>
        {
            var host = context.Host;
            var path = LinkFile.PathOf(context.Address);
            if (host.IsEmpty || work.Contains(host) || ownWork.Contains(host) || IsWorkForum(path) || context.School.IsInternal(host))
                return;
            var isListed = chats.Contains(host);
            if (!isListed && (workNames.StandIn(host) || workNames.StandIn(path) || !(chatNames.StandIn(host) || LooksLikeForum(host, path))))
                return;

            // A request says nothing of its purpose; a message does.
            if (!context.InMessage(purposes))
                context.Report(confidence: isListed ? 0.8 : 0.6);
        });

        rules.OnPattern(Rule, InTheChat, CheckWords);
        rules.OnPattern(Rule, Joining, CheckWords);

        void CheckWords(MatchContext context)
        {
            if (context.InQuotationMarks || context.InMessage(purposes))
                context.Ignore("it is about work, a lesson or safety");
            else
                context.Report(confidence: 0.7);
        }
    }

    private static bool IsWorkForum(ReadOnlySpan<char> path)
    {
        foreach (var forum in s_workForums)
            if (path.StartsWith(forum, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool LooksLikeForum(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        if (IsPublicBody(host))
            return false;
        foreach (var start in s_forumHosts)
            if (host.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        foreach (var part in s_forumPaths)
            if (path.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsPublicBody(ReadOnlySpan<char> host)
        => host.EndsWith(".gov.uk", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".sch.uk", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".ac.uk", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".nhs.uk", StringComparison.OrdinalIgnoreCase);
}
