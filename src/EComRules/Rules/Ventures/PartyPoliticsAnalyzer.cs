using EComRules.Rules.Web;

namespace EComRules.Rules.Ventures;

/// <summary>ECR0806: asking for votes, money or work for a party (clause 8.6f). Lessons, hustings, other elections and a member's visit are none of it.</summary>
internal sealed class PartyPoliticsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0806",
        Title: "Party political material",
        MessageFormat: "'{0}' reads as party political material",
        Advice: "Keep party campaigning off the school's systems; send it from your own address in your own time. Lessons and hustings that treat parties alike are fine.",
        RuleCategory.Political,
        Severity.Warning,
        ["8.6f"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social,
        Directions = Direction.FromSchool,
    };

    // Attachment names join their words with underscores and hyphens.
    private const string Gap = @"[\s_-]+";
    private const string Clear = @"(labour" + Gap + @"party|conservative" + Gap + @"party|conservatives|tory" + Gap + @"party|tories|lib[\s_-]*dems?|liberal" + Gap
        + @"democrats?|green" + Gap + @"party|reform" + Gap + @"uk|plaid(" + Gap + @"cymru)?|snp|ukip|dup|sdlp|sinn" + Gap + @"f[eé]in)";

    // Words that mean something else too; the rule looks at their capital and at what follows.
    private const string Unclear = "(labour|conservative|tory|greens?|reform)";
    private const string Either = "(" + Clear + "|" + Unclear + ")";
    private const string The = @"(the|your|our|a|an|local|this)";

    private const int Nearby = 25;

    private static readonly string[] s_unclear = ["labour", "conservative", "tory", "green", "reform"];
    private static readonly string[] s_onlyForParties = ["vot", "leaflet", "flyer", "poster", "placard", "petition", "campaign", "standing", "running"];
    private static readonly string[] s_joinPaths = ["join", "donate", "volunteer", "petition", "campaign", "pledge"];

    // Who is said to vote so, rather than asked to.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_tells = FrozenSet.ToFrozenSet(
        ["people", "who", "they", "we", "I", "always", "voters", "workers", "parents", "didn", "wouldn", "never", "could", "would", "might", "may", "did", "will", "usually", "mostly", "ever", "women", "men", "areas"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("party-politics");
        var parties = Sign("party");
        var asks = Sign("ask");
        var elections = Sign("election");
        var neutral = Sign("neutral");
        var others = Sign("other");
        var hosts = HostList.Load("party-hosts");
        var campaigns = Condition.AnyOf(Condition.Near(elections, Nearby), Condition.Near(asks, Nearby));
        var isAboutParties = Condition.AnyOf(Condition.InMessage(elections), Condition.InMessage(parties));

        // Vote Labour. Two votes for the Greens.
        rules.OnPattern(Rule, @"\bvotes?" + Gap + "((for|to|with)" + Gap + ")?(" + The + Gap + "){0,2}" + Either, context =>
        {
            if (TellsHowPeopleVote(context.Before(40)))
                context.Ignore("it says how people vote");
            else
                ReportMaterial(context);
        });
        rules.OnPattern(Rule, @"\bvoting" + Gap + "(for" + Gap + ")?(the" + Gap + ")?" + Either + @"\b", WithAnAsk);

        // Please think about voting Green. Your cross by Jim Sallis, the Liberal Democrat. Let's get her elected.
        rules.OnPattern(Rule, @"\b(please|must|should|urge" + Gap + "you" + Gap + "to|begging" + Gap + "you" + Gap + "to|asking" + Gap + "you" + Gap + @"to)" + Gap + @"((\w+" + Gap + "){0,3})(vote|voting)" + Gap + "(for" + Gap + ")?(the" + Gap + ")?" + Either + @"\b", ReportAsked);
        rules.OnPattern(Rule, @"\b(vote|use" + Gap + "it|use" + Gap + "your" + Gap + "vote)" + Gap + "against" + Gap + "(the" + Gap + ")?" + Either + @"\b", ReportMaterial);
        rules.OnPattern(Rule, @"\b(put|place)" + Gap + "(your|a|an)" + Gap + "(cross|tick|x)" + Gap + "(next" + Gap + "to|by|beside|against|for)" + Gap + @"\w+", WithAParty);
        rules.OnPattern(Rule, @"\bget" + Gap + @"(him|her|them|us|me|\w+" + Gap + @"\w+)" + Gap + @"elected\b", WithAParty);

        // Get the Tories out. Only Labour can. Don't let Reform in.
        rules.OnPattern(Rule, @"\b(get|vote|voting)" + Gap + "((the|this|these|those)" + Gap + @")?(\w+" + Gap + ")?" + Either + Gap + @"out\b", ReportMaterial);
        rules.OnPattern(Rule, @"\bget" + Gap + "(rid|shot)" + Gap + "of" + Gap + "(" + The + Gap + "){0,2}" + Clear, ReportMaterial);
        rules.OnPattern(Rule, @"\b(kick|throw|boot|keep|kicking|keeping)" + Gap + "((the|this|these|those)" + Gap + @")?(\w+" + Gap + ")?" + Either + Gap + @"out\b", ReportMaterial);
        rules.OnPattern(Rule, @"\b(stop|beat|back|reject)" + Gap + "(the" + Gap + ")?" + Clear + @"\b", ReportMaterial);
        rules.OnPattern(Rule, @"\b(cross|tick|x)" + Gap + "(next" + Gap + "to|by|beside|against|for)" + Gap + "(the" + Gap + ")?" + Either, ReportMaterial);
        rules.OnPattern(Rule, @"\b(only|trust|stop|beat|back|reject)" + Gap + "(the" + Gap + ")?" + Either + @"\b", WithAnElection);
        rules.OnPattern(Rule, @"\b(don['’]?t|do" + Gap + "not)" + Gap + "let" + Gap + "(the" + Gap + ")?" + Either + Gap + @"(in|win|back)\b", ReportMaterial);

        // Join the Liberal Democrats. Donate to the Conservative Party. Re-elect our Labour councillor.
        rules.OnPattern(Rule, @"\b(join|support|elect|re-?elect|donate" + Gap + "to|campaign(ing)?" + Gap + "for|volunteer" + Gap + "(for|with)|help)" + Gap + "(" + The + Gap + "){0,2}" + Clear + @"\b", ReportMaterial);
        rules.OnPattern(Rule, @"\b(join|donate" + Gap + "to|campaign(ing)?" + Gap + "for|volunteer" + Gap + "for)" + Gap + "(the" + Gap + @")?(labour|reform|greens)\b", WithAnElection);
        rules.OnPattern(Rule, @"\bbecom(e|ing)" + Gap + "a" + Gap + @"(\w+" + Gap + ")?(member|supporter)" + Gap + "of" + Gap + "(" + The + Gap + ")?" + Clear, ReportMaterial);
        rules.OnPattern(Rule, @"\bre-?elect" + Gap + @"\w+", context =>
        {
            if (context.InSentence(parties))
                ReportMaterial(context);
        });

        // I am standing for the Green Party and would love your support.
        rules.OnPattern(Rule, @"\b(standing|stand|running)" + Gap + "(for|as)" + Gap + "(" + The + Gap + "){0,2}" + Either + @"\b", WithAnAsk);
        rules.OnPattern(Rule, @"\b" + Either + Gap + "(party" + Gap + @")?candidate\b", WithAnAsk);

        // Labour leaflets, a party's petition.
        rules.OnPattern(Rule, @"\b" + Either + @"(['’]s)?" + Gap + @"(party" + Gap + @"|party['’]s" + Gap + @")?(leaflets?|posters?|flyers?|placards?|stickers?|petition|rally|fundraiser|membership|campaign|newsletter|manifesto)\b", WithAnAsk);
        rules.OnPattern(Rule, @"\b(leaflets?|posters?|flyers?|placards?|petition|campaign)" + Gap + "(for|from|by)" + Gap + "(" + The + Gap + "){0,2}" + Either + @"\b", WithAnAsk);
        rules.OnTerms(Rule, terms.Where("sign", "canvass"), context =>
        {
            if (context.Near(parties, Nearby))
                ReportMaterial(context);
        });

        rules.OnLink(Rule, context =>
        {
            if (hosts.Contains(context.Host) && AsksToJoin(context.Address) && !context.InMessage(neutral))
                context.Report();
        });

        TermSet Sign(string sign) => rules.Notice(terms.Where("sign", sign));

        void WithAnAsk(MatchContext context)
        {
            if (context.Near(asks, Nearby))
                ReportMaterial(context);
            else
                context.Ignore("nobody is asked to do anything");
        }

        void WithAParty(MatchContext context)
        {
            if (context.Near(parties, Nearby))
                ReportMaterial(context);
        }

        // Where the reader is asked to vote, a lesson that is spoken of beside it excuses nothing.
        void ReportAsked(MatchContext context)
        {
            if (context.After(1) is [var next, ..] && char.IsLetter(next) || context.InQuotationMarks || !context.InMessage(elections)
                || EndsAsAColour(context.Match) || IsOneOfSeveral(context.After(4)))
                context.Ignore("it is quoted, or about no election");
            else
                context.Report(confidence: 0.9);
        }

        void WithAnElection(MatchContext context)
        {
            if (context.Is(campaigns))
                ReportMaterial(context);
        }

        void ReportMaterial(MatchContext context)
        {
            if (context.After(1) is [var next, ..] && char.IsLetter(next))
                context.Ignore("the name goes on as another word");
            else if (context.Near(neutral, Nearby))
                context.Ignore("it is about a lesson, a hustings or being impartial");
            else if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (MeansSomethingElse(context))
                context.Ignore("the word has another meaning here");
            else
                context.Report(confidence: 0.9);
        }

        // 'Green' and 'Reform' are parties only where an election is about; 'labour' and 'conservative' where nothing says otherwise.
        bool MeansSomethingElse(MatchContext context)
        {
            if (!EndsUnclear(context.Match, out var word))
                return false;
            if (context.InSentence(others))
                return true;
            if (word is not ("green" or "reform") || (context.Match.EndsWith("the greens", StringComparison.OrdinalIgnoreCase) && IsOnlyForParties(context.Match)))
                return false;

            // 'Vote Green' is a party's slogan; 'vote for Green' and 'vote green or blue' are any school's.
            if (IsSlogan(context.Match) && !IsOneOfSeveral(context.After(4)))
                return false;
            return !context.Is(isAboutParties);
        }
    }

    /// <summary>Whether the last word of the match that names a party is one with another meaning.</summary>
    private static bool EndsUnclear(ReadOnlySpan<char> match, out string word)
    {
        foreach (var candidate in s_unclear)
            if (match.Contains(candidate, StringComparison.OrdinalIgnoreCase) && !match.Contains("party", StringComparison.OrdinalIgnoreCase)
                && !match.Contains("uk", StringComparison.OrdinalIgnoreCase))
            {
                word = candidate;
                return true;
            }

        word = "";
        return false;
    }

    private static bool EndsAsAColour(ReadOnlySpan<char> match)
        => match.EndsWith("green", StringComparison.Ordinal) || match.EndsWith("greens", StringComparison.Ordinal) || match.EndsWith("reform", StringComparison.Ordinal);

    private static bool IsSlogan(ReadOnlySpan<char> match) => match is "Vote Green" or "Vote Reform" or "VOTE GREEN" or "VOTE REFORM" or "vote Green" or "vote Reform";

    private static bool IsOneOfSeveral(ReadOnlySpan<char> after)
        => after is [',' or '/', ..] || after.StartsWith(" or ", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" and", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it begins with what a party has and a family called Green does not: votes, leaflets, candidates.</summary>
    private static bool IsOnlyForParties(ReadOnlySpan<char> match)
    {
        foreach (var word in s_onlyForParties)
            if (match.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether one of the three words before, in the same sentence, says who votes so: 'most people here vote …'.</summary>
    private static bool TellsHowPeopleVote(ReadOnlySpan<char> before)
    {
        for (var words = 0; words < 3; words++)
        {
            before = before.TrimEnd(" \r\n\t'\u2019");
            var start = before.Length;
            while (start > 0 && char.IsLetter(before[start - 1]))
                start--;
            if (start == before.Length)
                return false;
            if (s_tells.Contains(before[start..]))
                return true;
            before = before[..start];
        }

        return false;
    }

    private static bool AsksToJoin(ReadOnlySpan<char> address)
    {
        foreach (var path in s_joinPaths)
            if (address.Contains(path, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
