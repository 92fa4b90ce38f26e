using EComRules.Engine;
using EComRules.Rules.Web;

namespace EComRules.Rules.Recipients;

/// <summary>
/// ECR1204: a recipient that looks like another: a domain one slip away from one the school knows, a colleague's name at a private provider, a note
/// to one person that goes to a list of families (clause 8.5b1). A parent's new or second address is none of it.
/// </summary>
internal sealed class UnusualRecipientAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1204",
        Title: "Unusual or look-alike recipient",
        MessageFormat: "A recipient may not be the one meant: {1}",
        Advice: "Look at each address before you send; choose it from the school's address book rather than from what the program suggests.",
        RuleCategory.Recipient,
        Severity.Warning,
        ["8.5b1"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Email,
        Directions = Direction.FromSchool,
        Needs = ["internalDomains"],
    };

    private const string LikeOurs = "its domain looks like the school's own";
    private const string LikeKnown = "its domain looks like one the school writes to";
    private const string Mistyped = "its domain looks like a slip for a well-known mail provider";
    private const string Namesake = "it has a colleague's name, at an address outside";
    private const string ToFamilies = "it is a list of families, and the message greets one person";

    private const int ShortestName = 5;

    // Every organisation has them: the same name elsewhere says nothing.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_general = FrozenSet.ToFrozenSet(
        ["office", "admin", "head", "headteacher", "reception", "enquiries", "contact", "accounts", "finance", "senco", "support", "bookings", "clerk", "governors", "training", "library", "kitchen", "school", "secretary", "recruitment", "orders", "sales", "hello", "texts", "safeguarding"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] s_greetings = ["hi ", "hello ", "dear ", "hiya ", "hey ", "morning ", "good morning ", "good afternoon "];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var freemail = HostList.Load("freemail-domains");
        var mistyped = HostList.Load("mistyped-domains");

        rules.OnMessage(Rule, context =>
        {
            if (!context.School.KnowsItsDomains)
                return; // Policy.MissingContext says so
            var message = context.Message;
            var school = context.School;
            if ((WhyIn(message.To, message, school) ?? WhyIn(message.Cc, message, school) ?? WhyIn(message.Bcc, message, school)) is { } reason)
                context.Report(MessageLocation.Whole, reason, confidence: reason is Namesake or ToFamilies ? 0.6 : 0.9);
        });

        string? WhyIn(ImmutableArray<MessageAddress> recipients, Message message, SchoolIndex school)
        {
            foreach (var recipient in recipients)
                if (Why(recipient, message, school) is { } why)
                    return why;
            return null;
        }

        string? Why(MessageAddress recipient, Message message, SchoolIndex school)
        {
            if (school.IsInternal(recipient.Value))
                return ListNames.NamesMany(recipient.Value) && !ListNames.NamesStaff(recipient.Value) && GreetsOnePerson(message.Text) ? ToFamilies : null;
            if (IsKnown(recipient, message, school))
                return null;
            var domain = recipient.Domain;
            if (mistyped.Contains(domain))
                return Mistyped;
            if (freemail.Contains(domain))
                return IsNamesake(recipient, message, school) ? Namesake : null;
            if (LooksLikeAny(domain, school.Context.InternalDomains))
                return LikeOurs;
            if (LooksLikeAny(domain, school.Context.ApprovedOutsideOrganisations) || LooksLikeAny(domain, school.Context.SafeguardingRoutes) || LooksLikeAny(domain, school.Context.KnownSuppliers)
                || LooksLikeAny(domain, school.Context.ProtectedRoutes) || LooksLikeAny(domain, message.History?.KnownCorrespondents ?? []))
                return LikeKnown;
            return IsNamesake(recipient, message, school) ? Namesake : null;
        }

        bool LooksLikeAny(ReadOnlySpan<char> domain, ImmutableArray<string> known)
        {
            foreach (var entry in known)
                if (!freemail.Contains(entry.AsSpan(entry.LastIndexOf('@') + 1)) && DomainLikeness.LooksLike(domain, entry))
                    return true;
            return false;
        }
    }

    private static bool IsKnown(MessageAddress recipient, Message message, SchoolIndex school)
        => school.IsApproved(recipient.Value) || school.IsKnownSupplier(recipient.Value) || school.IsProtectedRoute(recipient.Value) || school.IsGovernorPrivate(recipient.Value)
            || school.StaffAddressOf(recipient.Value) is not null || message.History?.Knows(recipient) == true;

    /// <summary>Whether a colleague, known from the school file or the message, has the same name before the @.</summary>
    private static bool IsNamesake(MessageAddress recipient, Message message, SchoolIndex school)
    {
        var name = NameOf(recipient.Value);
        if (name.Length < ShortestName || !name.ContainsAny(".-_") || s_general.Contains(name) || IsInside(message.From, name, school))
            return false; // the sender's own account is ECR1202's
        foreach (var other in message.To)
            if (IsInside(other, name, school))
                return true;
        foreach (var other in message.Cc)
            if (IsInside(other, name, school))
                return true;
        foreach (var (_, address) in school.Context.StaffPrivateAddresses)
            if (NameOf(address).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        foreach (var (_, address) in school.Context.PersonalDataRoles)
            if (school.IsInternal(address) && NameOf(address).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        foreach (var address in message.History?.KnownCorrespondents ?? [])
            if (school.IsInternal(address) && NameOf(address).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsInside(MessageAddress? address, ReadOnlySpan<char> name, SchoolIndex school)
        => address is not null && NameOf(address.Value).Equals(name, StringComparison.OrdinalIgnoreCase) && school.IsInternal(address.Value);

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> address) => address.LastIndexOf('@') is var at and >= 0 ? address[..at] : default;

    /// <summary>'Helen, …' or 'Hi Helen': one given name and a comma or a line's end.</summary>
    private static bool GreetsOnePerson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        foreach (var greeting in s_greetings)
            if (text.StartsWith(greeting, StringComparison.OrdinalIgnoreCase))
            {
                text = text[greeting.Length..];
                break;
            }

        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end is > 2 and < 16 && end < text.Length && text[end] is ',' or '\n' or '\r' && char.IsUpper(text[0]) && GivenNames.Contains(text[..end]);
    }
}
