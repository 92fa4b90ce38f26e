namespace EComRules.Rules.Speech;

/// <summary>Tells a word of the text from a piece of a web or mail address.</summary>
internal static class WebAddress
{
    private const int Longest = 200;

    /// <summary>Whether the match stands, without a space between, within an address.</summary>
    public static bool IsAround(in MatchContext context)
    {
        var before = context.Before(Longest);
        before = before[(before.LastIndexOfAny(' ', '\n', '\t') + 1)..];
        var after = context.After(Longest);
        if (after.IndexOfAny(' ', '\n', '\t') is var end and >= 0)
            after = after[..end];
        return before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || EndsInHost(before) || IsHostEnding(after);

        static bool EndsInHost(ReadOnlySpan<char> text) => text.IndexOf('@') > 0;

        static bool IsHostEnding(ReadOnlySpan<char> text)
            => text.Contains(".com", StringComparison.OrdinalIgnoreCase) || text.Contains(".co.", StringComparison.OrdinalIgnoreCase)
                || text.Contains(".org", StringComparison.OrdinalIgnoreCase) || text.Contains(".net", StringComparison.OrdinalIgnoreCase)
                || (text.IndexOf('@') is var at and >= 0 && text[at..].Contains('.'));
    }
}
