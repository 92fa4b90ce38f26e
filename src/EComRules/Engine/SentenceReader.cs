namespace EComRules.Engine;

/// <summary>Finds the sentence around a place: up to a full stop, question or exclamation mark, blank line, or the edge of the zone.</summary>
internal static class SentenceReader
{
    private const int LongestSentence = 2_000;

    public static TextSpan Around(TextView view, TextSpan span)
    {
        var text = view.Text;
        var zone = view.ZoneSpanAt(span.Start);
        var known = view.Unbroken.Zone == zone ? view.Unbroken : new(zone, default, default);
        var start = Back(text, zone, span.Start, known);
        var end = Forward(text, zone, span.End, known);
        view.Unbroken = new(zone, TextSpan.FromBounds(start, span.Start), TextSpan.FromBounds(span.End, end));
        if (end < zone.End && end - span.End < LongestSentence && text[end] != '\n')
            end++; // the mark belongs to the sentence
        while (start < span.Start && char.IsWhiteSpace(text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether quotation marks open before the span and close after it, in its sentence.</summary>
    public static bool InQuotationMarks(TextView view, TextSpan span)
    {
        var sentence = Around(view, span);
        var before = view.Text[sentence.Start..span.Start];
        var after = view.Text[span.End..Math.Min(view.Text.Length, sentence.End + 1)];
        return Opens(before, '\u201C', '\u201D') && after.Contains('\u201D')
            || Opens(before, '\u2018', '\u2019') && after.Contains('\u2019')
            || before.Count('"') % 2 == 1 && after.Contains('"')
            || OpensPlainSingle(before) && ClosesPlainSingle(after);

        static bool Opens(ReadOnlySpan<char> text, char open, char close) => text.LastIndexOf(open) > text.LastIndexOf(close);
    }

    private static int Back(ReadOnlySpan<char> text, TextSpan zone, int from, in UnbrokenText known)
    {
        var limit = Math.Max(zone.Start, from - LongestSentence);
        for (var start = known.Back(from); ; start = known.Back(start - 1))
            if (start <= limit)
                return limit;
            else if (EndsAt(text, start - 1, zone.End))
                return start;
    }

    private static int Forward(ReadOnlySpan<char> text, TextSpan zone, int from, in UnbrokenText known)
    {
        var limit = Math.Min(zone.End, from + LongestSentence);
        for (var end = known.Forward(from); ; end = known.Forward(end + 1))
            if (end >= limit)
                return Math.Max(limit, from);
            else if (EndsAt(text, end, zone.End))
                return end;
    }

    private static bool EndsAt(ReadOnlySpan<char> text, int at, int end) => text[at] switch
    {
        '!' or '?' => true,
        '.' => (at + 1 >= end || char.IsWhiteSpace(text[at + 1])) && !IsAbbreviation(text, at),
        '\n' => at > 0 && (text[at - 1] == '\n' || (at > 1 && text[at - 1] == '\r' && text[at - 2] == '\n')),
        _ => false,
    };

    /// <summary>Mr. Mrs. Ms. Dr. St. and single letters end no sentence.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]) && dot - start < 4)
            start--;
        var word = text[start..dot];
        return word.Length == 1 || word is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "No";
    }

    // A plain single mark opens before a letter and after a space; within a word it is an apostrophe.
    private static bool OpensPlainSingle(ReadOnlySpan<char> before)
    {
        for (var i = before.LastIndexOf('\''); i >= 0; i = before[..i].LastIndexOf('\''))
        {
            if (i == 0 || !char.IsLetterOrDigit(before[i - 1]))
                return true;
            if (i + 1 < before.Length && !char.IsLetterOrDigit(before[i + 1]))
                return false;
        }

        return false;
    }

    private static bool ClosesPlainSingle(ReadOnlySpan<char> after)
    {
        for (var i = after.IndexOf('\''); i >= 0; i = after.IndexOf('\''))
        {
            if (i + 1 == after.Length || !char.IsLetterOrDigit(after[i + 1]))
                return true;
            after = after[(i + 1)..];
        }

        return false;
    }
}
