namespace EComRules.Engine;

/// <summary>Colours as numbers 0xRRGGBB, with a few values for what is no colour.</summary>
internal static class HtmlColour
{
    /// <summary>It cannot be told: an image, a gradient, a style sheet.</summary>
    public const int Unknown = -1;

    /// <summary>Nothing was said: black on the page's white.</summary>
    public const int Default = -2;

    /// <summary>Not painted at all.</summary>
    public const int Transparent = -3;

    private const int SameShade = 8;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["white"] = 0xFFFFFF,
        ["black"] = 0,
        ["red"] = 0xFF0000,
        ["green"] = 0x008000,
        ["blue"] = 0x0000FF,
        ["yellow"] = 0xFFFF00,
        ["silver"] = 0xC0C0C0,
        ["gray"] = 0x808080,
        ["grey"] = 0x808080,
        ["navy"] = 0x000080,
        ["maroon"] = 0x800000,
        ["purple"] = 0x800080,
        ["teal"] = 0x008080,
        ["olive"] = 0x808000,
        ["lime"] = 0x00FF00,
        ["aqua"] = 0x00FFFF,
        ["cyan"] = 0x00FFFF,
        ["fuchsia"] = 0xFF00FF,
        ["magenta"] = 0xFF00FF,
        ["orange"] = 0xFFA500,
        ["snow"] = 0xFFFAFA,
        ["ivory"] = 0xFFFFF0,
        ["whitesmoke"] = 0xF5F5F5,
        ["ghostwhite"] = 0xF8F8FF,
        ["floralwhite"] = 0xFFFAF0,
        ["lightgray"] = 0xD3D3D3,
        ["lightgrey"] = 0xD3D3D3,
        ["darkgray"] = 0xA9A9A9,
        ["darkgrey"] = 0xA9A9A9,
        ["window"] = 0xFFFFFF,
        ["windowtext"] = 0,
        ["transparent"] = Transparent,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The colour at the start of a value; <see cref="Unknown"/> when there is none.</summary>
    public static int Read(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty)
            return Unknown;
        if (value[0] == '#')
            return ReadHex(value[1..]);
        if (value.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
            return ReadNumbers(value);
        var end = value.IndexOfAny(" ;,!");
        if (s_names.TryGetValue(end < 0 ? value : value[..end], out var colour))
            return colour;
        return value.Length == 6 ? ReadHex(value) : Unknown;
    }

    /// <summary>Whether text of the one colour cannot be seen on the other.</summary>
    public static bool IsUnseen(int text, int background, bool pageMayBePainted)
    {
        if (text == Transparent)
            return true;
        if (background == Default)
            background = pageMayBePainted ? Unknown : 0xFFFFFF;
        if (text == Default)
            text = 0;
        return text >= 0 && background >= 0 && Near(text >> 16, background >> 16) && Near(text >> 8, background >> 8) && Near(text, background);

        static bool Near(int a, int b) => Math.Abs((a & 255) - (b & 255)) <= SameShade;
    }

    private static int ReadHex(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var number = 0;
        while (digits < value.Length && digits < 6 && char.IsAsciiHexDigit(value[digits]))
            number = (number << 4) | Convert.ToInt32(HexValue(value[digits++]));
        return digits switch
        {
            6 => number,
            3 => ((number >> 8 & 15) * 0x110000) | ((number >> 4 & 15) * 0x1100) | ((number & 15) * 0x11),
            _ => Unknown,
        };

        static int HexValue(char c) => c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
    }

    private static int ReadNumbers(ReadOnlySpan<char> value)
    {
        var open = value.IndexOf('(');
        if (open < 0)
            return Unknown;
        var colour = 0;
        var at = open + 1;
        for (var i = 0; i < 4; i++)
        {
            while (at < value.Length && value[at] is ' ' or ',' or '/')
                at++;
            if (!HtmlStyle.TryReadNumber(value, ref at, out var number))
                return i == 3 ? colour : Unknown;
            if (i == 3)
                return number == 0 ? Transparent : colour;
            if (at < value.Length && value[at] == '%')
            {
                number *= 2.55;
                at++;
            }

            colour = (colour << 8) | (int)Math.Clamp(number, 0, 255);
        }

        return colour;
    }
}
