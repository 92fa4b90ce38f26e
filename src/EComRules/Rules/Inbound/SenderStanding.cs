namespace EComRules.Rules.Inbound;

/// <summary>Tells a sender the school knows from a stranger.</summary>
internal static class SenderStanding
{
    private static readonly string[] s_publicBodies = [".gov.uk", ".sch.uk", ".ac.uk", ".nhs.uk", ".nhs.net", ".police.uk", ".parliament.uk", ".gov.wales", ".gov.scot", ".mod.uk"];

    /// <summary>Whether the school knows the sender: from the school file, from the message's history, or as a public body. Null when nothing says either.</summary>
    public static bool? IsKnown(Message message, SchoolIndex school)
    {
        if (message.From is not { } sender)
            return null;
        var address = sender.Value;
        if (school.IsInternal(address) || school.IsApproved(address) || school.IsKnownSupplier(address) || school.IsProtectedRoute(address)
            || school.IsGovernorPrivate(address) || school.StaffAddressOf(address) is not null || IsPublicBody(sender.Domain) || RepliesToUs(message, school))
            return true;
        return message.History?.Knows(sender);
    }

    /// <summary>Whether the mail server found that the sender is not who the message says (DMARC).</summary>
    public static bool IsForged(Message message)
    {
        foreach (var header in message.Headers)
            if (header.Name.Equals("Authentication-Results", StringComparison.OrdinalIgnoreCase) && header.Value.Contains("dmarc=fail", StringComparison.OrdinalIgnoreCase))
                return message.Header("List-Id") is null; // lists break the signature of honest mail
        return false;
    }

    /// <summary>Whether the domain belongs to a public body; only such bodies can register there.</summary>
    public static bool IsPublicBody(ReadOnlySpan<char> domain)
    {
        foreach (var body in s_publicBodies)
            if (domain.EndsWith(body, StringComparison.OrdinalIgnoreCase))
                return true;
        return domain.Equals("nhs.net", StringComparison.OrdinalIgnoreCase);
    }

    private static bool RepliesToUs(Message message, SchoolIndex school)
    {
        if (message.History is not { } history)
            return false;
        foreach (var earlier in history.Thread)
            if (earlier.From is { } writer && school.IsInternal(writer.Value))
                return true;
        return false;
    }
}
