namespace EComRules.Rules.PersonalData;

/// <summary>What the words around a number say about it.</summary>
internal static class Surroundings
{
    /// <summary>No word of the set is near.</summary>
    public const int Far = int.MaxValue;

    /// <summary>How many characters before the match are looked at.</summary>
    public const int FarthestCharacter = 80;

    /// <summary>How many characters after it are.</summary>
    public const int FarthestAfter = 48;

    private const int FarthestWord = 6;

    // A label may stand on the line above, with an empty line between (how HTML paragraphs read).
    private const int MostLineBreaks = 2;

    /// <summary>The number of words before the match within which a term of the set begins: 1 when it stands directly before; <see cref="Far"/> when none is near.</summary>
    public static int WordsBack(in MatchContext context, TermSet set)
    {
        var before = context.Before(FarthestCharacter);
        var at = before.Length;
        for (int word = 1, breaks = 0; word <= FarthestWord && StepBack(before, ref at, ref breaks, out _); word++)
            if (context.Has(set, TextSpan.FromBounds(context.Span.Start - (before.Length - at), context.Span.Start)))
                return word;
        return Far;
    }

    /// <summary>The word just before the match; empty when there is none.</summary>
    public static ReadOnlySpan<char> WordBack(in MatchContext context)
    {
        var before = context.Before(FarthestCharacter);
        var (at, breaks) = (before.Length, 0);
        return StepBack(before, ref at, ref breaks, out var end) ? before[at..end] : default;
    }

    /// <summary>Finds a term of the set within a few words before the match, and the text from it up to the match.</summary>
    public static bool TextBack(in MatchContext context, TermSet set, out ReadOnlySpan<char> between)
    {
        var before = context.Before(FarthestCharacter);
        var at = before.Length;
        for (int word = 1, breaks = 0; word <= FarthestWord && StepBack(before, ref at, ref breaks, out _); word++)
        {
            between = before[at..];
            if (context.Has(set, TextSpan.FromBounds(context.Span.Start - between.Length, context.Span.Start)))
                return true;
        }

        between = default;
        return false;
    }

    /// <summary>The number of words before the match at which one of the set stands; <see cref="Far"/> when none is near.</summary>
    public static int WordsBack(in MatchContext context, WordSet words)
    {
        var before = context.Before(FarthestCharacter);
        var at = before.Length;
        for (int word = 1, breaks = 0; word <= FarthestWord && StepBack(before, ref at, ref breaks, out var end); word++)
            if (words.Contains(before[at..end]))
                return word;
        return Far;
    }

    /// <summary>Whether a term of the set stands within a few words after the match, in the same line and sentence: "(NHS number)".</summary>
    public static bool NamedAfter(in MatchContext context, TermSet set)
    {
        var after = context.After(FarthestAfter);
        var at = 0;
        for (var word = 0; word < FarthestWord && at < after.Length; word++)
        {
            while (at < after.Length && !char.IsLetterOrDigit(after[at]))
                if (after[at++] is '\n' or '.' or ';' or '|' or '\t')
                    return false;
            while (at < after.Length && char.IsLetterOrDigit(after[at]))
                at++;
            if (context.Has(set, TextSpan.FromBounds(context.Span.End, context.Span.End + at)))
                return true;
        }

        return false;
    }

    /// <summary>Whether an abbreviation with its stops or strokes, such as D.O.B. or a/c, stands just before the match; terms are words and cannot say that.</summary>
    public static bool AbbreviatedBack(in MatchContext context, string abbreviation)
        => context.Before(24).LastIndexOf(abbreviation, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && !context.Before(24)[at..].ContainsAnyInRange('0', '9');

    /// <summary>The line the match stands in, without its break; at most a few hundred characters.</summary>
    public static TextSpan Line(in MatchContext context)
    {
        var before = context.Before(300);
        var after = context.After(300);
        var end = after.IndexOfAny('\n', '\r');
        return TextSpan.FromBounds(context.Span.Start - (before.Length - 1 - before.LastIndexOf('\n')), context.Span.End + (end < 0 ? after.Length : end));
    }

    /// <summary>Whether the match is a piece of something longer: an amount, a link, a decimal, a telephone number with its country, a longer row of digits.</summary>
    public static bool IsPartOfMore(in MatchContext context)
    {
        var before = context.Before(3);
        var after = context.After(3);
        if (!before.IsEmpty && before[^1] is '+' or '£' or '$' or '€' or '/' or '=' or '_' or '&' or '%' or '@' or '\\' or '*')
            return true;
        if (before.Length > 1 && before[^1] is '-' or '.' or '\'' && char.IsLetterOrDigit(before[^2]))
            return true;
        if (!after.IsEmpty && after[0] is '/' or '_' or '=' or '@' or '%' or '\\' or '*')
            return true;
        return after.Length > 1 && after[0] is '-' or '.' && char.IsDigit(after[1]);
    }

    /// <summary>Copies letters and digits, leaving separators out; false when there is not room for all, or not enough to fill it.</summary>
    public static bool TryCompact(ReadOnlySpan<char> text, Span<char> into)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (count == into.Length)
                return false;
            into[count++] = c;
        }

        return count == into.Length;
    }

    /// <summary>Moves to the beginning of the word before; false when there is none near enough.</summary>
    private static bool StepBack(ReadOnlySpan<char> before, ref int at, ref int breaks, out int end)
    {
        while (at > 0 && !char.IsLetterOrDigit(before[at - 1]))
            if (before[--at] == '\n' && ++breaks > MostLineBreaks)
                break;
        end = at;
        while (at > 0 && char.IsLetterOrDigit(before[at - 1]))
            at--;
        return end > at && breaks <= MostLineBreaks;
    }
}
