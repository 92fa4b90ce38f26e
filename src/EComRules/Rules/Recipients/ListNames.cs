namespace EComRules.Rules.Recipients;

/// <summary>Tells from a list's name whom it is for.</summary>
internal static class ListNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_groups = FrozenSet.ToFrozenSet(
        [
            "year", "yr", "y", "class", "cl", "reception", "rec", "nursery", "eyfs", "ks", "phase", "team", "club", "choir", "trip", "residential", "pta", "governors",
            "slt", "tas", "mdsa", "parents", "families", "carers", "group", "council", "committee", "teachers", "ect", "ects", "office", "kitchen", "premises",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_everyone = FrozenSet.ToFrozenSet(
        ["all", "everyone", "everybody", "whole", "wholeschool", "allstaff", "allusers", "allparents", "staff", "school", "users"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the address is named for those who work at school.</summary>
    public static bool NamesStaff(ReadOnlySpan<char> address)
        => address.Contains("staff", StringComparison.OrdinalIgnoreCase) || address.Contains("team", StringComparison.OrdinalIgnoreCase) || address.Contains("teachers", StringComparison.OrdinalIgnoreCase) || address.Contains("governors", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address is named for everyone, or for all families of a class or year, such as <c>all-staff@</c> and <c>parents-y5@</c>.</summary>
    public static bool NamesMany(ReadOnlySpan<char> address)
    {
        var at = address.LastIndexOf('@');
        var name = at < 0 ? address : address[..at];
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            while (i < name.Length && char.IsLetter(name[i]))
                i++;
            if (s_everyone.Contains(name[start..i]) || name[start..i].Equals("parents", StringComparison.OrdinalIgnoreCase) || name[start..i].Equals("families", StringComparison.OrdinalIgnoreCase))
                return name[start..i] is not ("school" or "School");
            if (i == start)
                i++;
        }

        return false;
    }

    /// <summary>Whether the address is named for a class, year, club or team, such as <c>year4-parents@</c>, and not for everyone, such as <c>all-parents@</c>.</summary>
    public static bool NameAGroup(ReadOnlySpan<char> address)
    {
        var at = address.LastIndexOf('@');
        var name = at < 0 ? address : address[..at];
        var isGroup = false;
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            while (i < name.Length && char.IsLetter(name[i]))
                i++;
            var word = name[start..i];
            if (s_everyone.Contains(word))
                return false;
            isGroup |= s_groups.Contains(word);
            if (i == start)
                i++;
        }

        return isGroup;
    }
}
