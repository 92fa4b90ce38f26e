namespace EComRules.Rules.SocialMedia;

/// <summary>
/// ECR1502, clause 8.9d: a post on a private account with a picture whose words tell of the school. Pictures themselves are not looked at. A
/// parent's own child, memories of one's own school days and the school's official accounts are let be.
/// </summary>
internal sealed class SchoolImageAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1502",
        Title: "School-related image posted on a private account",
        MessageFormat: "'{0}' beside a picture reads as an image of the school on a private account",
        Advice: "Post pictures of the school, its pupils or its events through the school's own account, where consent has been looked at. Take this one down from your own.",
        RuleCategory.SocialPrivacy,
        Severity.Warning,
        ["8.9d"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Attachment | RuleKinds.Context,
        Channels = Channel.Social,
        Directions = Direction.All,
        Dispositions = new(Disposition.Confirm, Disposition.Confirm, Disposition.Confirm),
        Needs = ["registers.socialAccounts", "registers.schoolNames"],
    };

    private static readonly string[] s_imageTypes = [".jpg", ".jpeg", ".png", ".heic", ".gif", ".webp", ".bmp", ".mp4", ".mov"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var lexicon = Lexicon.Load("school-images");
        var own = rules.Notice(lexicon.Where("is", "own"));
        var past = rules.Notice(lexicon.Where("is", "past"));
        var work = rules.Notice(lexicon.Where("is", "work"));
        var school = rules.Notice(lexicon.Where("is", "school").With(lexicon.Where("is", "strong")).With(lexicon.Where("is", "people")).With(lexicon.Where("is", "work")));
        rules.OnTerms(Rule, lexicon.Where("is", "strong"), context => Check(context, null));
        rules.OnTerms(Rule, lexicon.Where("is", "event"), context => Check(context, school));
        rules.OnTerms(Rule, lexicon.Where("is", "people"), context => Check(context, work));
        rules.OnText(Rule, context =>
        {
            if (context.Part != MessagePart.Text || !HasImage(context.Message))
                return;
            foreach (var name in context.School.Context.Registers.SchoolNames)
            {
                var at = context.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                if (at < 0 || context.InMessage(own) || context.InMessage(past))
                    continue;
                if (IsOfficial(context.Message, context.School) is { } isOfficial && !isOfficial)
                    context.Report(new TextSpan(at, name.Length), confidence: 0.7);
            }
        });

        void Check(MatchContext context, TermSet? needed)
        {
            if (!HasImage(context.Message) || (needed is not null && !context.InMessage(needed)))
                return;
            if (context.InMessage(own))
                context.Ignore("it tells of the author's own child");
            else if (context.InMessage(past))
                context.Ignore("it is a memory");
            else if (IsOfficial(context.Message, context.School) is not { } isOfficial)
                context.MissingContext("registers.socialAccounts");
            else if (isOfficial)
                context.Ignore("it is the school's own account");
            else
                context.Report(confidence: 0.8);
        }
    }

    /// <summary>Whether the post is on one of the school's own accounts; null when the school does not name them.</summary>
    private static bool? IsOfficial(Message message, SchoolIndex school)
    {
        var accounts = school.Context.Registers.SocialAccounts;
        if (accounts.IsEmpty)
            return null;
        if (message.From is not { } from)
            return null;
        foreach (var account in accounts)
            if (account.AsSpan().TrimStart('@').Equals(from.Value.AsSpan().TrimStart('@'), StringComparison.OrdinalIgnoreCase)
                || account.Equals(from.DisplayName, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool HasImage(Message message)
    {
        foreach (var file in message.Attachments)
        {
            if (file.ContentType is { } type && (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)))
                return true;
            foreach (var ending in s_imageTypes)
                if (file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    return true;
        }

        return false;
    }
}
