namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// National Insurance numbers: HMRC National Insurance Manual NIM39110. Two letters, six digits and a letter A to D. D, F, I, Q, U and V are
/// never the first or second letter, O never the second, and the prefixes BG, GB, KN, NK, NT, TN and ZZ are not used. There is no check digit.
/// HMRC's specimen QQ 12 34 56 C is therefore none.
/// </summary>
internal static class NationalInsuranceNumber
{
    /// <summary>With the suffix; without it the number is one character shorter.</summary>
    public const int Length = 9;

    /// <summary>Whether it is one, with or without its suffix (people often leave it out). No separators, letters of either case.</summary>
    public static bool IsValid(ReadOnlySpan<char> number)
    {
        if (number.Length is not (Length or Length - 1) || !HasPrefix(number))
            return false;
        foreach (var c in number[2..8])
            if (!char.IsAsciiDigit(c))
                return false;
        return number.Length < Length || char.ToUpperInvariant(number[8]) is 'A' or 'B' or 'C' or 'D';
    }

    private static bool HasPrefix(ReadOnlySpan<char> number)
    {
        var first = char.ToUpperInvariant(number[0]);
        var second = char.ToUpperInvariant(number[1]);
        return IsPrefixLetter(first) && IsPrefixLetter(second) && second != 'O'
            && (first, second) is not (('B', 'G') or ('G', 'B') or ('K', 'N') or ('N', 'K') or ('N', 'T') or ('T', 'N') or ('Z', 'Z'));
    }

    private static bool IsPrefixLetter(char c) => c is >= 'A' and <= 'Z' and not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V');
}
