namespace EComRules.Rules.Style;

/// <summary>Reads "9pm", "21:30", "8.15 p.m". Nine without am or pm may be either, so it is not read.</summary>
internal static class ClockTime
{
    public static bool TryRead(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        var at = 0;
        var hour = ReadNumber(text, ref at);
        var minute = 0;
        var hasMinutes = at + 2 < text.Length && text[at] is ':' or '.' && char.IsAsciiDigit(text[at + 1]);
        if (hasMinutes)
        {
            at++;
            minute = ReadNumber(text, ref at);
        }

        var half = text[at..].TrimStart();
        var isAfternoon = half.StartsWith("p", StringComparison.OrdinalIgnoreCase);
        var isMorning = half.StartsWith("a", StringComparison.OrdinalIgnoreCase);
        if (isAfternoon || isMorning)
        {
            if (hour is 0 or > 12)
                return false;
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }
        else if (!hasMinutes || hour < 13)
        {
            return false;
        }

        if (hour > 23 || minute > 59)
            return false;
        time = new(hour, minute);
        return true;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        var number = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            number = (number * 10) + (text[at] - '0');
        return number;
    }
}
