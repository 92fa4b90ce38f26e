namespace EComRules.Rules.PersonalData;

/// <summary>Reads telephone numbers as they are written in the United Kingdom.</summary>
internal static class TelephoneNumber
{
    /// <summary>01332 960100, 07700 900123, (01332) 960100.</summary>
    public const string National = @"\b0[1-37][0-9]{1,3}\)?[ \u00A0-]?[0-9]{2,4}[ \u00A0-]?[0-9]{2,4}(?:[ \u00A0-]?[0-9]{2,3})?\b";

    /// <summary>+44 7700 900123, +44 (0)1332 960100.</summary>
    public const string International = @"\+44[ \u00A0-]?(?:\(0\)[ ]?)?[1-37][0-9]{1,3}[ \u00A0-]?[0-9]{2,4}[ \u00A0-]?[0-9]{2,4}(?:[ \u00A0-]?[0-9]{2,3})?\b";

    public const int Length = 11;

    /// <summary>Writes the number as eleven digits from its 0; false when it has fewer or more.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        if (text[0] == '+')
        {
            digits[count++] = '0';
            text = text[3..];
            if (text.IndexOf("(0)", StringComparison.Ordinal) is var zero and >= 0)
                text = text[(zero + 3)..];
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            if (count == Length)
                return false;
            digits[count++] = c;
        }

        return count == Length;
    }

    public static bool IsMobile(ReadOnlySpan<char> digits) => digits[1] == '7' && digits[2] != '0';
}
