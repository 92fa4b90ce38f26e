namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// NHS numbers: NHS Data Dictionary, attribute "NHS NUMBER". Ten digits, shown in groups of 3, 3 and 4; the first nine weigh 10 down to 2,
/// and 11 less the remainder of their sum by 11 is the check digit (11 is written 0, 10 is never issued).
/// Scotland's CHI and Northern Ireland's H&amp;C numbers use the same check. One random number in eleven passes.
/// </summary>
internal static class NhsNumber
{
    public const int Length = 10;

    /// <summary>Whether it is ten digits whose last is the check digit. Ten equal digits pass the sum but are fillers: no.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length != Length || !digits.ContainsAnyExcept(digits[0]))
            return false;
        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]))
                return false;
            sum += (digits[i] - '0') * (i < Length - 1 ? Length - i : 0);
        }

        // 10 as a remainder's complement is no digit, so such a number never matches.
        return (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }

    /// <summary>
    /// Whether it lies in a range issued to patients in England, Wales and the Isle of Man (400 to 499 and 600 to 709 million, without
    /// the check digit). Mobile numbers that lost their leading 0 begin with 71 to 79 and lie outside.
    /// </summary>
    public static bool IsInIssuedRange(ReadOnlySpan<char> digits) => digits[0] is '4' or '6' || digits.StartsWith("70", StringComparison.Ordinal);
}
