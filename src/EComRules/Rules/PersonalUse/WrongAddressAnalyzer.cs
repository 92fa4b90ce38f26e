namespace EComRules.Rules.PersonalUse;

/// <summary>ECR1003: private mail from a school address, or school mail from a member of staff's private address (clause 8.5l).</summary>
internal sealed class WrongAddressAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1003",
        Title: "Private mail from a school address, or school mail from a private one",
        MessageFormat: "{1}",
        Advice: "Use the school address for school business and your own for private matters. Pupils' details belong in the school's systems only.",
        RuleCategory.PersonalAddress,
        Severity.Advice,
        ["8.5l"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email,
        Directions = Direction.All,
        Needs = ["internalDomains", "staffPrivateAddresses"],
    };

    private const string PrivateFromSchool = "this reads as a private matter, and it is sent from the school address";
    private const string SchoolFromPrivate = "this reads as school business, and it comes from a private address";
    private const string PupilsFromPrivate = "this reads as information about pupils, and it comes from a private address";

    // The roll holds staff too: the sender's first and last name alone say nothing of pupils.
    private const int MostOwnNames = 2;

    // Enough to tell a colleague's private mailbox from a company when the school file does not list any.
    private static readonly string[] s_mailboxes = ["gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "yahoo.com", "yahoo.co.uk", "icloud.com", "btinternet.com", "sky.com", "aol.com", "proton.me"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        PrivateMatters.Register(rules, Rule, CheckPrivate);

        var work = Lexicon.Load("school-work");
        var pupils = Sign("pupil");
        var tasks = Sign("work");
        var ownChild = Sign("own-child");
        var excuses = Sign("excuse");
        rules.OnMessage(Rule, context =>
        {
            if (context.Facts.Direction != Direction.Inbound || context.Message.From is not { } from || context.School.IsGovernorPrivate(from.Value))
                return;
            if (context.InMessage(ownChild))
                return;
            var aboutPupils = context.InMessage(pupils);
            var holdsPupils = aboutPupils && (!context.Message.Attachments.IsEmpty || NamesOnRoll(context.Message, context.School) >= MostOwnNames + 1);
            if (!holdsPupils && ((!aboutPupils && !context.InMessage(tasks, 2)) || context.InMessage(excuses)))
                return;
            if (context.School.Context.StaffPrivateAddresses.IsEmpty)
            {
                if (IsMailbox(from))
                    context.MissingContext("staffPrivateAddresses");
            }
            else if (context.School.StaffAddressOf(from.Value) is not null)
            {
                context.Report(MessageLocation.Whole, holdsPupils ? PupilsFromPrivate : SchoolFromPrivate, severity: holdsPupils ? Severity.Violation : null, confidence: 0.8);
            }
        });

        TermSet Sign(string data) => rules.Notice(work.Where("data", data));
    }

    private static void CheckPrivate(MatchContext context, TextSpan span)
    {
        if (!context.School.KnowsItsDomains)
        {
            context.MissingContext("internalDomains");
            return;
        }

        if (context.Facts.Direction != Direction.Outbound)
            return;
        if (context.Facts.OutsideIsApproved || HasSupplier(context.Message.To, context.School) || HasSupplier(context.Message.Cc, context.School))
            context.Ignore("the school deals with whom it goes to");
        else
            context.Report(span, PrivateFromSchool, confidence: 0.8);
    }

    private static bool HasSupplier(ImmutableArray<MessageAddress> addresses, SchoolIndex school)
    {
        foreach (var address in addresses)
            if (school.IsKnownSupplier(address.Value))
                return true;
        return false;
    }

    /// <summary>How many capitalised words of the message are on the roll.</summary>
    private static int NamesOnRoll(Message message, SchoolIndex school)
    {
        var names = 0;
        foreach (var part in message.TextParts.IsEmpty ? message.HtmlParts : message.TextParts)
        {
            var text = part.Content.AsSpan();
            for (var at = 0; at < text.Length;)
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                    at++;
                if (at > start && char.IsUpper(text[start]) && school.IsOnRoll(text[start..at]))
                    names++;
                at = Math.Max(at, start + 1);
            }
        }

        return names;
    }

    private static bool IsMailbox(MessageAddress address)
    {
        foreach (var domain in s_mailboxes)
            if (address.Domain.Equals(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
