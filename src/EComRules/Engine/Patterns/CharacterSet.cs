namespace EComRules.Engine;

/// <summary>The characters one place of a pattern accepts: a bit for each ASCII character, kinds and ranges beyond. Immutable.</summary>
internal sealed class CharacterSet
{
    private readonly UInt128 _ascii;
    private readonly ImmutableArray<(char First, char Last)> _beyond;
    private readonly bool _letters;
    private readonly bool _spaces;
    private readonly bool _negated;

    private CharacterSet(UInt128 ascii, ImmutableArray<(char First, char Last)> beyond, bool letters, bool spaces, bool negated)
    {
        _ascii = ascii;
        _beyond = beyond;
        _letters = letters;
        _spaces = spaces;
        _negated = negated;
    }

    public static CharacterSet Empty { get; } = new(0, [], letters: false, spaces: false, negated: false);

    /// <summary><c>\d</c>: 0 to 9 only.</summary>
    public static CharacterSet Digit { get; } = Empty.With('0', '9', ignoreCase: false);

    /// <summary><c>\w</c>: letters and digits of every script, and the underscore.</summary>
    public static CharacterSet WordCharacter { get; } = new(Of(static c => char.IsAsciiLetterOrDigit(c) || c == '_'), [], letters: true, spaces: false, negated: false);

    /// <summary><c>\s</c>: every white space, line breaks and the no-break space among them.</summary>
    public static CharacterSet Space { get; } = new(Of(char.IsWhiteSpace), [], letters: false, spaces: true, negated: false);

    /// <summary><c>.</c>: everything but a line break.</summary>
    public static CharacterSet Any { get; } = Empty.With('\n', '\n', ignoreCase: false).Negate();

    /// <summary>A bit for each ASCII character.</summary>
    public UInt128 Ascii => _ascii;

    /// <summary>The ASCII characters of the set, in order.</summary>
    public IEnumerable<char> AsciiCharacters
    {
        get
        {
            for (var (half, first) = ((ulong)_ascii, 0); first < 128; (half, first) = ((ulong)(_ascii >> 64), first + 64))
                for (; half != 0; half &= half - 1)
                    yield return (char)(first + System.Numerics.BitOperations.TrailingZeroCount(half));
        }
    }

    /// <summary>A bit for the code of each character of the set (<see cref="CodePrefix"/>).</summary>
    public UInt128 Codes
    {
        get
        {
            // Letters fold: those in capitals have the codes of those in lower case, 32 further on.
            var capitals = (UInt128)0x07FF_FFFE << 64;
            var codes = (_ascii & ~capitals) | ((_ascii & capitals) << 32);
            return ReachesBeyondAscii ? codes | (UInt128.One << CodePrefix.Beyond) : codes;
        }
    }

    /// <summary>Whether some character that is not ASCII belongs to it.</summary>
    public bool ReachesBeyondAscii => _negated || _letters || _spaces || !_beyond.IsEmpty;

    public bool Contains(char c) => c < 128 ? (_ascii >> c & 1) != 0 : ContainsBeyondAscii(c);

    /// <summary>Whether every character of it belongs to <c>\w</c>.</summary>
    public bool IsWordOnly => (_ascii & ~WordCharacter._ascii) == 0 && !_spaces && !_negated
        && _beyond.All(static range => Enumerable.Range(range.First, range.Last - range.First + 1).All(static c => char.IsLetterOrDigit((char)c)));

    public CharacterSet With(char first, char last, bool ignoreCase)
    {
        var ascii = _ascii;
        var beyond = _beyond;
        for (int c = first; c <= last && c < 128; c++)
        {
            ascii |= UInt128.One << c;
            if (ignoreCase && char.IsAsciiLetter((char)c))
                ascii |= UInt128.One << (c ^ 0x20);
        }

        if (last >= 128)
        {
            var from = (char)Math.Max((int)first, 128);
            beyond = beyond.Add((from, last));
            for (int c = from; ignoreCase && c <= last; c++)
                beyond = AddOtherCase(beyond, (char)c);
        }

        return new(ascii, beyond, _letters, _spaces, _negated);
    }

    /// <summary>Both sets; neither may be negated.</summary>
    public CharacterSet With(CharacterSet other)
        => new(_ascii | other._ascii, _beyond.AddRange(other._beyond), _letters || other._letters, _spaces || other._spaces, negated: false);

    public CharacterSet Negate() => new(~_ascii, _beyond, _letters, _spaces, !_negated);

    private bool ContainsBeyondAscii(char c)
    {
        var found = (_letters && char.IsLetterOrDigit(c)) || (_spaces && char.IsWhiteSpace(c));
        foreach (var (first, last) in _beyond)
            found |= c >= first && c <= last;
        return found != _negated;
    }

    // The Kelvin sign and the long s have ASCII letters as their other case; they are not what anybody means by k and s.
    private static ImmutableArray<(char First, char Last)> AddOtherCase(ImmutableArray<(char First, char Last)> ranges, char c)
    {
        var (lower, upper) = (char.ToLowerInvariant(c), char.ToUpperInvariant(c));
        if (lower != c && lower >= 128)
            ranges = ranges.Add((lower, lower));
        if (upper != c && upper >= 128)
            ranges = ranges.Add((upper, upper));
        return ranges;
    }

    private static UInt128 Of(Func<char, bool> belongs)
    {
        UInt128 set = 0;
        for (var c = '\0'; c < 128; c++)
            if (belongs(c))
                set |= UInt128.One << c;
        return set;
    }
}
