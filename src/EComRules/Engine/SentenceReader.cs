namespace EComRules.Engine;

/// <summary>Finds the sentence around a place: up to a full stop, question or exclamation mark, blank line, or the edge of the zone.</summary>
internal static class SentenceReader
{
    private const int LongestSentence = 2_000;

    public static TextSpan Around(TextView view, TextSpan span)
    {
        var text = view.Text;
        var zone = view.ZoneSpanAt(span.Start);
        var start = span.Start;
        for (var limit = Math.Max(zone.Start, start - LongestSentence); start > limit && !EndsAt(text, start - 1, zone.End); start--)
        {
        }

        var end = span.End;
        for (var limit = Math.Min(zone.End, end + LongestSentence); end < limit; end++)
        {
            if (!EndsAt(text, end, zone.End))
                continue;
            end += text[end] == '\n' ? 0 : 1;
            break;
        }

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
        for (var i = before.Length - 1; i >= 0; i--)
            if (before[i] == '\'')
            {
                var opens = i == 0 || !char.IsLetterOrDigit(before[i - 1]);
                var closes = i + 1 < before.Length && !char.IsLetterOrDigit(before[i + 1]);
                if (opens)
                    return true;
                if (closes)
                    return false;
            }

        return false;
    }

    private static bool ClosesPlainSingle(ReadOnlySpan<char> after)
    {
        for (var i = 0; i < after.Length; i++)
            if (after[i] == '\'' && (i + 1 == after.Length || !char.IsLetterOrDigit(after[i + 1])))
                return true;
        return false;
    }
}
