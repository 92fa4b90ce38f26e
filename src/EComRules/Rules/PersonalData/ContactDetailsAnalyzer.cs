namespace EComRules.Rules.PersonalData;

/// <summary>ECR0706, clause 4.6f: where somebody lives, or somebody's private telephone number, told to people who are not approved for it.</summary>
internal sealed class ContactDetailsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0706",
        "Home address or private phone of a person",
        "this reads as a person's {1}",
        "Leave it out unless the recipient must have it; the school's own number is often enough. If they must, check every recipient and use the portal or encrypted mail.",
        RuleCategory.PersonalData,
        Severity.Warning,
        ["4.6f", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Text | Channel.Chat,
        Directions = Direction.FromSchool,
        Zones = Zone.Author | Zone.Quoted | Zone.Forwarded,
        Needs = ["internalDomains", "approvedOutsideOrganisations", "ownContacts"],
    };

    private const string Home = "home address";
    private const string Phone = "private telephone number";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var owner = new ContactOwner(rules);
        rules.OnPattern(Rule, StreetAddress.Shape, context =>
        {
            if (IsDisclosed(context) && StreetAddress.TryRead(context.Text, context.Span, owner.IsSaidToBeAddress(context), out var address))
                Report(context, address, Home, owner.HomeOfSomebody(context, address));
        });
        rules.OnPattern(Rule, Postcode.Shape, context =>
        {
            if (!IsDisclosed(context) || !Postcode.IsAt(context.Text, context.Span.Start, out var end))
                return;
            var address = StreetAddress.Before(context.Text, TextSpan.FromBounds(context.Span.Start, end));
            Report(context, address, Home, owner.HomeOfSomebody(context, address));
        });
        rules.OnPattern(Rule, TelephoneNumber.National, CheckPhone);
        rules.OnPattern(Rule, TelephoneNumber.International, CheckPhone);

        void CheckPhone(MatchContext context)
        {
            Span<char> digits = stackalloc char[TelephoneNumber.Length];
            if (IsDisclosed(context) && TelephoneNumber.TryRead(context.Match, digits))
                Report(context, context.Span, Phone, owner.PhoneOfSomebody(context, TelephoneNumber.IsMobile(digits)));
        }
    }

    private static bool IsDisclosed(in MatchContext context)
    {
        switch (AudienceReader.Of(context.Message, context.Facts, context.School, DataClass.ContactDetails))
        {
            case Audience.Approved:
                context.Ignore("everybody who receives it is approved for it");
                return false;
            case Audience.Colleagues:
                context.Ignore("a few colleagues receive it");
                return false;
            case Audience.Outside when OwnFamily.Receives(context.Message, context.Text, context.School):
                context.Ignore("the child's own family receives it");
                return false;
            case Audience.Outside when context.Zone == Zone.Quoted && context.Facts.OutsideRecipients == 1:
                context.Ignore("it goes back to whom it came from");
                return false;
            default:
                return true;
        }
    }

    private static void Report(in MatchContext context, TextSpan span, string what, double confidence)
    {
        if (confidence == 0)
            context.Ignore("nothing says that it is a person's home or private number");
        else
            context.Report(span, what, confidence: confidence);
    }
}
