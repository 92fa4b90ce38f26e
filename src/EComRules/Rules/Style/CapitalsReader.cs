namespace EComRules.Rules.Style;

/// <summary>Finds runs of words in capitals.</summary>
internal sealed class CapitalsReader(FrozenSet<string> abbreviations, FrozenSet<string> shouting)
{
    // Mail programs wrap at 72 to 78 characters; the word that did not fit may be long.
    private const int WrappedLine = 56;

    // Enough to tell that somebody shouts: the words after them are not looked up.
    private const int EnoughWords = 16;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shouting = shouting.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the next run from <paramref name="from"/> on that may have so many letters; false when there is none.</summary>
    public bool TryReadRun(ReadOnlySpan<char> text, int from, int minimumLetters, SchoolIndex school, out CapitalsRun run)
    {
        for (var at = from; CapitalPair.TryFind(text, at, out var start);)
        {
            var span = SpanFrom(text, BeginWithSingleLetter(text, start, from), out var letters);
            if (span.Length == 0)
            {
                at = WordEnd(text, start);
                continue;
            }

            // Abbreviations and names only take letters away: a run too short with them needs no look at what they are.
            if (letters >= minimumLetters)
            {
                run = Count(text, span, minimumLetters, school);
                return true;
            }

            at = from = span.End;
        }

        run = default;
        return false;
    }

    /// <summary>The words in capitals that follow one another from there on, and how many letters they have at most; empty when no word begins there.</summary>
    private static TextSpan SpanFrom(ReadOnlySpan<char> text, int start, out int letters)
    {
        letters = 0;
        var end = start;
        if (start > 0 && IsWordCharacter(text[start - 1]))
            return default;
        for (var at = start; at < text.Length; at = SkipToNextWord(text, end))
        {
            var word = text[at..WordEnd(text, at)];
            if (!IsCapitals(word, out var hasDigits))
                break;
            letters += Counts(word, hasDigits) ? word.Length : 0;
            end = at + word.Length;
        }

        return TextSpan.FromBounds(start, end);
    }

    private CapitalsRun Count(ReadOnlySpan<char> text, TextSpan span, int minimumLetters, SchoolIndex school)
    {
        var words = 0;
        var letters = 0;
        var said = false;
        for (var at = span.Start; at < span.End && (words < EnoughWords || letters < minimumLetters); at = SkipToNextWord(text, at))
        {
            var word = text[at..WordEnd(text, at)];
            at += word.Length;
            IsCapitals(word, out var hasDigits);
            if (!Counts(word, hasDigits) || _abbreviations.Contains(word) || school.IsOnRoll(word))
                continue;
            words++;
            letters += word.Length;
            said |= _shouting.Contains(word);
        }

        return new(span, words, letters, said, Exclaims(text[span.End..]), IsWholeLine(text, span));
    }

    private static bool Counts(ReadOnlySpan<char> word, bool hasDigits) => !hasDigits && word.Length > 1;

    /// <summary>I and A are capitals too, but only a word of two tells that a run begins.</summary>
    private static int BeginWithSingleLetter(ReadOnlySpan<char> text, int start, int from)
    {
        var begins = start - 2 >= from && text[start - 1] == ' ' && (text[start - 2] is 'I' or 'A')
            && (start == 2 || !IsWordCharacter(text[start - 3]));
        return begins ? start - 2 : start;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c);

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWordCharacter(text[at]))
            at++;
        return at;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word, out bool hasDigits)
    {
        hasDigits = false;
        foreach (var c in word)
            if (char.IsDigit(c))
                hasDigits = true;
            else if (!char.IsUpper(c))
                return false;
        return !word.IsEmpty;
    }

    /// <summary>To the next word of the sentence: over spaces and marks, and over a line break where a long line was wrapped. A comma ends the run: lists of words are not said to anybody.</summary>
    private static int SkipToNextWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\u00A0' or '\'' or '\u2019' or '-' or '\u2013' or '&' or '/' or '!' or '?' or '.' or ':' or ';' || IsWrap(text, at)))
            at++;
        return at;
    }

    private static bool IsWrap(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '\r')
            return at + 1 < text.Length && text[at + 1] == '\n' && IsWrap(text, at + 1);
        return text[at] == '\n' && at - (text[..at].LastIndexOf('\n') + 1) >= WrappedLine && at + 1 < text.Length && IsWordCharacter(text[at + 1]);
    }

    private static bool Exclaims(ReadOnlySpan<char> rest) => rest.TrimStart(' ') is ['!', ..];

    private static bool IsWholeLine(ReadOnlySpan<char> text, TextSpan span)
    {
        for (var i = span.Start - 1; i >= 0 && text[i] != '\n'; i--)
            if (IsWordCharacter(text[i]))
                return false;
        for (var i = span.End; i < text.Length && text[i] != '\n'; i++)
            if (IsWordCharacter(text[i]))
                return false;
        return true;
    }
}
