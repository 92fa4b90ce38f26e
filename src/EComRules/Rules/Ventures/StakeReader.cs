namespace EComRules.Rules.Ventures;

/// <summary>Reads sums and betting odds in the sentence of a match.</summary>
internal static class StakeReader
{
    private const int LongestNumber = 4;

    /// <summary>Whether the sentence names a sum: <c>£2</c>, <c>50p</c>, <c>two quid</c>.</summary>
    public static bool NamesMoney(MatchContext context)
    {
        var sentence = SentenceOf(context);
        if (sentence.Contains('£') || sentence.Contains(" pound", StringComparison.OrdinalIgnoreCase) || sentence.Contains(" quid", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var i = 1; i < sentence.Length; i++)
            if (sentence[i] is 'p' or 'P' && char.IsAsciiDigit(sentence[i - 1]) && (i + 1 == sentence.Length || !char.IsLetterOrDigit(sentence[i + 1])))
                return true;
        return false;
    }

    /// <summary>Whether the sentence quotes odds, such as <c>9/4</c> or <c>100/1</c>; dates and 24/7 are not read as odds.</summary>
    public static bool NamesOdds(MatchContext context)
    {
        var sentence = SentenceOf(context);
        for (var slash = sentence.IndexOf('/'); slash >= 0;)
        {
            if (IsOdds(sentence, slash))
                return true;
            var next = sentence[(slash + 1)..].IndexOf('/');
            slash = next < 0 ? -1 : slash + 1 + next;
        }

        return false;
    }

    private static ReadOnlySpan<char> SentenceOf(MatchContext context)
    {
        var sentence = context.Sentence;
        return context.Text.Slice(sentence.Start, sentence.Length);
    }

    private static bool IsOdds(ReadOnlySpan<char> text, int slash)
    {
        var start = slash;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]) && slash - start < LongestNumber)
            start--;
        var end = slash + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - slash <= LongestNumber)
            end++;
        var left = text[start..slash];
        var right = text[(slash + 1)..end];
        if (left.IsEmpty || right.IsEmpty || right.Length > 2 || right[0] == '0')
            return false;
        var isFree = (start == 0 || text[start - 1] is ' ' or '@' or '(' or '\n') && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '/'));
        return isFree && !(left is "24" && right is "7");
    }
}
