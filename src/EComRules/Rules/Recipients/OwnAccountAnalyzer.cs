using EComRules.Rules.Web;

namespace EComRules.Rules.Recipients;

/// <summary>
/// ECR1202: school mail forwarded to the sender's own account outside (clause 8.6d2). One message cannot show how often it happens,
/// so it must show that it goes by itself, that it carries several messages or files, or that it carries records of pupils.
/// </summary>
internal sealed class OwnAccountAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1202",
        Title: "Forward to own outside account",
        MessageFormat: "The message takes school mail to an outside account of its sender: {1}",
        Advice: "Leave school mail on the school's systems and read it there, from home too. If an automatic forward is set up, switch it off.",
        RuleCategory.ExternalForward,
        Severity.Violation,
        ["8.6d2"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Attachment | RuleKinds.Keyword,
        Channels = Channel.Email,
        Directions = Direction.Outbound,
        Notify = [SchoolRole.DataProtection],
        Needs = ["internalDomains", PrivateAddresses],
        Options =
        [
            new(MinimumMessages, "2", "From how many attached e-mails it is bulk. One may be a document that somebody needs at home; two are a collection."),
            new(MinimumFiles, "5", "From how many attached files it is bulk. Fewer are a lesson's slides and sheets."),
        ],
    };

    private const string PrivateAddresses = "staffPrivateAddresses";
    private const string MinimumMessages = "minimum_messages";
    private const string MinimumFiles = "minimum_files";

    // With a certificate or a boarding pass, a word such as 'registers' is more likely about the sender.
    private const int PupilWordsAmongPrivatePapers = 3;

    private static readonly string[] s_forwardPrefixes = ["fw:", "fwd:"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var minimumMessages = options.GetInt32(MinimumMessages);
        var minimumFiles = options.GetInt32(MinimumFiles);
        var words = Lexicon.Load("own-account");
        var pupils = rules.Notice(words.Where("sign", "pupil"));
        var privatePapers = rules.Notice(words.Where("sign", "private"));
        var forwarded = rules.Notice(words.Where("sign", "forwarded"));
        var home = rules.Notice(words.Where("sign", "home"));
        var freemail = HostList.Load("freemail-domains");

        rules.OnMessage(Rule, context =>
        {
            var likeness = OwnAccount.Of(context.Message, context.School, freemail);
            if (likeness == Likeness.None || WhatItCarries(context) is not { } carried)
                return;
            if (likeness == Likeness.Listed)
                context.Report(MessageLocation.Whole, carried);
            else if (likeness == Likeness.FullName || context.InMessage(home))
                context.Report(MessageLocation.Whole, carried, severity: Severity.Warning, confidence: 0.7);
            else if (context.School.Context.StaffPrivateAddresses.IsEmpty)
                context.MissingContext(PrivateAddresses);
        });

        string? WhatItCarries(in MessageContext context)
        {
            if (AutoForward.IsMarked(context.Message))
                return "it is forwarded automatically";
            var files = context.Message.Attachments.Length;
            if (CountMessages(context.Message) >= minimumMessages)
                return "several e-mails are attached";
            if (HoldsMailbox(context.Message))
                return "a whole mailbox is attached";
            var isPassedOn = files > 0 || context.InMessage(forwarded) || IsForward(context.Message.Subject);
            if (isPassedOn && context.InMessage(pupils, context.InMessage(privatePapers) ? PupilWordsAmongPrivatePapers : 1))
                return "it carries records of pupils";
            return files >= minimumFiles && !context.InMessage(privatePapers) ? "many files are attached" : null;
        }
    }

    private static int CountMessages(Message message)
    {
        var count = 0;
        foreach (var file in message.Attachments)
            if (file.ContentType?.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) == true
                || file.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".msg", StringComparison.OrdinalIgnoreCase))
                count++;
        return count;
    }

    private static bool HoldsMailbox(Message message)
    {
        foreach (var file in message.Attachments)
            if (file.Name.EndsWith(".pst", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".ost", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsForward(string? subject)
    {
        foreach (var prefix in s_forwardPrefixes)
            if (subject is not null && subject.AsSpan().TrimStart().StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
