namespace EComRules.Rules.PersonalData;

/// <summary>Reads postcodes of the United Kingdom: an area that exists, a district, a space or none, and the last three characters.</summary>
internal static class Postcode
{
    /// <summary>The shape, for the matcher.</summary>
    public const string Shape = @"\b[a-z]{1,2}[0-9][0-9a-z]?[ \u00A0]?[0-9][abd-hjlnp-uw-z]{2}\b";

    private static readonly WordSet s_areas = new(
        """
        AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX
        IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY
        TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """);

    /// <summary>Whether one begins at the place; codes are written in capitals where nothing says that an address follows.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return false;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            end++;
        if (end - at is not (1 or 2) || !s_areas.Contains(text[at..end]) || !Digit(text, ref end))
            return false;

        // The district has a second character or none; what follows the gap is a digit and two letters.
        if (end + 3 < text.Length && (char.IsAsciiDigit(text[end]) || char.IsAsciiLetterUpper(text[end])) && !IsInward(text, end))
            end++;
        if (end < text.Length && text[end] is ' ' or '\u00A0')
            end++;
        if (!IsInward(text, end))
            return false;
        end += 3;
        return end == text.Length || !char.IsLetterOrDigit(text[end]);

        static bool Digit(ReadOnlySpan<char> text, ref int end) => end < text.Length && char.IsAsciiDigit(text[end++]);
    }

    private static bool IsInward(ReadOnlySpan<char> text, int at)
        => at + 2 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiLetterUpper(text[at + 1]) && char.IsAsciiLetterUpper(text[at + 2])
            && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));
}
