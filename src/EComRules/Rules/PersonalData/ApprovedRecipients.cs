namespace EComRules.Rules.PersonalData;

/// <summary>Clause 4.6 forbids telling personal data to "unapproved persons or organisations"; this says who is approved.</summary>
internal static class ApprovedRecipients
{
    /// <summary>
    /// Whether the message may carry personal data: it goes outside, and only to approved organisations, safeguarding routes and the school's
    /// data roles; or it stays inside and goes only to data roles (the SENCO, the DSL, the data protection officer).
    /// </summary>
    public static bool ReceiveAll(Message message, in MessageFacts facts, SchoolIndex school, DataClass data = DataClass.Identifiers) => facts.Direction switch
    {
        Direction.Outbound => CountUnapprovedOutside(message, school, data) == 0,
        Direction.Internal => OnlyRolesReceive(message, school),
        _ => false,
    };

    /// <summary>How many addresses outside the school receive it that are not approved.</summary>
    public static int CountUnapprovedOutside(Message message, SchoolIndex school, DataClass data = DataClass.Identifiers)
    {
        if (message.Envelope is { To.IsDefaultOrEmpty: false } envelope)
            return Count(envelope.To, school, data);
        return Count(message.To, school, data) + Count(message.Cc, school, data) + Count(message.Bcc, school, data);

        static int Count(ImmutableArray<MessageAddress> addresses, SchoolIndex school, DataClass data)
        {
            var count = 0;
            if (!addresses.IsDefaultOrEmpty)
                foreach (var address in addresses)
                    count += school.IsInternal(address.Value) || school.IsApproved(address.Value, data) || school.HasPersonalDataRole(address.Value) ? 0 : 1;
            return count;
        }
    }

    private static bool OnlyRolesReceive(Message message, SchoolIndex school)
    {
        if (message.Envelope is { To.IsDefaultOrEmpty: false } envelope)
            return AreRoles(envelope.To, school);
        return AreRoles(message.To, school) && AreRoles(message.Cc, school) && AreRoles(message.Bcc, school);

        static bool AreRoles(ImmutableArray<MessageAddress> addresses, SchoolIndex school)
        {
            if (!addresses.IsDefaultOrEmpty)
                foreach (var address in addresses)
                    if (!school.HasPersonalDataRole(address.Value) && !school.IsSafeguardingRoute(address.Value))
                        return false;
            return true;
        }
    }
}
