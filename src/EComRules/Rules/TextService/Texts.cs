namespace EComRules.Rules.TextService;

/// <summary>Who sends a text and who reads it.</summary>
internal static class Texts
{
    private static readonly PersonalData.WordSet s_families = new("parents parent families family carers class year all group residential trip club choir team list");

    /// <summary>Whether the school sends it: texts may come from a name or a number instead of an address.</summary>
    public static bool AreFromSchool(in MatchContext context)
        => context.Facts.Direction != Direction.Inbound
            || (context.Message.From is { } from && context.School.Context.TextServiceSender is { } sender && from.Value.Equals(sender, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether more than one family reads it; when nobody is named as recipient, it is not known and counts as many.</summary>
    public static bool ReachManyFamilies(in MatchContext context)
    {
        if (context.Facts.Recipients != 1)
            return true;
        if (context.Facts.Reach > 1)
            return true;
        foreach (var address in context.Message.To)
            if (context.School.IsInternal(address.Value) && s_families.IsIn(address.Value.AsSpan(0, address.Value.Length - address.Domain.Length)))
                return true;
        return false;
    }
}
