using System.Buffers;

namespace EComRules.Rules.Style;

/// <summary>Finds runs of words in capitals.</summary>
internal sealed class CapitalsReader(FrozenSet<string> abbreviations, FrozenSet<string> shouting)
{
    // Mail programs wrap at 72 to 78 characters; the word that did not fit may be long.
    private const int WrappedLine = 56;

    // Not IndexOfAnyInRange: that boxes its bounds.
    private static readonly SearchValues<char> s_capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shouting = shouting.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the next run from <paramref name="from"/> on; false when there is none.</summary>
    public bool TryReadRun(ReadOnlySpan<char> text, int from, SchoolIndex school, out CapitalsRun run)
    {
        for (var at = from; TryFindCapitals(text, at, out var start); at = WordEnd(text, start))
        {
            if (start > 0 && IsWordCharacter(text[start - 1]))
                continue;
            run = ReadRun(text, BeginWithSingleLetter(text, start, from), school);
            if (run.Span.Length > 0)
                return true;
        }

        run = default;
        return false;
    }

    private CapitalsRun ReadRun(ReadOnlySpan<char> text, int start, SchoolIndex school)
    {
        var words = 0;
        var letters = 0;
        var said = false;
        var end = start;
        for (var at = start; at < text.Length;)
        {
            var wordEnd = WordEnd(text, at);
            var word = text[at..wordEnd];
            if (!IsCapitals(word, out var hasDigits))
                break;
            if (!hasDigits && word.Length > 1 && !_abbreviations.Contains(word) && !school.IsOnRoll(word))
            {
                words++;
                letters += word.Length;
                said |= _shouting.Contains(word);
            }

            end = wordEnd;
            at = SkipToNextWord(text, wordEnd);
        }

        var span = TextSpan.FromBounds(start, end);
        return new(span, words, letters, said, Exclaims(text[end..]), IsWholeLine(text, span));
    }

    private static bool TryFindCapitals(ReadOnlySpan<char> text, int from, out int start)
    {
        for (start = from; start + 1 < text.Length; start++)
        {
            var next = text[start..^1].IndexOfAny(s_capitals);
            if (next < 0)
                return false;
            start += next;
            if (text[start + 1] is >= 'A' and <= 'Z')
                return true;
        }

        return false;
    }

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
        var before = text[..span.Start];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        var after = text[span.End..];
        var lineEnd = after.IndexOf('\n');
        var rest = lineEnd < 0 ? after : after[..lineEnd];
        return !HasWord(line) && !HasWord(rest);

        static bool HasWord(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
                if (IsWordCharacter(c))
                    return true;
            return false;
        }
    }
}
