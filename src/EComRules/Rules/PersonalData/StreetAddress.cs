using EComRules.Engine;

namespace EComRules.Rules.PersonalData;

/// <summary>Reads a house number with a street, and what of the address follows it: "Flat 2, 12 Stonehill Road, Derby DE73 6XX".</summary>
internal static class StreetAddress
{
    /// <summary>The shape, for the matcher: whether the words are names is looked at afterwards.</summary>
    public const string Shape =
        @"\b[0-9]{1,4}[a-z]?,? (?:[a-z][\w'’.-]* ){1,4}(?:road|rd|street|st|avenue|ave|lane|ln|close|drive|dr|way|crescent|cres|court|ct|place|pl|gardens|gdns|grove|terrace|tce|square|sq|hill|walk|row|rise|mews|view|park|green|parade|mount|croft|vale|yard|meadows?|fields?|bank|gate|end|heath|wharf|quay|path|fold|drove|garth|wynd|brae|loan|broadway|cottages|villas|orchard|ridge|spinney|copse|paddocks?|chase|approach|circle|dene|fields)\b";

    private const int MostLocalities = 4;
    private const int LongestRest = 90;

    private static readonly WordSet s_types = new(
        """
        road rd street st avenue ave lane ln close drive dr way crescent cres court ct place pl gardens gdns grove terrace tce square sq hill walk row rise mews view park green
        parade mount croft vale yard meadow meadows field fields bank gate end heath wharf quay path fold drove garth wynd brae loan broadway cottages villas orchard ridge
        spinney copse paddock paddocks chase approach circle dene
        """);

    private static readonly WordSet s_small = new("the of le la on upon in st and y");
    private static readonly WordSet s_flats = new("flat apartment apt");

    // "12 Year 4 Park", "3 March Way": words that stand between a number and a street only by chance.
    private static readonly WordSet s_notStreets = new(
        """
        january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        year years class pupils children staff minutes mins miles metres hours days weeks tickets copies
        """);

    /// <summary>Reads the address that begins at a house number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="match">A match of <see cref="Shape"/>.</param>
    /// <param name="isSaid">Whether words say that it is an address: then it may be written in small letters.</param>
    /// <param name="span">The whole address.</param>
    public static bool TryRead(ReadOnlySpan<char> text, TextSpan match, bool isSaid, out TextSpan span)
    {
        span = match;
        var at = match.Start;
        while (char.IsLetterOrDigit(text[at]))
            at++;
        var end = at;
        for (var words = 0; ; words++)
        {
            while (at < match.End && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < match.End && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '\u2019' or '-'))
                at++;
            var word = text[start..at];
            if (word.IsEmpty || s_notStreets.Contains(word))
                return false;
            if (!char.IsUpper(word[0]) && !isSaid && !s_small.Contains(word) && !(words > 0 && s_types.Contains(word)))
                return false;
            if (words > 0 && s_types.Contains(word) && !(word.Equals("St", StringComparison.OrdinalIgnoreCase) && at + 1 < match.End && words == 1 && text[at] == '.'))
            {
                end = at;
                break;
            }
        }

        span = TextSpan.FromBounds(WithFlat(text, match.Start), WithRest(text, end));
        return true;
    }

    /// <summary>Whether a house number with a street begins a cell: "4 Garth Close".</summary>
    public static bool IsStreet(ReadOnlySpan<char> text, TextSpan cell)
    {
        var words = 0;
        for (var at = cell.Start; at < cell.End && words < 5;)
        {
            var start = at;
            while (at < cell.End && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '\u2019'))
                at++;
            var word = text[start..at];
            if (words > 0 && (word.IsEmpty || !(char.IsUpper(word[0]) || s_small.Contains(word)) || s_notStreets.Contains(word)))
                return false;
            if (words > 1 && s_types.Contains(word))
                return true;
            words++;
            while (at < cell.End && text[at] is ' ' or '.')
                at++;
            if (at == start)
                return false;
        }

        return false;
    }

    /// <summary>The address lines above a postcode, from the house number or name on.</summary>
    public static TextSpan Before(ReadOnlySpan<char> text, TextSpan postcode)
    {
        var start = postcode.Start;
        for (var words = 0; words < 12; words++)
        {
            var end = start;
            while (end > 0 && text[end - 1] is ' ' or ',' or '\n' or '\r' or '\u00A0')
                end--;
            var at = end;
            while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '\'' or '\u2019' or '-'))
                at--;
            if (at == end || !(char.IsUpper(text[at]) || char.IsAsciiDigit(text[at])))
                break;
            start = at;
            if (char.IsAsciiDigit(text[at]))
                return TextSpan.FromBounds(WithFlat(text, start), postcode.End);
        }

        return postcode;
    }

    // "Flat 2, " before the house number.
    private static int WithFlat(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or ',')
            at--;
        var number = at;
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]) && number - at < 4)
            at--;
        if (at == number || at < 2 || text[at - 1] != ' ')
            return start;
        var word = at - 1;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        return s_flats.Contains(text[word..(at - 1)]) ? word : start;
    }

    // Localities are capitalised words between commas or line breaks; without a postcode behind them they may be anything.
    private static int WithRest(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        var localities = 0;
        while (at < text.Length && at - end < LongestRest)
        {
            if (Postcode.IsAt(text, at, out var after))
                return after;
            if (text[at] is ',' or '\n')
            {
                if (++localities > MostLocalities)
                    break;
                at++;
            }
            else if (text[at] is ' ' or '\r' or '\u00A0' or '.')
            {
                at++;
            }
            else
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '\u2019'))
                    at++;
                if (at == start || !(NameReader.IsCapitalised(text[start..at]) || s_small.Contains(text[start..at])))
                    break;
            }
        }

        return end;
    }
}
