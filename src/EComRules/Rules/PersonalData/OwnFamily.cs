namespace EComRules.Rules.PersonalData;

/// <summary>Whether the person a message tells of is the reader's own child: a school writes to parents about their children all day.</summary>
internal static class OwnFamily
{
    /// <summary>Whether the school file says that all recipients outside are parents of a child that the text names.</summary>
    public static bool Receives(Message message, ReadOnlySpan<char> text, SchoolIndex school)
    {
        var known = 0;
        return AllKnown(message.To, text, school, ref known) && AllKnown(message.Cc, text, school, ref known) && AllKnown(message.Bcc, text, school, ref known) && known > 0;
    }

    /// <summary>Whether the school file knows a recipient as a parent of other children than the text names.</summary>
    public static bool IsSomebodyElses(Message message, ReadOnlySpan<char> text, SchoolIndex school)
    {
        foreach (var address in message.To)
            if (school.ChildrenOf(Key(address.Value)) is { IsDefaultOrEmpty: false } children && !NamesOne(text, children))
                return true;
        return false;
    }

    private static bool AllKnown(ImmutableArray<MessageAddress> addresses, ReadOnlySpan<char> text, SchoolIndex school, ref int known)
    {
        if (addresses.IsDefaultOrEmpty)
            return true;
        foreach (var address in addresses)
        {
            if (school.IsInternal(address.Value))
                continue;
            if (school.ChildrenOf(Key(address.Value)) is not { IsDefaultOrEmpty: false } children || !NamesOne(text, children))
                return false;
            known++;
        }

        return true;
    }

    /// <summary>Whether the text holds the given name, or the whole name, of one of the children.</summary>
    private static bool NamesOne(ReadOnlySpan<char> text, ImmutableArray<string> children)
    {
        foreach (var child in children)
        {
            var space = child.IndexOf(' ', StringComparison.Ordinal);
            if (HasWord(text, space < 0 ? child : child.AsSpan(0, space)))
                return true;
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var next and >= 0; from += next + 1)
        {
            var end = from + next + word.Length;
            if ((from + next == 0 || !char.IsLetter(text[from + next - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }

    // Numbers may come as links do.
    private static ReadOnlySpan<char> Key(string address) => address.AsSpan(address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? 4 : 0);
}
