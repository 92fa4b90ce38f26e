namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// United Kingdom bank accounts: a sort code of three pairs of digits and an account number of eight digits, as used by Bacs and Faster
/// Payments (Pay.UK, "Validating account numbers"). Its modulus check needs a table of every bank that changes through the year, so only the
/// structure is checked here; that is why a rule must also see words about an account.
/// </summary>
internal static class UkBankAccount
{
    public const int SortCodeDigits = 6;

    public const int AccountDigits = 8;

    /// <summary>
    /// Finds a sort code written as three pairs (20-45-77, 20 45 77, 20.45.77) or as six digits (<paramref name="joined"/>) that begins at a place.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it should begin.</param>
    /// <param name="length">Its characters, with separators.</param>
    /// <param name="joined">Whether it has no separators.</param>
    public static bool TryReadSortCode(ReadOnlySpan<char> text, int at, out int length, out bool joined)
    {
        length = 0;
        joined = false;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return false;
        if (IsPair(text, at) && IsPair(text, at + 2) && IsPair(text, at + 4))
        {
            joined = true;
            length = 6;
        }
        else if (IsPair(text, at) && at + 7 < text.Length && text[at + 2] is var separator && separator is '-' or ' ' or '.' or '\u2013' or '\u2011' or '\u00A0'
            && IsPair(text, at + 3) && text[at + 5] == separator && IsPair(text, at + 6))
        {
            length = 8;
        }

        var end = at + length;
        return length > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Whether a sort code in pairs could as well be a day, a month and a year: 12-09-25.</summary>
    public static bool ReadsAsDate(ReadOnlySpan<char> sortCode)
    {
        if (sortCode.Length != 8)
            return false;
        var day = Pair(sortCode);
        var month = Pair(sortCode[3..]);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at)
        => at >= 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);

    private static int Pair(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
