namespace EComRules.Engine;

/// <summary>Lines that begin a signature, or are one that a telephone adds.</summary>
internal static class SignatureLine
{
    private const int LongestMobile = 90;

    private static readonly string[] s_devices =
    [
        "iphone", "ipad", "ipod", "samsung", "galaxy", "huawei", "phone", "mobile", "blackberry", "android", "nokia", "htc", "sony", "xperia",
        "windows phone", "google pixel", "pixel", "kindle", "tablet", "motorola", "oneplus", "xiaomi", "redmi", "honor", "lg ", "smartphone", "surface",
    ];

    private static readonly string[] s_programs =
    [
        "sent from outlook", "sent from mail for windows", "sent from yahoo mail", "sent from yahoo!", "sent from aol", "sent from samsung", "sent from proton mail",
        "sent from gmail mobile", "sent from blackberry", "sent from iphone", "sent from windows mail", "sent with proton", "sent via blackberry", "sent using hushmail",
        "get outlook for ", "sent from a mobile", "sent from mobile", "sent from bt yahoo", "sent from sky yahoo", "sent from virgin media", "sent from the all new aol",
        "yahoo mail: search, organise", "sent from my bt",
    ];

    /// <summary>The line of two hyphens and a space above a signature; the space is often lost on the way.</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line) => line is "-- " or "--" or "--\u00A0";

    /// <summary>"Sent from my iPhone" and its like.</summary>
    public static bool IsMobile(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 12 or > LongestMobile || (line[0] is not ('S' or 's' or 'G' or 'g' or 'Y')))
            return false;
        const string fromMy = "sent from my ";
        return line.StartsWith(fromMy, StringComparison.OrdinalIgnoreCase) ? BeginsWithAny(line[fromMy.Length..], s_devices) : BeginsWithAny(line, s_programs);
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> line, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
