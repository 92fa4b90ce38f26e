namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// Payment card numbers: the issuer ranges of ISO/IEC 7812-1 as the card schemes publish them, each with its lengths, and the check digit.
/// Covers Visa, Mastercard, Maestro, American Express, Diners Club, Discover, JCB and UnionPay.
/// </summary>
internal static class PaymentCard
{
    /// <summary>The longest number of a card.</summary>
    public const int LongestNumber = 19;

    /// <summary>Whether the digits begin as a card of a known scheme does, have a length it issues, and the check digit is right. Digits only.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
        => digits.Length is >= 13 and <= LongestNumber && HasIssuer(digits) && Luhn.IsValid(digits);

    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        var prefix = 0;
        foreach (var c in digits[..4])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            prefix = (prefix * 10) + (c - '0');
        }

        return prefix switch
        {
            >= 4000 and <= 4999 => digits.Length is 13 or 16 or 19, // Visa
            (>= 5100 and <= 5599) or (>= 2221 and <= 2720) => digits.Length == 16, // Mastercard
            (>= 3400 and <= 3499) or (>= 3700 and <= 3799) => digits.Length == 15, // American Express
            (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999) => digits.Length is >= 14 and <= 19, // Diners Club
            6011 or (>= 6440 and <= 6599) => digits.Length is >= 16 and <= 19, // Discover
            >= 3528 and <= 3589 => digits.Length is >= 16 and <= 19, // JCB
            5018 or 5020 or 5038 or 5893 or 6304 or 6759 or (>= 6761 and <= 6763) => true, // Maestro
            >= 6200 and <= 6299 => digits.Length is >= 16 and <= 19, // UnionPay
            _ => false,
        };
    }
}
