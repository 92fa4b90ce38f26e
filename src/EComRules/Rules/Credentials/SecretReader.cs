using System.Buffers;

namespace EComRules.Rules.Credentials;

/// <summary>Reads one run of characters where a password may stand, and tells what it looks like.</summary>
/// <param name="noValues">Words that stand there and are no password.</param>
internal sealed class SecretReader(FrozenSet<string> noValues)
{
    private const int Longest = 64;
    private const string Opening = "\"'(\u2018\u201C*_";
    private const string Closing = ".,;:)]}\"'\u2019\u201D*?|";

    private static readonly SearchValues<char> s_numbers = SearchValues.Create("0123456789-/");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_endings = FrozenSet.ToFrozenSet(
        ["pdf", "doc", "docx", "xls", "xlsx", "csv", "ppt", "pptx", "zip", "png", "jpg", "jpeg", "txt", "html", "com", "org", "net", "uk", "mp4"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that are counted: Year6, KS2, Room12.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_counted = FrozenSet.ToFrozenSet(
        ["y", "yr", "year", "ks", "class", "room", "unit", "group", "level", "term", "week", "day", "part", "page", "step", "section", "stage", "phase", "lesson", "covid", "version", "ver", "v", "appendix", "table", "figure"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_units = FrozenSet.ToFrozenSet(
        ["am", "pm", "st", "nd", "rd", "th", "p", "k", "m", "cm", "km", "kg", "g", "mb", "gb", "tb", "s", "x", "hrs", "hr", "mins", "min", "digit", "digits", "character", "characters", "letter", "word", "day", "days", "week", "month", "hour", "minute", "year", "step", "factor"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _noValues = noValues.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads what begins at that place, after white space; of kind <see cref="SecretKind.None"/> when it is no secret.</summary>
    public Secret ReadAt(ReadOnlySpan<char> text, int at, bool acrossLine)
    {
        at = SkipSpace(text, at, acrossLine);
        if (TryReadQuoted(text, at) is { Length: > 0 } quoted)
            return quoted;
        while (at < text.Length && Opening.Contains(text[at], StringComparison.Ordinal))
            at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return Trimmed(text, at, end);
    }

    /// <summary>Reads what ends at that place.</summary>
    public Secret ReadBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (start < end && Opening.Contains(text[start], StringComparison.Ordinal))
            start++;
        return Trimmed(text, start, end);
    }

    /// <summary>Whether the word stands where a password would and is none.</summary>
    public bool IsNoValue(ReadOnlySpan<char> value) => _noValues.Contains(value);

    public SecretKind KindOf(ReadOnlySpan<char> value)
    {
        if (value.Length is < 4 or > Longest || _noValues.Contains(value) || IsFiller(value) || IsAddress(value) || IsCounted(value))
            return SecretKind.None;
        if (value.IndexOfAny('<', '>') >= 0)
            return SecretKind.None; // markup or a placeholder
        var (letters, digits, marks) = (0, 0, 0);
        foreach (var c in value)
            if (char.IsAsciiDigit(c))
                digits++;
            else if (char.IsLetter(c))
                letters++;
            else if (c is not ('-' or '\'' or '\u2019' or '.' or '/' or ',' or ':' or '(' or ')'))
                marks++;
        if (letters == 0)
            return digits == value.Length ? SecretKind.Digits : SecretKind.None;
        if (digits == 0 && marks == 0)
            return IsPassphrase(value) ? SecretKind.Mixed : DescribesSomething(value) ? SecretKind.None : SecretKind.Word;

        // "Sorted!" is a word that exclaims.
        return digits == 0 && marks == 1 && value[^1] == '!' ? SecretKind.None : SecretKind.Mixed;
    }

    /// <summary>violet-tractor-eleven-SOUP: no word has three hyphens.</summary>
    private static bool IsPassphrase(ReadOnlySpan<char> value) => value.Count('-') >= 3 && value.Length >= 14;

    /// <summary>"Password: complicated" says what it is like.</summary>
    private static bool DescribesSomething(ReadOnlySpan<char> word)
        => word.Length > 5 && char.IsAsciiLetterLower(word[0])
            && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ible", StringComparison.Ordinal)
                || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("tory", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal));

    private Secret Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        var written = end;
        while (end > start && Closing.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        var placeholder = end < written && start > 0 && (text[start - 1], text[end]) is ('(', ')') && !HasDigit(text[start..end]);
        placeholder |= start < end && text[start] is '[' or '<' or '{';
        var kind = placeholder ? SecretKind.None : KindOf(text[start..end]);
        return new(start, end, kind, Quoted: false, EndsThere(text, end, written));
    }

    /// <summary>A value in quotation marks may have spaces; it is taken as it stands.</summary>
    private Secret? TryReadQuoted(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return null;
        var close = text[at] switch { '"' => '"', '\u201C' => '\u201D', '\u2018' => '\u2019', '\'' => '\'', _ => '\0' };
        if (close == '\0')
            return null;
        var rest = text[(at + 1)..];
        var length = rest.IndexOf(close);
        if (length is < 3 or > Longest || rest[..length].ContainsAny('\n', '\r'))
            return null;
        var value = rest[..length];
        return IsFiller(value) || _noValues.Contains(value) ? null : new(at + 1, at + 1 + length, SecretKind.Word, Quoted: true, Ends: true);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at, bool acrossLine)
    {
        for (var lines = 0; at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '>'); at++)
            if (text[at] == '\n' && (!acrossLine || ++lines > 1))
                break;
        return at;
    }

    private static bool EndsThere(ReadOnlySpan<char> text, int end, int written)
    {
        if (text[end..written].ContainsAny(".;?!"))
            return true;
        var at = written;
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0')
            at++;
        return at >= text.Length || text[at] is '\r' or '\n';
    }

    /// <summary>**** and xxxx, ____ and the like.</summary>
    private static bool IsFiller(ReadOnlySpan<char> value) => value.IndexOfAnyExcept(value[0]) < 0 && !char.IsAsciiDigit(value[0]);

    /// <summary>An e-mail address, the address of a site, or the name of a file.</summary>
    public static bool IsAddress(ReadOnlySpan<char> value)
    {
        var dot = value.LastIndexOf('.');
        if (IsLink(value) || (dot > 0 && s_endings.Contains(value[(dot + 1)..])))
            return true;
        return value.IndexOf('@') is var at and > 0 && dot > at && dot + 2 < value.Length && !value[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');
    }

    public static bool IsLink(ReadOnlySpan<char> value)
        => value.Contains("//", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Times, ordinals, amounts and what is numbered: 8.30am, 31st, 12-character, Year6, COVID-19.</summary>
    private static bool IsCounted(ReadOnlySpan<char> value)
    {
        var digits = 0;
        while (digits < value.Length && (char.IsAsciiDigit(value[digits]) || value[digits] is '.' or ':' or '-' or '/' or ',' or '+'))
            digits++;
        if (digits > 0)
            return digits < value.Length && s_units.Contains(value[digits..]);
        var letters = 0;
        while (letters < value.Length && char.IsAsciiLetter(value[letters]))
            letters++;
        if (letters == 0 || letters == value.Length || !s_counted.Contains(value[..letters]))
            return false;

        // Year2B, Room12.
        var number = value[letters..].TrimEnd("ABCDEFabcdef");
        return !number.IsEmpty && value.Length - letters - number.Length <= 2 && !number.ContainsAnyExcept(s_numbers);
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');
}
