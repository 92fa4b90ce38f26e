namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// The check digit of payment cards: ISO/IEC 7812-1, annex B (Luhn). From the right, every second digit counts double, the digits
/// of a product are added, and the total is a multiple of 10. One random number in ten passes, so it is never evidence alone.
/// </summary>
internal static class Luhn
{
    /// <summary>Whether the last digit is right for the others. Digits only; no digits is no.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[^(i + 1)]))
                return false;
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return !digits.IsEmpty && sum % 10 == 0;
    }
}
