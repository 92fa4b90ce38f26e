using EComRules.Engine;

namespace EComRules.Rules.PersonalData;

/// <summary>Finds people's names in running text: capitalised words of which one is on the roll or a given name, or that follow a title.</summary>
internal static class PersonReader
{
    private const int MostNameWords = 5;
    private const int MostCellsBetween = 3;

    // Capitalised neighbours of a date that make a pair of words no name: "Sports Day", "Thomas Telford School".
    private static readonly WordSet s_otherWords = new(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        school primary nursery academy college street road avenue lane house hall centre center park church hospital surgery university
        term half day week year month class group trip visit meeting training assessment report policy plan review update version form letter
        newsletter minutes agenda invoice order receipt date dated sent received signed approved deadline award prize cup trophy festival fair
        assembly concert play performance lesson workshop foundation trust ltd limited reception christmas easter autumn spring summer winter
        """);

    // What may stand between a name and a date of birth in a row: the sex, the class, the label of the date.
    private static readonly WordSet s_cells = new(
        "m f male female boy girl dob d o b born date of birth year yr y class reception rec nursery eyfs r n ks1 ks2 aged age sen send pp fsm eal");

    /// <summary>Whether a person's name ends just before the span in the same row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">What it stands before.</param>
    /// <param name="school">Whose roll counts.</param>
    /// <param name="onRoll">Whether a name on the roll must be part of it.</param>
    /// <param name="alone">Whether a given name alone is enough: "my son Josh (3 May 2017)".</param>
    public static bool IsBefore(ReadOnlySpan<char> text, TextSpan span, SchoolIndex school, bool alone = false, bool onRoll = false)
    {
        var at = span.Start;
        var people = new NameParts(school);
        var cells = 0;
        while (TryReadBack(text, ref at, people.Count > 0, out var word))
        {
            if (people.Count == 0 && cells < MostCellsBetween && IsCell(word))
            {
                cells++;
                continue;
            }

            if (!people.TryAdd(word) || people.Count == MostNameWords)
                break;
        }

        return onRoll ? people.IsOnRoll : people.IsName || (alone && people.IsKnown);
    }

    /// <summary>Whether a person's name begins just after the span in the same row.</summary>
    public static bool IsAfter(ReadOnlySpan<char> text, TextSpan span, SchoolIndex school)
    {
        var at = span.End;
        var people = new NameParts(school);
        while (TryReadOn(text, ref at, people.Count > 0, out var word))
            if (!people.TryAdd(word) || people.Count == MostNameWords)
                break;
        return people.IsName;
    }

    /// <summary>Whether anybody is named in the text: a name on the roll, a given name, or a title with a name.</summary>
    public static bool NamesSomebody(ReadOnlySpan<char> text, SchoolIndex school)
    {
        var afterTitle = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsNameCharacter(text, at))
                at++;
            var word = WithoutPossessive(text[start..at]);
            if (NameReader.IsTitle(word))
            {
                afterTitle = true;
                continue;
            }

            if (NameReader.IsCapitalised(word) && (afterTitle || school.IsOnRoll(word) || (GivenNames.Contains(word) && !s_otherWords.Contains(word))))
                return true;
            afterTitle = false;
        }

        return false;
    }

    /// <summary>Whether two capitalised words stand side by side that are no month, place or event: a name that no list knows.</summary>
    public static bool HasTwoCapitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsNameCharacter(text, at))
                at++;
            var word = WithoutPossessive(text[start..at]);
            capitals = NameReader.IsCapitalised(word) && !s_otherWords.Contains(word) && !s_cells.Contains(word) ? capitals + 1 : 0;
            if (capitals == 2)
                return true;
            if (at < text.Length && text[at++] is not (' ' or '\u00A0' or '\t' or ','))
                capitals = 0;
            while (at < text.Length && text[at] is ' ' or '\u00A0' or '\t')
                at++;
        }

        return false;
    }

    private static bool IsCell(ReadOnlySpan<char> word)
        => s_cells.Contains(word) || (word.Length <= 3 && word.ContainsAnyInRange('0', '9') && !word.ContainsAnyExceptInRange('0', 'z'));

    private static bool TryReadBack(ReadOnlySpan<char> text, ref int at, bool inName, out ReadOnlySpan<char> word)
    {
        word = default;
        var gap = at;
        while (gap > 0 && IsSeparator(text[gap - 1], inName))
            gap--;
        var start = gap;
        while (start > 0 && (IsNameCharacter(text, start - 1) || char.IsAsciiDigit(text[start - 1])))
            start--;
        if (start == gap || (inName && gap == at))
            return false;
        word = WithoutPossessive(text[start..gap]);
        at = start;
        return true;
    }

    private static bool TryReadOn(ReadOnlySpan<char> text, ref int at, bool inName, out ReadOnlySpan<char> word)
    {
        word = default;
        var start = at;
        while (start < text.Length && IsSeparator(text[start], inName))
            start++;
        var end = start;
        while (end < text.Length && IsNameCharacter(text, end))
            end++;
        if (end == start || (inName && start == at))
            return false;
        word = WithoutPossessive(text[start..end]);
        at = end;
        return true;
    }

    // Within a name only what stands between its words: "Khan, Amira".
    private static bool IsSeparator(char c, bool inName)
        => c is ' ' or '\u00A0' or '\t' or ',' or '.' || (!inName && c is ';' or ':' or '|' or '(' or ')' or '[' or ']' or '-' or '\u2013' or '\u2014' or '"' or '\u2022');

    private static bool IsNameCharacter(ReadOnlySpan<char> text, int at)
        => char.IsLetter(text[at]) || (text[at] is '\'' or '\u2019' or '-' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word)
        => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>The words of what may be a name, as they are read.</summary>
    private struct NameParts(SchoolIndex school)
    {
        private bool _known;
        private bool _titled;

        public int Count { get; private set; }

        /// <summary>A given name or a name on the roll with another word, or a title with a name.</summary>
        public readonly bool IsName => Count >= 2 && (_known || _titled);

        public bool IsOnRoll { get; private set; }

        /// <summary>One word that only people bear.</summary>
        public readonly bool IsKnown => _known;

        public bool TryAdd(ReadOnlySpan<char> word)
        {
            // A capital letter first, also in KHAN; particles within a name are small: "van der Berg".
            if (word.IsEmpty || !(char.IsUpper(word[0]) || (Count > 0 && IsParticle(word))))
                return false;
            if (NameReader.IsTitle(word))
            {
                _titled = true;
                Count++;
                return true;
            }

            if (s_otherWords.Contains(word))
                return false;
            IsOnRoll |= school.IsOnRoll(word);
            _known |= IsOnRoll || GivenNames.Contains(FirstHalf(word));
            Count++;
            return true;
        }

        private static bool IsParticle(ReadOnlySpan<char> word) => word is "van" or "der" or "de" or "da" or "dos" or "von" or "bin" or "bint" or "ibn" or "al" or "el" or "ap" or "ab" or "la" or "le";

        private static ReadOnlySpan<char> FirstHalf(ReadOnlySpan<char> word) => word.IndexOf('-') is var hyphen and > 0 ? word[..hyphen] : word;
    }
}
