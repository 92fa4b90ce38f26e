namespace EComRules.Engine;

/// <summary>
/// What the first few characters of something that is searched for can be, each place for itself: a set of codes. A code is the lower seven bits
/// of a folded byte (<see cref="FoldedText"/>): letters are in lower case, other ASCII characters are themselves, 127 is everything else,
/// the end of the text among it.
/// </summary>
internal readonly struct CodePrefix : IEquatable<CodePrefix>
{
    /// <summary>How many characters are looked at.</summary>
    public const int Length = 6;

    /// <summary>The code of everything that is not ASCII.</summary>
    public const int Beyond = 127;

    private static readonly UInt128 s_gaps = MakeGaps();

    private readonly UInt128[] _codes;

    /// <param name="codes">For each of the first <see cref="Length"/> places a bit for each code.</param>
    public CodePrefix(UInt128[] codes) => _codes = codes;

    /// <summary>A bit for each code that can stand at that place.</summary>
    public UInt128 this[int place] => _codes[place];

    /// <summary>The prefix of one whole word.</summary>
    public static CodePrefix OfWord(ulong key)
    {
        var codes = new UInt128[Length];
        Array.Fill(codes, UInt128.MaxValue);
        for (var i = 0; i < Length; i++)
        {
            var letter = (byte)(key >> (8 * i));
            codes[i] = letter == 0 ? s_gaps : UInt128.One << (letter < 128 ? letter : Beyond);
            if (letter == 0)
                break;
        }

        return new(codes);
    }

    /// <summary>The code of an ASCII character.</summary>
    public static int Of(char ascii) => CharFold.Ascii[ascii] is var letter and > 0 ? letter : ascii;

    public bool Equals(CodePrefix other) => _codes.AsSpan().SequenceEqual(other._codes);

    public override bool Equals(object? obj) => obj is CodePrefix other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_codes[0], _codes[1], _codes[2], _codes[3], _codes[4], _codes[5]);

    private static UInt128 MakeGaps()
    {
        var gaps = UInt128.One << Beyond;
        for (var c = '\0'; c < 128; c++)
            if (CharFold.Ascii[c] == 0)
                gaps |= UInt128.One << Of(c);
        return gaps;
    }
}
