using EComRules.Engine;

namespace EComRules.Rules.PersonalData;

/// <summary>
/// Counts the lines of a text or table that are records: a person's name with something that is nobody else's business. Takes any text of lines,
/// a message's body or what was read out of a file, with cells parted by commas, semicolons, tabs, bars or spaces.
/// </summary>
/// <param name="Count">How many records there are.</param>
/// <param name="Span">From the beginning of the first to the end of the last.</param>
/// <param name="IsFamily">Whether all of them bear a name in common: brothers and sisters.</param>
internal readonly record struct PersonRows(int Count, TextSpan Span, bool IsFamily)
{
    private const int LongestRow = 400;
    private const int MostLinesBetween = 3;
    private const int YoungestByDate = 5;
    private const int OldestByDate = 19;
    private const int MostCellsBeforeName = 2;

    // What a record says of a pupil or a member of staff, as cells and in words.
    private static readonly WordSet s_facts = new(
        """
        SEN SEND EHCP FSM PP LAC PLAC EAL SEMH SLCN MLD SpLD ADHD ASD ASC autism autistic asthma asthmatic epilepsy epileptic diabetic diabetes allergy allergies allergic inhaler epipen coeliac
        dyslexia dyslexic refugee foster adopted carer medication eczema WTS EXS GDS WTM PKS BLW HIV salary payroll spine sickness absence
        ethnicity pakistani bangladeshi caribbean traveller roma muslim christian hindu sikh jewish catholic
        """);

    private static readonly WordSet s_noNames = new(
        """
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        year class name names surname date time week term school primary nursery road street lane close room hall group team red blue green yellow the and for with total dear hello kind
        best many from sent subject paper agenda item page section house reception key stage trip coach phone mobile tel office head teacher deputy governor chair clerk autumn spring summer
        """);

    /// <summary>Reads the records of a text.</summary>
    /// <param name="text">Lines; nothing in it needs to be ASCII.</param>
    /// <param name="school">Whose roll counts.</param>
    /// <param name="today">The day of the message: dates of birth are told by age.</param>
    /// <param name="datesAreOfBirth">Whether a date beside a name is to be read as one of birth.</param>
    public static PersonRows Read(ReadOnlySpan<char> text, SchoolIndex school, DateOnly today, bool datesAreOfBirth)
    {
        var (count, known, related) = (0, 0, 0);
        var (first, end, gap) = (0, 0, 0);
        TextSpan firstName = default;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var length = text[at..].IndexOf('\n');
            at = length < 0 ? text.Length : at + length + 1;
            var line = text[start..at].TrimEnd();
            if (!IsRecord(line, school, today, datesAreOfBirth, out var name, out var isKnown))
            {
                gap++;
                continue;
            }

            // Records far from each other are sentences that happen to name people.
            if (count > 0 && gap > MostLinesBetween && count < 2)
                (count, known, related) = (0, 0, 0);
            gap = 0;
            if (count++ == 0)
                (first, firstName) = (start, new(start + name.Start, name.Length));
            else if (Shares(text.Slice(firstName.Start, firstName.Length), line.Slice(name.Start, name.Length)))
                related++;
            known += isKnown ? 1 : 0;
            end = start + line.Length;
        }

        // Rows of firms and places look alike; half of the names must be known as such.
        return count == 0 || known * 2 < count ? default : new(count, TextSpan.FromBounds(first, end), count > 1 && related == count - 1);
    }

    private static bool IsRecord(ReadOnlySpan<char> line, SchoolIndex school, DateOnly today, bool datesAreOfBirth, out TextSpan name, out bool isKnown)
    {
        name = default;
        isKnown = false;
        return line.Length is >= 8 and <= LongestRow && TryReadName(line, school, out name, out isKnown) && HasFact(line, name, today, datesAreOfBirth);
    }

    /// <summary>Two capitalised words side by side, or in neighbouring cells, near the beginning.</summary>
    private static bool TryReadName(ReadOnlySpan<char> line, SchoolIndex school, out TextSpan name, out bool isKnown)
    {
        name = default;
        isKnown = false;
        var (words, start, cells) = (0, 0, 0);
        for (var at = 0; at < line.Length;)
        {
            var c = line[at];
            if (char.IsLetter(c))
            {
                var wordStart = at;
                while (at < line.Length && (char.IsLetter(line[at]) || (line[at] is '\'' or '\u2019' or '-' && at + 1 < line.Length && char.IsLetter(line[at + 1]))))
                    at++;
                var word = line[wordStart..at];
                if (NameReader.IsTitle(word))
                    continue;
                var isName = char.IsUpper(word[0]) && word.Length > 1 && !s_noNames.Contains(word) && !s_facts.Contains(word) && (at == line.Length || !char.IsDigit(line[at]));
                if (!isName)
                {
                    if (words >= 2)
                        return true;
                    if (words == 0 && word.Length <= 2)
                        continue;
                    return false;
                }

                if (words++ == 0)
                    start = wordStart;
                isKnown |= school.IsOnRoll(word) || GivenNames.Contains(word) || (word.IndexOf('-') is var hyphen and > 0 && GivenNames.Contains(word[..hyphen]));
                name = TextSpan.FromBounds(start, at);
                if (words == 4)
                    return true;
                continue;
            }

            if (c is ',' or ';' or '\t' or '|')
            {
                if (words >= 2)
                    return true;
                if (words == 0 && ++cells > MostCellsBeforeName)
                    return false;
            }
            else if (c is '(' or ':' or '\u2013' or '/' || char.IsDigit(c))
            {
                if (words >= 2)
                    return true;
                if (words == 1)
                    return false;
            }

            at++;
        }

        return words >= 2;
    }

    private static bool HasFact(ReadOnlySpan<char> line, TextSpan name, DateOnly today, bool datesAreOfBirth)
    {
        if (s_facts.IsIn(line[name.End..]) || line.Contains("reading age", StringComparison.OrdinalIgnoreCase) || HasStreet(line[name.End..]))
            return true;
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (at > 0 && char.IsLetterOrDigit(line[at - 1]))
                continue;
            if (char.IsAsciiDigit(c))
            {
                if (IsMobile(line[at..]) || IsBirthDate(line, at, today, datesAreOfBirth))
                    return true;
            }
            else if (char.IsAsciiLetterUpper(c) && (IsIdentifier(line[at..]) || Postcode.IsAt(line, at, out _)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBirthDate(ReadOnlySpan<char> line, int at, DateOnly today, bool datesAreOfBirth)
    {
        if (!DateReader.TryRead(line, at, today, out var date, out var end) || date > today)
            return false;

        // One end of a period.
        var rest = line[end..].TrimStart(' ');
        if (rest.Length > 1 && rest[0] is '-' or '\u2013' && char.IsDigit(rest[1..].TrimStart(' ') is [var digit, ..] ? digit : ' '))
            return false;
        var age = today.Year - date.Year;
        return datesAreOfBirth ? age is >= 2 and <= 85 : age is >= YoungestByDate and <= OldestByDate;
    }

    private static bool IsMobile(ReadOnlySpan<char> text)
    {
        if (text[0] != '0' || text.Length < TelephoneNumber.Length)
            return false;
        Span<char> digits = stackalloc char[TelephoneNumber.Length];
        var end = 0;
        while (end < text.Length && end < 14 && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '-'))
            end++;
        return TelephoneNumber.TryRead(text[..end].TrimEnd([' ', '-']), digits) && TelephoneNumber.IsMobile(digits);
    }

    /// <summary>A letter and twelve digits (UPN), or two letters, six digits and a letter (National Insurance).</summary>
    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        var (letters, digits) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c == ' ' && letters == 2 && digits < 7)
                continue;
            else if (char.IsAsciiLetterUpper(c) && digits == 0)
                letters++;
            else
                return (letters == 2 && digits == 6 && c is >= 'A' and <= 'D') || (letters == 1 && digits >= 11);
        }

        return letters == 1 && digits >= 12;
    }

    private static bool HasStreet(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            var rest = text[at..];
            var end = rest.IndexOfAny(',', ';', '\t');
            var span = new TextSpan(at, end < 0 ? rest.Length : end);
            if (StreetAddress.IsStreet(text, span))
                return true;
        }

        return false;
    }

    private static bool Shares(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (var range in first.SplitAny(' ', ','))
        {
            var word = first[range];
            if (word.Length < 3)
                continue;
            foreach (var other in second.SplitAny(' ', ','))
                if (word.Equals(second[other], StringComparison.OrdinalIgnoreCase))
                    return true;
        }

        return false;
    }
}
