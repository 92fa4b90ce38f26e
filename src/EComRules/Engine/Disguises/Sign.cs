namespace EComRules.Engine;

/// <summary>What one character of a word in disguise may stand for.</summary>
/// <param name="Length">How many UTF-16 units it is.</param>
internal readonly record struct Sign(int Length)
{
    /// <summary>A letter it may be read as, in lower case; 0 when none.</summary>
    public byte Letter { get; init; }

    /// <summary>Another letter it may be read as; 0 when none.</summary>
    public byte OrLetter { get; init; }

    /// <summary>The letter that follows <see cref="Letter"/>, as in a ligature; 0 when none.</summary>
    public byte AndLetter { get; init; }

    /// <summary>Whether it is a letter or digit of ASCII.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it is no letter or digit of any script.</summary>
    public bool IsPunctuation { get; init; }

    /// <summary>Whether it may stand for nothing: between letters, or not seen at all.</summary>
    public bool MayBeNothing { get; init; }

    /// <summary>Whether it may hide any one letter.</summary>
    public bool IsMask { get; init; }

    /// <summary>Whether it is a letter of a script other than Latin.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Reads the character at a place of a text.</summary>
    public static Sign At(ReadOnlySpan<char> text, int place)
    {
        var c = text[place];
        if (c < 128)
            return OfAscii(c);
        var length = char.IsHighSurrogate(c) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]) ? 2 : 1;
        var point = length == 2 ? char.ConvertToUtf32(c, text[place + 1]) : c;
        var (letter, and) = LatinLetters.Of(point);
        var isLetter = length == 1 && char.IsLetter(c);
        return new(length)
        {
            Letter = letter,
            AndLetter = and,
            OrLetter = (char)letter switch { 'l' => (byte)'i', 'i' => (byte)'l', 'y' => (byte)'u', _ => 0 },
            IsPunctuation = !isLetter && letter == 0,
            MayBeNothing = !isLetter,
            IsForeign = isLetter && c >= '\u0370' && c is < '\u1D00' or (>= '\u2C80' and < '\uA640'),
        };
    }

    private static Sign OfAscii(char c)
    {
        if (char.IsAsciiLetter(c))
            return new(1) { Letter = (byte)(c | 0x20), IsPlain = true };
        var (letter, other) = c switch
        {
            '0' => ('o', '\0'),
            '1' => ('i', 'l'),
            '2' => ('z', '\0'),
            '3' => ('e', '\0'),
            '4' => ('a', '\0'),
            '5' => ('s', '\0'),
            '6' => ('g', 'b'),
            '7' => ('t', '\0'),
            '8' => ('b', '\0'),
            '9' => ('g', 'q'),
            '@' => ('a', '\0'),
            '$' => ('s', '\0'),
            '!' => ('i', 'l'),
            '|' => ('i', 'l'),
            '+' => ('t', '\0'),
            '(' or '<' or '{' or '[' => ('c', '\0'),
            _ => ('\0', '\0'),
        };
        return new(1)
        {
            Letter = (byte)letter,
            OrLetter = (byte)other,
            IsPlain = char.IsAsciiDigit(c),
            IsPunctuation = !char.IsAsciiDigit(c),
            MayBeNothing = c is '.' or '-' or '_' or '*' or '~' or '\'' or ',' or '/' or '\\' or '|' or '+' or '^' or ':' or '!' or '`',
            IsMask = c is '*' or '#' or '%' or '@' or '!' or '_' or '?',
        };
    }
}
