namespace EComRules.Rules.Web;

/// <summary>
/// ECR0901: links to, and requests for, sites with sexual, extremist, cruel or illegal content (clauses 4.7 and 8.3a). Sites are named in a list;
/// help lines, museums, lessons on relationships and places such as Essex are none of them.
/// </summary>
internal sealed class ProhibitedSiteAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0901",
        Title: "Link or request in a prohibited category",
        MessageFormat: "The address leads to {1}",
        Advice: "Do not open or pass on the address. If you came across it by accident, tell the safeguarding lead or ICT support; that is never held against you.",
        RuleCategory.ProhibitedSite,
        Severity.Violation,
        ["4.7", "8.3a"])
    {
        Kinds = RuleKinds.Link | RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.All,
        OnWeb = Disposition.Block,
        Notify = [SchoolRole.DesignatedSafeguardingLead, SchoolRole.IctSupport],
        Options =
        [
            new("allowed_hosts", "", "Sites that are not reported, separated by commas; their subdomains count too."),
        ],
    };

    private const string LowerForReport = "the message reports the site or asks to have it blocked";

    // Names that are said without 'www' and have no other meaning.
    private const string NamedSites = @"\b(pornhub|xvideos|xhamster|xnxx|redtube|youporn|spankbang|chaturbate|onlyfans|brazzers|livejasmin|stripchat|rule34|nhentai|bestgore|kiwifarms|stormfront)\.(com|net|org|tv|xxx|to|farm|st)\b";

    private static readonly string[] s_publicBodies = [".gov.uk", ".sch.uk", ".nhs.uk", ".police.uk", ".ac.uk", ".gov.wales", ".gov.scot", ".parliament.uk"];

    private static readonly string[] s_adultForums = ["/r/nsfw", "/r/gonewild", "/r/porn", "/r/hentai", "/r/rule34", "/r/onlyfans", "/r/celebnsfw", "/r/watchpeopledie", "/r/realgirls"];

    private readonly Lexicon _searches = Lexicon.Load("prohibited-searches");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var sites = Lexicon.Load("prohibited-hosts");
        var adult = HostList.Of(sites.Where("category", "adult"));
        var extremist = HostList.Of(sites.Where("category", "extremist"));
        var cruel = HostList.Of(sites.Where("category", "cruel"));
        var illegal = HostList.Of(sites.Where("category", "illegal"));
        var hidden = HostList.Of(sites.Where("category", "hidden"));
        var names = Lexicon.Load("host-words");
        var adultNames = NamesAbout("adult");
        var extremistNames = NamesAbout("extremist");
        var cruelNames = NamesAbout("cruel");
        var illegalNames = NamesAbout("illegal");
        var helpNames = new HostWords(names.Where("about", "help").With(names.Where("about", "both")));
        var protectedSites = HostList.Load("protected-hosts");
        var allowed = HostList.Of(Lexicon.Of([.. rules.OptionsFor(Rule).GetList("allowed_hosts")]));
        var reports = rules.Notice(Lexicon.Load("prohibited-reports"));
        var wanted = _searches.Where("is", "prohibited").Terms;
        var help = _searches.Where("is", "help").Terms;

        rules.OnLink(Rule, context =>
        {
            if (WhatIsAt(context) is { } what)
                context.Report(what, loweredBecause: context.InMessage(reports) ? LowerForReport : null);
        });

        rules.OnPattern(Rule, NamedSites, context =>
        {
            if (context.Before(1) is ['/' or '.' or '@' or '-', ..])
                return; // part of a whole address, which is read as a link
            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else
                context.Report(What(context.Match[..context.Match.IndexOf('.')]), confidence: 0.9, loweredBecause: context.InMessage(reports) ? LowerForReport : null);
        });

        HostWords NamesAbout(string what) => new(names.Where("about", what));

        string? WhatIsAt(in LinkContext context)
        {
            var host = context.Host;
            if (host.IsEmpty || protectedSites.Contains(host) || allowed.Contains(host) || IsPublicBody(host))
                return null;
            if (adult.Contains(host) || (adultNames.StandIn(host) && !helpNames.StandIn(host)) || IsAdultForum(host, LinkFile.PathOf(context.Address)))
                return "a site with sexual content";
            if (extremist.Contains(host) || (extremistNames.StandIn(host) && !helpNames.StandIn(host)))
                return "a site with hateful or extremist content";
            if (cruel.Contains(host) || (cruelNames.StandIn(host) && !helpNames.StandIn(host)))
                return "a site that shows cruelty or encourages self-harm";
            if (illegal.Contains(host) || (illegalNames.StandIn(host) && !helpNames.StandIn(host)))
                return "a site for illegal goods or services";
            if (hidden.Contains(host))
                return "a hidden service";
            var query = SearchQuery.In(context.Address);
            return !query.IsEmpty && AsksFor(query, wanted) && !AsksFor(query, help) ? "a search for prohibited content" : null;
        }
    }

    private static string What(ReadOnlySpan<char> name)
        => name.Equals("stormfront", StringComparison.OrdinalIgnoreCase) || name.Equals("kiwifarms", StringComparison.OrdinalIgnoreCase) ? "a site with hateful or extremist content"
            : name.Equals("bestgore", StringComparison.OrdinalIgnoreCase) ? "a site that shows cruelty or encourages self-harm"
            : "a site with sexual content";

    private static bool AsksFor(ReadOnlySpan<char> query, ImmutableArray<LexiconTerm> phrases)
    {
        foreach (var phrase in phrases)
            if (SearchQuery.Asks(query, phrase.Text))
                return true;
        return false;
    }

    private static bool IsPublicBody(ReadOnlySpan<char> host)
    {
        foreach (var body in s_publicBodies)
            if (host.EndsWith(body, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsAdultForum(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        if (!host.EndsWith("reddit.com", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var forum in s_adultForums)
            if (path.StartsWith(forum, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
