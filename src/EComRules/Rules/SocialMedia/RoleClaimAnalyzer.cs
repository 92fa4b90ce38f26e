using EComRules.Rules.Speech;

namespace EComRules.Rules.SocialMedia;

/// <summary>
/// ECR1503, clause 8.2c: a post claims a role in school that the staff register does not give its author. Acting heads, job-shares and people with
/// several roles are in the register with each of them.
/// </summary>
internal sealed class RoleClaimAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1503",
        Title: "Role not stated or not matching directory",
        MessageFormat: "'{0}' claims a role that the staff register does not give the author",
        Advice: "Say which role you have in school, as it is. If you have this role, for instance as acting head, have it entered in the staff register.",
        RuleCategory.Account,
        Severity.Advice,
        ["8.2c"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Social,
        Needs = ["registers.staff"],
    };

    private static readonly WordSet s_modifiers = WordSet.Of("the a an acting proud new current your local interim co primary school nursery our their");
    private static readonly WordSet s_negations = WordSet.Of("not never isn wasn longer if were was until before ex former retired");
    private static readonly WordSet s_speaks = WordSet.Of("speaking writing posting working here job role work");
    private static readonly WordSet s_self = WordSet.Of("i we my our me us");
    private static readonly WordSet s_schools = WordSet.Of("school primary academy nursery infants infant junior juniors federation trust preschool it here");
    private static readonly WordSet s_links = WordSet.Of("of at in for");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var lexicon = Lexicon.Load("school-roles");
        rules.OnTerms(Rule, lexicon, Check);
    }

    private static void Check(MatchContext context)
    {
        Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
        var words = SentenceWords.Read(context, room);
        var lead = LeadOf(words);
        if (lead < 0 || !EndsClaim(words))
            return;
        for (var i = Math.Max(0, lead - 3); i < words.First; i++)
            if (words.Is(i, s_negations))
            {
                context.Ignore("the role is denied, past or supposed");
                return;
            }

        if (context.InQuotationMarks)
        {
            context.Ignore("it is quoted");
            return;
        }

        if (AuthorOf(context) is not { } author)
        {
            context.MissingContext("registers.staff");
            return;
        }

        var claimed = context.Term?["role"] ?? "";
        foreach (var role in author.Roles)
            if (IsRole(role, claimed))
            {
                context.Ignore("the staff register gives the author this role");
                return;
            }

        context.Report(words.Between(lead, words.Last), confidence: 0.8);
    }

    /// <summary>Where the claim begins: "As head of", "I am the SENCO", "speaking as deputy head"; -1 where somebody else is spoken of.</summary>
    private static int LeadOf(in SentenceWords words)
    {
        var i = words.First - 1;
        while (i >= 0 && words.Is(i, s_modifiers))
            i--;
        if (i < 0)
            return -1;
        if (words.Is(i, "as"))
            return words.Is(i - 1, s_speaks) || (words.Breaks(i) && words.Has(s_self, 0, words.Count)) ? i : -1;
        if (words.Is(i, "im"))
            return i;
        return (words.Is(i, "am") || words.Is(i, "m")) && words.Is(i - 1, "i") ? i - 1 : -1;
    }

    /// <summary>Whether the role ends there or names the school: "head of Dale Primary", not "head boy" or "teacher training".</summary>
    private static bool EndsClaim(in SentenceWords words)
    {
        var next = words.Last + 1;
        if (words.Is(next, s_links))
            return words.IsCapitalised(next + 1) || words.Has(s_schools, next + 1, next + 5);
        return words.Breaks(next) || words.Is(next, "and") || words.Is(next, "here") || words.Is(next, "i") || words.Is(next, "we");
    }

    private static StaffMember? AuthorOf(in MatchContext context)
    {
        if (context.Message.From is not { } from)
            return null;
        if (context.School.StaffMember(from.Value) is { } known)
            return known;
        if (context.School.StaffAddressOf(from.Value) is { } own && context.School.StaffMember(own) is { } behind)
            return behind;
        foreach (var person in context.School.Context.Registers.Staff ?? [])
            if (person.Name is { } name && (name.Equals(from.DisplayName, StringComparison.OrdinalIgnoreCase) || name.Equals(from.Value, StringComparison.OrdinalIgnoreCase)))
                return person;
        return null;
    }

    /// <summary>Whether the role in the register is the one claimed: 'acting headteacher' is head, 'Y4 class teacher' is teacher; a deputy is no head.</summary>
    private static bool IsRole(ReadOnlySpan<char> role, ReadOnlySpan<char> claimed)
    {
        // The tag lists what the role is also called, separated by slashes.
        foreach (var range in claimed.Split('/'))
            if (HasWords(role, claimed[range]) && (claimed[range].StartsWith("deputy") || claimed[range].StartsWith("assistant head") || !(HasWords(role, "deputy") || HasWords(role, "assistant head"))))
                return true;
        return false;
    }

    private static bool HasWords(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        for (var at = 0; at <= text.Length - words.Length; at++)
            if (text[at..].StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
                return true;
        return false;
    }
}
