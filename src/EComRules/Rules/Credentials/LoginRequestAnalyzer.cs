namespace EComRules.Rules.Credentials;

/// <summary>ECR0102: a message from outside that asks for login details, as phishing does (clause 4.2).</summary>
internal sealed class LoginRequestAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0102",
        Title: "Message asks for login details",
        MessageFormat: "This asks for login details, or for a login under pressure",
        Advice: "Do not answer and do not follow its links. If it seems to come from somebody you know, ask them by phone; show it to ICT support.",
        RuleCategory.UnknownSender,
        Severity.Warning,
        ["4.2b"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.Inbound | Direction.Unknown,
        Dispositions = new(Disposition.Deliver, Disposition.Deliver),
        Notify = [SchoolRole.IctSupport],
        Needs = ["internalDomains", "knownSuppliers"],
    };

    private const string Few = @"([\w'\u2019/&-]+\s+){0,3}";
    private const string Secret = @"(pass-?\s?words?|pswd|pwd|pword|psswrd|pass-?\s?codes?|pins?|credentials|(log-?\s?in|log-?\s?on|sign-?\s?in)\s+(details|credentials|information|info)|(security|verification|authentication|authenticator|one-time|mfa|2fa)\s+(pass)?codes?)\b";
    private const string Account = @"((web|e-?)?mail\s+account|account|mail\s?box|in-?box|web-?mail|e-?mail\s+access|storage|identity|(current|same|existing|old)\s+password)\b";

    private const string KnownSender = "the sender is a known supplier";
    private const string AboutPhishing = "the message seems to be about such requests";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_states = FrozenSet.ToFrozenSet(
        ["has", "have", "is", "are", "was", "were", "work", "reset", "change", "changes", "policy", "can", "will", "expires", "page", "screen", "card", "cards", "link", "form", "instructions", "time", "times", "queries", "query", "problem", "problems"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _words = Lexicon.Load("login-requests");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var evidence = new Evidence(Set("refusal"), Set("danger"), Set("hurry"), Set("joining"), Set("training"));

        // Asks for the secret itself.
        OnPattern(CheckDirect,
            $@"\b(re-?)?(verify|confirm|validate|authenticate|verifying|confirming|validating)\s+(your|ur|you)\s+{Few}{Secret}",
            $@"\b(send|e-?mail|text|give|tell|provide|submit|supply|share|forward|(reply|respond)\s+(to\s+this\s+(e-?mail|message)\s+)?with|back\s+with)\s+((to\s+)?(me|us|back|over|through|in)\s+)?(with\s+)?(your|ur)\s+{Few}{Secret}",
            $@"\b(what\s+is|what's|whats|need|require|borrow|can\s+i\s+(have|use))\s+(your|ur)\s+(\w+\s+((and|or|&)\s+)?)?{Secret}",
            @"\b(send|give|tell|text|lend)\s+((me|us|over|through|back)\s+){0,2}(your|ur)\s+(\w+\s+)?(log-?\s?in|log-?\s?on)s?\b",
            @"\b(send|give|tell|text|whatsapp|forward)\s+(me|us)\s+the\s+(\w+\s+){0,2}code\s+(that\s+)?(you|you've)\s+(just\s+)?(get|got|receive|received|were|are|been|have)\b",
            $@"\b(reply|respond|back|text\s+back)\s+with\s+(your|ur|the)\s+{Few}(log-?\s?in|log-?\s?on|sign-?\s?in|{Secret})",
            $@"\b(let|letting)\s+(me|us)\s+(have|use|borrow|see)\s+(your|ur)\s+{Few}(log-?\s?in\b|log-?\s?on\b|{Secret})",
            @"\b(send|give|tell|txt|text|email)\s+(me|us)\s+(urs|yours)\s+(and|n|&|with)\s+(the\s+|ur\s+|your\s+)?(pswd|password|pw|pass|code)\b",
            @"\b(what\s+is|what's|whats)\s+(your|ur)\s+(\w+\s+)?(log-?\s?in|log-?\s?on)\b",
            @"\b(your|their)\s+(\w+\s+)?(school|work|network|existing|office|staff)\s+e-?mail\s+(address\s+)?and\s+(your\s+|their\s+)?(e-?mail\s+)?password\b",
            @"\b(your|their)\s+(existing\s+)?e-?mail\s+address\s+and\s+e-?mail\s+password\b",
            @"\byour\s+(\w+\s+)?password\s*,?\s+(and\s+)?(your\s+)?(date\s+of\s+birth|national\s+insurance|sort\s+code|bank|mother's|memorable)",
            @"\bpassword\s*:\s*[_.\u2026]{3,}",
            @"\bpassword\s*:\s*(confirm|date\s+of\s+birth|dob|phone|mobile|user\s?name|e-?mail)\b");

        // Asks for a login where the sender wants it, which is an ordinary thing until there is pressure.
        OnPattern(CheckUnderPressure,
            $@"\b(re-?)?(verify|confirm|validate|update|upgrade|activate|restore|unlock|secure|keep|retain|recover|verifying|confirming|validating|updating|upgrading)\s+(your|ur|you|the|this|my)\s+{Few}{Account}",
            @"\b(keep|retain)\s+((using|my|your|the)\s+){0,2}(current|same|existing|old)\s+password\b",
            $@"\bre-?enter\s+your\s+{Few}{Secret}",
            @"\byour\s+(present|current|existing)\s+password\b",
            $@"\b(re-?)?enter\s+your\s+{Few}{Secret}\s+(below|here|to\s+(verify|confirm|keep|release|avoid|continue|validate|restore|upgrade|unlock))\b",
            @"\b((log|sign)\s?-?in|click)\s+(\w+\s+){0,5}to\s+(keep|release|validate|restore|retain|re-?activate|unlock)\b",
            $@"\b((log|sign)\s?-?in|click)\s+(\w+\s+){{0,5}}to\s+(verify|confirm|validate|restore|retain|keep|upgrade|increase)\s+(your|the|this|my)\s+{Few}({Account}|bank\s+details)");

        void OnPattern(Action<MatchContext, Evidence> check, params ReadOnlySpan<string> patterns)
        {
            foreach (var pattern in patterns)
                rules.OnPattern(Rule, pattern, context => check(context, evidence));
        }

        TermSet Set(string name) => rules.Notice(_words.Where("set", name));
    }

    private static void CheckDirect(MatchContext context, Evidence evidence)
    {
        if (context.InSentence(evidence.Refusal))
            context.Ignore("it says that login details are not to be given");
        else if (SpeaksOfAState(context) || IsForm(context))
            context.Ignore("it speaks of a password, it does not ask for one");
        else
            Report(context, evidence, IsKnownSupplier(context) ? KnownSender : null, confidence: 0.9);
    }

    private static void CheckUnderPressure(MatchContext context, Evidence evidence)
    {
        if (!IsPressed(context, evidence))
            context.Ignore("there is no pressure");
        else if (context.Match.Contains("child", StringComparison.OrdinalIgnoreCase))
            context.Ignore("it is about a pupil's account");
        else if (context.InSentence(evidence.Refusal))
            context.Ignore("it says that login details are not to be given");
        else if (IsKnownSupplier(context))
            context.Ignore(KnownSender);
        else
            Report(context, evidence, null, confidence: 0.7);
    }

    /// <summary>An account in danger presses; a date or "immediately" alone is in every second message. Who has just asked for an account is hurried by honest services too.</summary>
    private static bool IsPressed(MatchContext context, Evidence evidence)
        => context.InMessage(evidence.Joining)
            ? context.InMessage(evidence.Danger) && context.InMessage(evidence.Hurry, 2)
            : context.InMessage(evidence.Danger) || context.InMessage(evidence.Hurry, 2);

    private static void Report(MatchContext context, in Evidence evidence, string? loweredBecause, double confidence)
    {
        if (context.InMessage(evidence.Training, 2) || (context.InMessage(evidence.Training) && context.InQuotationMarks))
            context.Ignore(AboutPhishing);
        else
            context.Report(confidence: confidence, loweredBecause: loweredBecause ?? (context.InMessage(evidence.Training) ? AboutPhishing : null));
    }

    /// <summary>"Confirm your password has been changed", "confirm your login details for the portal have arrived", "send your login page".</summary>
    private static bool SpeaksOfAState(in MatchContext context)
    {
        var after = context.After(60);
        var end = after.IndexOfAny('.', '?', '!');
        if (end >= 0)
            after = after[..end];
        var first = true;
        for (var at = 0; at < after.Length; first = false)
        {
            while (at < after.Length && !char.IsLetter(after[at]))
                at++;
            var start = at;
            while (at < after.Length && char.IsLetter(after[at]))
                at++;
            var word = after[start..at];
            if (word is "arrived" or "working" or "works" or "received" || (first && s_states.Contains(word)))
                return true;
        }

        return false;
    }

    /// <summary>"Choose a password, then confirm your new password".</summary>
    private static bool IsForm(in MatchContext context) => context.Match.Contains(" new ", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnownSupplier(in MatchContext context)
        => context.Message.From is { } sender && (context.School.IsKnownSupplier(sender.Value) || context.School.IsApproved(sender.Value));

    private sealed record Evidence(TermSet Refusal, TermSet Danger, TermSet Hurry, TermSet Joining, TermSet Training);
}
