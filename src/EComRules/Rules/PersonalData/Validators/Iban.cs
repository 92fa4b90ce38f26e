namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// International bank account numbers: ISO 13616-1, with the lengths of the SWIFT IBAN registry. A country, two check digits and the
/// country's own account number; moved behind it, with letters counted from A = 10, the whole leaves 1 when divided by 97 (ISO 7064).
/// </summary>
internal static class Iban
{
    public const int LongestLength = 33;

    /// <summary>Whether the country uses IBANs, the length is its own, and the check digits are right. No separators, letters of either case.</summary>
    public static bool IsValid(ReadOnlySpan<char> iban)
    {
        if (iban.Length < 5 || iban.Length != LengthFor(iban) || !char.IsAsciiDigit(iban[2]) || !char.IsAsciiDigit(iban[3]))
            return false;
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            if (char.IsAsciiDigit(c))
                remainder = ((remainder * 10) + (c - '0')) % 97;
            else if (char.IsAsciiLetter(c))
                remainder = ((remainder * 100) + (char.ToUpperInvariant(c) - 'A' + 10)) % 97;
            else
                return false;
        }

        return remainder == 1;
    }

    /// <summary>How many characters an IBAN of the country that it begins with has; 0 when the country has none.</summary>
    public static int LengthFor(ReadOnlySpan<char> start)
    {
        if (start.Length < 2)
            return 0;
        ReadOnlySpan<char> country = [char.ToUpperInvariant(start[0]), char.ToUpperInvariant(start[1])];
        return country switch
        {
            "NO" => 15,
            "BE" => 16,
            "DK" or "FI" or "FO" or "GL" or "NL" or "SD" => 18,
            "MK" or "SI" => 19,
            "AT" or "BA" or "EE" or "KZ" or "LT" or "LU" or "XK" => 20,
            "CH" or "HR" or "LI" or "LV" => 21,
            "BG" or "BH" or "CR" or "DE" or "GB" or "GE" or "IE" or "ME" or "RS" or "VA" => 22,
            "AE" or "GI" or "IL" or "IQ" or "SO" or "TL" => 23,
            "AD" or "CZ" or "ES" or "MD" or "PK" or "RO" or "SA" or "SE" or "SK" or "TN" or "VG" => 24,
            "LY" or "PT" or "ST" => 25,
            "IS" or "TR" => 26,
            "BI" or "DJ" or "FR" or "GR" or "IT" or "MC" or "MR" or "SM" => 27,
            "AL" or "AZ" or "BY" or "CY" or "DO" or "GT" or "HU" or "LB" or "NI" or "PL" or "SV" => 28,
            "BR" or "EG" or "PS" or "QA" or "UA" => 29,
            "JO" or "KW" or "MU" => 30,
            "MT" or "SC" => 31,
            "LC" => 32,
            "RU" => 33,
            _ => 0,
        };
    }
}
