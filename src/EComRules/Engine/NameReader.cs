namespace EComRules.Engine;

/// <summary>Tells a person's name from a word of the same letters.</summary>
internal static class NameReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = FrozenSet.ToFrozenSet(
        ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Rev", "Revd", "Reverend", "Father", "Sister", "Cllr", "Councillor", "PC", "PCSO", "Sgt"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsName(ReadOnlySpan<char> text, TextSpan span, SchoolIndex school)
    {
        var match = text.Slice(span.Start, span.Length);
        if (!IsCapitalised(match))
            return false;
        if (school.IsOnRoll(match))
            return true;
        var before = WordBefore(text, span.Start);
        return s_titles.Contains(before)
            || (IsCapitalised(before) && school.IsOnRoll(before))
            || (WordAfter(text, span.End) is var after && IsCapitalised(after) && school.IsOnRoll(after));
    }

    /// <summary>Whether the word is a person's title, such as Mrs.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => s_titles.Contains(word);

    /// <summary>Whether it begins with a capital letter and is not all capitals.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> word)
        => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    /// <summary>The word that ends just before a place, with at most a space or a full stop and a space between.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end > 0 && at - end < 3 && text[end - 1] is ' ' or '.' or '\n' or '\u00A0')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]) && end - start < 32)
            start--;
        return end == at ? default : text[start..end];
    }

    /// <summary>The word that begins just after a place, with at most a space between.</summary>
    public static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 2 && text[start] is ' ' or '\n' or '\u00A0')
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]) && end - start < 32)
            end++;
        return start == at ? default : text[start..end];
    }
}
