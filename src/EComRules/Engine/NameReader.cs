namespace EComRules.Engine;

/// <summary>Tells a person's name from a word of the same letters.</summary>
internal static class NameReader
{
    private const int MostNamesAfterTitle = 3;

    // Titles in capitals too: MRS COCKBURN. In small letters some of them are words ("miss", "father").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = WithCapitals(
        ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Rev", "Revd", "Reverend", "Father", "Sister", "Brother", "Fr", "Rabbi", "Imam", "Cllr", "Councillor", "PC", "PCSO", "Sgt"])
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Hall, Park and Close are left out: they are other things too often.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_places =
        WithCapitals(["Lane", "Hill", "Road", "Street", "Clough", "Bridge", "Farm", "Avenue", "Common", "Bottom", "Brook", "Moor"])
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_leadsToPlace =
        new[] { "TO", "IN", "AT", "NEAR", "FROM", "VIA" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether it is capitalised and on the roll, or stands after a title (with given names between), after a given name or an initial,
    /// beside a capitalised name on the roll, or before what a street or a hill is called by: Slag Lane. What a hyphen joins is one name: Mrs Hall-Dick.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> text, TextSpan span, SchoolIndex school)
    {
        var whole = WholeName(text, span);
        var match = text[whole.Start..whole.End];
        if (!IsCapitalised(match))
            return IsInCapitals(match) && (s_titles.Contains(WordBefore(text, whole.Start))
                || (s_leadsToPlace.Contains(WordBefore(text, whole.Start)) && s_places.Contains(WordAfter(text, whole.End))));
        if (school.IsOnRoll(match) || school.IsOnRoll(text.Slice(span.Start, span.Length)))
            return true;
        var after = WordAfter(text, whole.End);
        if (IsCapitalised(after) && (school.IsOnRoll(after) || s_places.Contains(after)))
            return true;

        var at = whole.Start;
        for (var names = 0; names <= MostNamesAfterTitle; names++)
        {
            var before = WordBefore(text, at, out var start);
            if (s_titles.Contains(before) || (names == 0 && EndsInitial(text, at, before)))
                return true;
            if (!IsCapitalised(before))
                return false;
            if (names == 0 && start + before.Length == at - 1 && (school.IsOnRoll(before) || GivenNames.Contains(before)))
                return true;
            at = WholeName(text, new(start, before.Length)).Start;
        }

        return false;
    }

    /// <summary>Whether the word is a person's title, such as Mrs.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => s_titles.Contains(word);

    /// <summary>Whether it begins with a capital letter and is not all capitals: also O'Brien and D'Souza.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> word)
        => word.Length > 1 && char.IsUpper(word[0]) && (char.IsLower(word[1]) || (word.Length > 3 && word[1] is '\'' or '\u2019' && char.IsUpper(word[2]) && char.IsLower(word[3])));

    /// <inheritdoc cref="WordBefore(ReadOnlySpan{char}, int, out int)"/>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at) => WordBefore(text, at, out _);

    /// <summary>The word that ends just before a place, with at most a space or a full stop and a space between.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = at;
        while (end > 0 && at - end < 3 && text[end - 1] is ' ' or '.' or '\n' or '\u00A0')
            end--;
        start = end;
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

    /// <summary>The match with what hyphens and apostrophes join to it, as far as each piece begins with a capital: Hall-Dick, O'Dick.</summary>
    private static TextSpan WholeName(ReadOnlySpan<char> text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 1 && IsJoiner(text[start - 1]) && char.IsLetter(text[start - 2]))
        {
            var piece = start - 1;
            while (piece > 0 && char.IsLetter(text[piece - 1]))
                piece--;
            if (!char.IsUpper(text[piece]))
                break;
            start = piece;
        }

        while (end + 1 < text.Length && IsJoiner(text[end]) && char.IsUpper(text[end + 1]))
            for (end++; end < text.Length && char.IsLetter(text[end]); end++)
            {
            }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsJoiner(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '\u2019';

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c) && !IsJoiner(c))
                return false;
        return word.Length > 1;
    }

    // "J. Dick" and "E.M. Dick"; "I" and "A" without a stop are words.
    private static bool EndsInitial(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> before)
        => before.Length == 1 && char.IsUpper(before[0]) && text[..at].TrimEnd(' ').EndsWith(".", StringComparison.Ordinal);

    private static IEnumerable<string> WithCapitals(string[] titles) => titles.Concat(titles.Select(title => title.ToUpperInvariant()));
}
