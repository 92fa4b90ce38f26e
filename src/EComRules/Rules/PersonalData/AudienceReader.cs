namespace EComRules.Rules.PersonalData;

/// <summary>Works out who reads a message. Nothing here is guessed from the words of it.</summary>
internal static class AudienceReader
{
    // More people than teach, support and feed one child.
    private const int MostColleagues = 12;

    private static readonly WordSet s_families = new("parents parent families family carers carer guardians mums dads pta ptfa fosa friends class yeargroup community newsletter");

    private static readonly WordSet s_everyone = new("all everyone everybody allstaff staff whole wholeschool allusers users");

    public static Audience Of(Message message, in MessageFacts facts, SchoolIndex school, DataClass data)
    {
        if (message.Channel == Channel.Social)
            return Audience.Public;
        if (facts.Direction is not (Direction.Internal or Direction.Outbound))
            return Audience.Unknown;
        if (ApprovedRecipients.ReceiveAll(message, facts, school, data))
            return Audience.Approved;
        if (facts.Direction == Direction.Outbound)
            return Audience.Outside;
        if (IsSentToList(message, s_families, school))
            return Audience.Families;
        return facts.Reach > MostColleagues || IsSentToList(message, s_everyone, school) ? Audience.Staff : Audience.Colleagues;
    }

    /// <summary>Whether an address inside reaches families: nothing that goes to them stays within the school.</summary>
    public static bool GoesToFamilies(Message message, SchoolIndex school) => IsSentToList(message, s_families, school);

    /// <summary>Whether an address inside is named for a list of that kind, such as <c>year4-parents@</c>.</summary>
    private static bool IsSentToList(Message message, WordSet names, SchoolIndex school)
    {
        if (message.Envelope is { To.IsDefaultOrEmpty: false } envelope)
            return Any(envelope.To, names, school);
        return Any(message.To, names, school) || Any(message.Cc, names, school) || Any(message.Bcc, names, school);

        static bool Any(ImmutableArray<MessageAddress> addresses, WordSet names, SchoolIndex school)
        {
            if (!addresses.IsDefaultOrEmpty)
                foreach (var address in addresses)
                    if (school.IsInternal(address.Value) && names.IsIn(address.Value.AsSpan(0, address.Value.Length - address.Domain.Length)))
                        return true;
            return false;
        }
    }
}
