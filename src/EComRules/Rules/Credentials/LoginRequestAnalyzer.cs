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
    private const string Secret = @"(pass-?\s?words?|pass-?\s?codes?|pins?|credentials|(log-?\s?in|log-?\s?on|sign-?\s?in|account)\s+(details|credentials|information|info)|(security|verification|authentication|authenticator|one-time|mfa|2fa)\s+(pass)?codes?)\b";
    private const string Account = @"((web|e-?)?mail\s+account|account|mail\s?box|in-?box|web-?mail|e-?mail\s+access|identity|session|(current|same|existing|old)\s+password)s?\b";

    private const string KnownSender = "the sender is a known supplier";
    private const string AboutPhishing = "the message seems to be about such requests";

    private readonly Lexicon _words = Lexicon.Load("login-requests");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var evidence = new Evidence(Set("refusal"), Set("pressure"), Set("joining"), Set("training"));

        // Asks for the secret itself.
        OnPattern(CheckDirect,
            $@"\b(re-?)?(verify|confirm|validate|authenticate|verifying|confirming|validating)\s+(your|ur|you)\s+{Few}{Secret}",
            $@"\b(send|e-?mail|text|give|tell|provide|submit|supply|share|forward|(reply|respond)\s+(to\s+this\s+(e-?mail|message)\s+)?with|back\s+with)\s+((to\s+)?(me|us|back|over|through|in)\s+)?(with\s+)?(your|ur)\s+{Few}{Secret}",
            $@"\b(what\s+is|what's|whats|need|require)\s+(your|ur)\s+(\w+\s+((and|or|&)\s+)?)?{Secret}");

        // Asks for a login where the sender wants it, which is an ordinary thing until there is pressure.
        OnPattern(CheckUnderPressure,
            $@"\b(re-?)?(verify|confirm|validate|update|upgrade|activate|restore|unlock|secure|keep|retain|recover|verifying|confirming|validating|updating|upgrading)\s+(your|ur|you|the|this|my)\s+{Few}{Account}",
            @"\b(keep|retain)\s+((using|my|your|the)\s+){0,2}(current|same|existing|old)\s+password\b",
            $@"\b(re-?)?enter\s+your\s+{Few}{Secret}\s+(below|here|to\s+(verify|confirm|keep|release|avoid|continue|validate|restore|upgrade|unlock))\b",
            @"\b(log|sign)\s?-?in\s+(\w+\s+){0,3}to\s+(verify|confirm|keep|release|avoid|validate|restore|retain|re-?activate|upgrade)\b",
            $@"\bclick\s+(\w+\s+){{0,5}}to\s+(verify|confirm|keep|release|avoid|validate|restore|retain|re-?activate|upgrade|increase)\b(\s+(your|the|this|my)\s+{Few}{Account})?");

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
        if (!context.InMessage(evidence.Pressure, context.InMessage(evidence.Joining) ? 3 : 1))
            context.Ignore("there is no pressure");
        else if (context.InSentence(evidence.Refusal))
            context.Ignore("it says that login details are not to be given");
        else if (IsKnownSupplier(context))
            context.Ignore(KnownSender);
        else
            Report(context, evidence, null, confidence: 0.7);
    }

    private static void Report(MatchContext context, in Evidence evidence, string? loweredBecause, double confidence)
    {
        if (context.InMessage(evidence.Training, 2) || (context.InMessage(evidence.Training) && context.InQuotationMarks))
            context.Ignore(AboutPhishing);
        else
            context.Report(confidence: confidence, loweredBecause: loweredBecause ?? (context.InMessage(evidence.Training) ? AboutPhishing : null));
    }

    /// <summary>"Confirm your password has been changed", "verify your password reset".</summary>
    private static bool SpeaksOfAState(in MatchContext context)
    {
        var after = context.After(16).TrimStart();
        var end = 0;
        while (end < after.Length && char.IsLetter(after[end]))
            end++;
        return after[..end] is "has" or "have" or "is" or "are" or "was" or "were" or "works" or "work" or "reset" or "change" or "changes" or "policy" or "can" or "will" or "expires";
    }

    /// <summary>"Choose a password, then confirm your new password".</summary>
    private static bool IsForm(in MatchContext context) => context.Match.Contains(" new ", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnownSupplier(in MatchContext context)
        => context.Message.From is { } sender && (context.School.IsKnownSupplier(sender.Value) || context.School.IsApproved(sender.Value));

    private sealed record Evidence(TermSet Refusal, TermSet Pressure, TermSet Joining, TermSet Training);
}
