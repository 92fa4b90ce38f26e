namespace EComRules.Rules.PersonalData;

/// <summary>
/// Reads full dates with a year as people in the United Kingdom write them: 3/5/2017, 03.05.17, 03 05 2017, 3rd May 2017, 3 of May 2017, May 3rd, 2017,
/// 3-May-2017 and 2017-05-03. A year of two digits is the latest one that is not after the message.
/// </summary>
internal static class DateReader
{
    /// <summary>The same shapes, for the matcher; day first, month first and year first.</summary>
    public const string DayFirst =
        @"\b[0-9]{1,2}(?: [0-9]{1,2} [0-9]{4}|[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|(?:st|nd|rd|th)?[ \u00A0-](?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ \u00A0-](?:[0-9]{4}|[0-9]{2}))\b";

    /// <summary>May 3rd, 2017.</summary>
    public const string MonthFirst =
        @"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ \u00A0][0-9]{1,2}(?:st|nd|rd|th)?,?[ \u00A0][0-9]{4}\b";

    /// <summary>2017-05-03 and 2017/05/03.</summary>
    public const string YearFirst = @"\b[0-9]{4}(?:-[0-9]{2}-|/[0-9]{2}/)[0-9]{2}\b";

    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads the date that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it should begin: a digit, or the first letter of a month.</param>
    /// <param name="today">The day of the message.</param>
    /// <param name="date">The date.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, DateOnly today, out DateOnly date, out int end)
    {
        date = default;
        end = at;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return false;
        int day, month, year;
        if (TryReadMonth(text, ref end, out month))
        {
            if (!SkipGap(text, ref end) || !TryReadNumber(text, ref end, 1, 2, out day))
                return false;
            SkipOrdinal(text, ref end);
            Skip(text, ref end, ',');
            if (!SkipGap(text, ref end) || !TryReadNumber(text, ref end, 4, 4, out year))
                return false;
        }
        else
        {
            var start = end;
            if (!TryReadNumber(text, ref end, 1, 4, out day))
                return false;
            if (end - start == 4)
                (year, day) = (day, 0);
            else
                year = -1;
            if (end - start == 3 || !TryReadRest(text, ref end, ref day, ref year, out month, today))
                return false;
        }

        if (end < text.Length && char.IsLetterOrDigit(text[end]))
            return false;
        if (year < 1900 || year > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>After the day (or the year, which then is not negative).</summary>
    private static bool TryReadRest(ReadOnlySpan<char> text, ref int end, ref int day, ref int year, out int month, DateOnly today)
    {
        month = 0;
        var yearFirst = year >= 0;
        if (end < text.Length && text[end] is '/' or '.' or '-' or ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            var separator = text[end++];
            if (!TryReadNumber(text, ref end, 1, 2, out month) || !Skip(text, ref end, separator))
                return false;
            return yearFirst
                ? separator is '-' or '/' && TryReadNumber(text, ref end, 2, 2, out day)
                : TryReadYear(text, ref end, today, month, day, out year, separator == ' ' ? 4 : 2);
        }

        if (yearFirst)
            return false;
        SkipOrdinal(text, ref end);
        if (!SkipGap(text, ref end))
            return false;
        if (text[end..].StartsWith("of ", StringComparison.OrdinalIgnoreCase))
            end += 3;
        if (!TryReadMonth(text, ref end, out month))
            return false;
        Skip(text, ref end, ',');
        return SkipGap(text, ref end) && TryReadYear(text, ref end, today, month, day, out year);
    }

    private static bool TryReadYear(ReadOnlySpan<char> text, ref int end, DateOnly today, int month, int day, out int year, int digits = 2)
    {
        var start = end;
        if (!TryReadNumber(text, ref end, digits, 4, out year) || end - start == 3)
            return false;
        if (end - start == 2)
        {
            year += today.Year / 100 * 100;
            if (year > today.Year || (year == today.Year && (month, day).CompareTo((today.Month, today.Day)) > 0))
                year -= 100;
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int end, int atLeast, int atMost, out int number)
    {
        number = 0;
        var start = end;
        while (end < text.Length && end - start < atMost && char.IsAsciiDigit(text[end]))
            number = (number * 10) + (text[end++] - '0');
        return end - start >= atLeast && (end == text.Length || !char.IsAsciiDigit(text[end]));
    }

    private static bool TryReadMonth(ReadOnlySpan<char> text, ref int end, out int month)
    {
        var start = end;
        var at = end;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        var word = text[start..at];
        month = 0;
        if (word.Length < 3)
            return false;
        for (var i = 0; i < s_months.Length; i++)
            if (s_months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) || (word.Length == 4 && i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
                month = i + 1;
        if (month == 0)
            return false;
        end = at;
        Skip(text, ref end, '.');
        return true;
    }

    private static void SkipOrdinal(ReadOnlySpan<char> text, ref int end)
    {
        var rest = text[end..];
        if (rest.StartsWith("st", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("nd", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("rd", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("th", StringComparison.OrdinalIgnoreCase))
            end += 2;
    }

    private static bool SkipGap(ReadOnlySpan<char> text, ref int end) => Skip(text, ref end, ' ') || Skip(text, ref end, '-') || Skip(text, ref end, '\u00A0');

    private static bool Skip(ReadOnlySpan<char> text, ref int end, char c)
    {
        if (end >= text.Length || text[end] != c)
            return false;
        end++;
        return true;
    }
}
