namespace EComRules.Rules.PersonalData.Validators;

/// <summary>
/// Unique pupil numbers: Department for Education, "Unique pupil numbers (UPNs): a guide for schools and local authorities".
/// Thirteen characters: a check letter, the local authority (3 digits), the school (4), the year of issue (2) and a serial number (3);
/// a temporary one ends with a letter instead of the last digit. Characters 2 to 13 weigh 2 to 13, and the remainder of the sum by 23
/// is the place of the check letter in an alphabet without I, O and S. One random number in 23 passes.
/// </summary>
internal static class UniquePupilNumber
{
    public const int Length = 13;

    private const string Alphabet = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Whether the check letter is right. Thirteen characters without separators, letters of either case.</summary>
    public static bool IsValid(ReadOnlySpan<char> upn)
    {
        if (upn.Length != Length)
            return false;
        var sum = 0;
        for (var i = 1; i < Length; i++)
        {
            var value = char.IsAsciiDigit(upn[i]) ? upn[i] - '0' : i == Length - 1 ? PlaceOf(upn[i]) : -1;
            if (value < 0)
                return false;
            sum += value * (i + 1);
        }

        return PlaceOf(upn[0]) == sum % 23;
    }

    /// <summary>
    /// Whether characters 2 to 4 name a local authority of England or Wales (DfE school census code set) and the year of issue lies
    /// in the <paramref name="years"/> up to <paramref name="year"/>: what a random code of this shape seldom does.
    /// </summary>
    public static bool HasPlausibleParts(ReadOnlySpan<char> upn, int year, int years)
    {
        var authority = Number(upn.Slice(1, 3));
        var age = (((year - Number(upn.Slice(8, 2))) % 100) + 100) % 100;
        return age <= years && authority is
            (>= 201 and <= 213) or (>= 301 and <= 320) or (>= 330 and <= 336) or (>= 340 and <= 344) or (>= 350 and <= 359)
            or (>= 370 and <= 373) or (>= 380 and <= 384) or (>= 390 and <= 394) or 420 or (>= 660 and <= 681)
            or (>= 800 and <= 896) or 908 or 909 or 916 or 919 or 921 or 925 or 926 or 928 or 929 or 931 or 933 or (>= 935 and <= 943);
    }

    private static int PlaceOf(char c) => char.IsAsciiLetter(c) ? Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal) : -1;

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
            number = (number * 10) + (c - '0');
        return number;
    }
}
