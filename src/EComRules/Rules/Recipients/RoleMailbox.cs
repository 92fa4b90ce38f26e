namespace EComRules.Rules.Recipients;

/// <summary>Mailboxes that belong to a task and not to a person: <c>kitchen@</c>, <c>senco@</c>, <c>clerk.governors@</c>.</summary>
internal static class RoleMailbox
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_roles = FrozenSet.ToFrozenSet(
        [
            "admin", "admissions", "attendance", "bulletin", "bursar", "business", "calendar", "caretaker", "catering", "chair", "clerk", "clubs", "cook", "council", "cover", "deputy",
            "deputyhead", "dpo", "dsl", "eco", "ecocouncil", "enquiries", "facilities", "finance", "firstaid", "governors", "head", "headteacher", "helpdesk", "hr", "ict", "inclusion", "info",
            "it", "kitchen", "lettings", "library", "music", "news", "newsletter", "nursery", "office", "pastoral", "payroll", "pe", "premises", "principal", "pta", "reception",
            "recruitment", "safeguarding", "sbm", "schoolcouncil", "secretary", "sen", "senco", "send", "sendco", "site", "slt", "sport", "sports", "support", "texts", "trips", "welfare",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether every word of the name before the <c>@</c> is a task; numbers do not count.</summary>
    public static bool Is(ReadOnlySpan<char> address)
    {
        var at = address.LastIndexOf('@');
        var name = at < 0 ? address : address[..at];
        var found = false;
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            while (i < name.Length && char.IsLetter(name[i]))
                i++;
            if (i == start)
            {
                i++;
                continue;
            }

            if (!s_roles.Contains(name[start..i]))
                return false;
            found = true;
        }

        return found;
    }
}
