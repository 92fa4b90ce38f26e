namespace EComRules.Rules.Recipients;

/// <summary>ECR1201: mail to everybody from somebody who does not speak to everybody (clause 8.5b2). Emergencies and the office's and head's broadcasts are let through.</summary>
internal sealed class BlanketMailAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1201",
        Title: "Blanket or all-user email",
        MessageFormat: "The message goes to {2} people",
        Advice: "Send it only to those it concerns, or ask the office to put it in the bulletin.",
        RuleCategory.Blanket,
        Severity.Warning,
        ["8.5b2"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Keyword,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.FromSchool,
        Needs = ["internalDomains", "blanketRecipientThreshold", "maySendToAll"],
        Options =
        [
            new(ClassSize, "35", "Up to so many outside addresses are taken for one class's parents and do not count. A large primary class has about 32 children."),
        ],
    };

    private const string ClassSize = "class_size";
    private const string LowerForWork = "it may be work that concerns all staff";

    private const string LowerForRole = "it comes from the mailbox of a role, not of a person";

    // Fewer are a team, however small the school.
    private const int SmallestBlanket = 10;

    // How many make one ask what the school's own threshold is.
    private const int UsualThreshold = 20;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var classSize = rules.OptionsFor(Rule).GetInt32(ClassSize);
        var notices = Lexicon.Load("blanket-notices");
        var exempt = rules.Notice(notices.Where("sign", "exempt"));
        var work = rules.Notice(notices.Where("sign", "notice"));

        rules.OnMessage(Rule, context =>
        {
            var school = context.School;
            if (context.Message.From is not { } sender || context.Facts.Reach < SmallestBlanket || school.MaySendToAll(sender.Value) == true)
                return;

            var threshold = ThresholdOf(school.Context);
            var reach = ReachOf(context, classSize);
            if (reach < (threshold ?? UsualThreshold) || context.InMessage(exempt))
                return;

            if (!school.KnowsItsDomains)
                context.MissingContext("internalDomains");
            else if (threshold is null)
                context.MissingContext("blanketRecipientThreshold");
            else if (school.MaySendToAll(sender.Value) is null)
                context.MissingContext("maySendToAll");
            else
                Report(context, reach, isWork: context.InMessage(work));
        });
    }

    /// <summary>The kitchen's or the SENCO's mailbox speaks for the school, more often than a person's own does.</summary>
    private static void Report(in MessageContext context, int reach, bool isWork)
    {
        var isRole = RoleMailbox.Is(context.Message.From!.Value);
        if (isRole && isWork)
            return;
        context.Report(MessageLocation.Whole, number: reach, loweredBecause: isWork ? LowerForWork : isRole ? LowerForRole : null);
    }

    /// <summary>The school's own number, and never more than all of its staff; where it gives none, half of the staff.</summary>
    private static int? ThresholdOf(SchoolContext school) => (school.BlanketRecipientThreshold, school.StaffListSize) switch
    {
        ({ } threshold, { } staff) => Math.Min(threshold, Math.Max(staff, SmallestBlanket)),
        ({ } threshold, null) => threshold,
        (null, { } staff) => Math.Max((staff + 1) / 2, SmallestBlanket),
        _ => null,
    };

    /// <summary>How many people it reaches beside those it is meant for: lists of a class, year or club count once, and so do one class's parents.</summary>
    private static int ReachOf(in MessageContext context, int classSize)
    {
        var reach = context.Facts.Reach - (context.Facts.OutsideRecipients <= classSize ? context.Facts.OutsideRecipients : 0);
        var envelope = context.Message.Envelope?.To ?? [];
        if (!envelope.IsDefaultOrEmpty)
            return reach - BeyondTheFirst(envelope, context.School);
        return reach - BeyondTheFirst(context.Message.To, context.School) - BeyondTheFirst(context.Message.Cc, context.School) - BeyondTheFirst(context.Message.Bcc, context.School);

        static int BeyondTheFirst(ImmutableArray<MessageAddress> addresses, SchoolIndex school)
        {
            var beyond = 0;
            foreach (var address in addresses)
                if (school.IsDistributionList(address.Value) && ListNames.NameAGroup(address.Value))
                    beyond += school.Reach(address.Value) - 1;
            return beyond;
        }
    }
}
