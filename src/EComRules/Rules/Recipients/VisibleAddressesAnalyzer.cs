using EComRules.Rules.Web;

namespace EComRules.Rules.Recipients;

/// <summary>ECR1203: many private people's addresses where all of them can read them (clause 8.5b3). Organisations, governors and colleagues are not counted.</summary>
internal sealed class VisibleAddressesAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1203",
        Title: "Many outside addresses visible in To/Cc",
        MessageFormat: "{2} outside addresses can be seen by everyone who receives the message",
        Advice: "Move the addresses to Bcc, or use the school's service for messages to parents, so that no family sees another's address.",
        RuleCategory.Recipient,
        Severity.Violation,
        ["8.5b3"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Email,
        Directions = Direction.FromSchool,
        Notify = [SchoolRole.DataProtection],
        Needs = ["internalDomains"],
        Options =
        [
            new(MinimumAddresses, "10", "From how many addresses of private people. A trip's leaders or a working group who know each other are fewer than ten; a class's parents are more."),
        ],
    };

    private const string MinimumAddresses = "minimum_addresses";
    // Enough for any working group; a longer list need not be compared to its end.
    private const int Farthest = 100;

    private static readonly string[] s_family = ["mum", "mummy", "dad", "daddy", "family", "fam", ".home"];

    private const string LowerForOrganisations = "most of the addresses belong to organisations rather than private people";

    // Public bodies publish their addresses; a cluster's heads write to each other openly.
    private static readonly string[] s_publicBodies = [".gov.uk", ".sch.uk", ".nhs.uk", "nhs.net", ".police.uk", ".ac.uk", ".parliament.uk"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_offices = FrozenSet.ToFrozenSet(
        ["head", "headteacher", "office", "admin", "info", "information", "enquiries", "enquiry", "contact", "bookings", "booking", "sales", "hello", "reception", "accounts", "schooloffice", "sbm", "principal", "secretary", "clerk", "mail", "support", "orders", "hr", "finance"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var minimum = rules.OptionsFor(Rule).GetInt32(MinimumAddresses);
        var freemail = HostList.Load("freemail-domains");

        rules.OnMessage(Rule, context =>
        {
            var message = context.Message;
            if (message.To.Length + message.Cc.Length < minimum)
                return;
            var seen = new Seen(context.School, freemail);
            seen.Add(message.To);
            seen.Add(message.Cc);
            if (seen.All < minimum)
                return;
            if (context.School.KnowsItsDomains)
                context.Report(MessageLocation.Whole, number: seen.All, loweredBecause: seen.Private * 2 < seen.All ? LowerForOrganisations : null);
            else if (seen.Private >= minimum)
                context.MissingContext("internalDomains");
        });
    }

    /// <summary>Counts the addresses that people outside could recognise each other by.</summary>
    private struct Seen(SchoolIndex school, HostList freemail)
    {
        public int All { get; private set; }

        /// <summary>Those at domains where private people have their mail.</summary>
        public int Private { get; private set; }

        public void Add(ImmutableArray<MessageAddress> addresses)
        {
            for (var i = 0; i < addresses.Length; i++)
            {
                var address = addresses[i];
                if (address.Domain.IsEmpty || IsKnown(address.Value))
                    continue;
                if (freemail.Contains(address.Domain))
                    Private++;
                else if (IsOffice(address) || (HasColleagueBefore(addresses, i) && !IsProvider(addresses, address.Domain)))
                    continue;
                All++;
            }
        }

        private readonly bool IsKnown(string address)
        {
            if (school.IsInternal(address) || school.IsApproved(address) || school.IsKnownSupplier(address) || school.IsGovernorPrivate(address) || school.StaffAddressOf(address) is not null)
                return true;
            foreach (var body in s_publicBodies)
                if (address.EndsWith(body, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        /// <summary>Whether the domain gives mailboxes to families and not to colleagues: an organisation calls nobody Mum.</summary>
        private static bool IsProvider(ImmutableArray<MessageAddress> addresses, ReadOnlySpan<char> domain)
        {
            const int enough = 2;
            var homely = 0;
            for (var i = 0; i < addresses.Length && i < Farthest && homely < enough; i++)
                if (addresses[i].Domain.Equals(domain, StringComparison.OrdinalIgnoreCase) && IsHomely(addresses[i].Value.AsSpan(0, addresses[i].Value.LastIndexOf('@'))))
                    homely++;
            return homely >= enough;
        }

        private static bool IsHomely(ReadOnlySpan<char> name)
        {
            foreach (var word in s_family)
                if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        private static bool IsOffice(MessageAddress address) => s_offices.Contains(address.Value.AsSpan(0, address.Value.LastIndexOf('@')));

        /// <summary>Whether an address before it is of the same organisation: its people know each other.</summary>
        private static bool HasColleagueBefore(ImmutableArray<MessageAddress> addresses, int index)
        {
            for (var i = Math.Max(0, index - Farthest); i < index; i++)
                if (addresses[i].Domain.Equals(addresses[index].Domain, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }
}
