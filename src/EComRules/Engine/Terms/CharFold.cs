using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// What a character means to the matcher: a letter or digit folded to one form, a character that is not seen, or a gap between words.
/// Case never matters; full-width and mathematical letters read as the plain ones.
/// </summary>
internal static class CharFold
{
    /// <summary>Not part of a word.</summary>
    public const char Gap = '\0';

    /// <summary>Not seen by the reader: passed over within a word.</summary>
    public const char Invisible = '\uFFFF';

    private static readonly byte[] s_ascii = MakeAsciiTable();

    // What each character beyond ASCII folds to, 256 of them to a page; a page is made when it is first needed, perhaps by two threads alike.
    private static readonly char[]?[] s_pages = new char[256][];

    /// <summary>Folded ASCII letters and digits; 0 for everything else.</summary>
    public static ReadOnlySpan<byte> Ascii => s_ascii;

    /// <summary>Folds the character at <paramref name="index"/> and moves past it; a surrogate pair counts as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Next(ReadOnlySpan<char> text, ref int index)
    {
        var c = text[index++];
        return c < 128 ? (char)s_ascii[c] : FoldBeyondAscii(text, c, ref index);
    }

    /// <summary>Folds a character beyond ASCII; half of a pair alone is a gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char One(char c) => (s_pages[c >> 8] ?? MakePage(c >> 8))[c & 0xFF];

    /// <summary>Whether it is shown as nothing: zero-width, soft hyphen, joiner, direction mark, variation selector or combining mark.</summary>
    public static bool IsInvisible(char c)
        => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
            or (>= '\uFE00' and <= '\uFE0F') or (>= '\u0300' and <= '\u036F');

    private static char FoldBeyondAscii(ReadOnlySpan<char> text, char c, ref int index)
        => char.IsHighSurrogate(c) ? FoldPair(text, c, ref index) : One(c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char[] MakePage(int page)
    {
        var folded = new char[256];
        for (var low = 0; low < folded.Length; low++)
            folded[low] = Fold((char)((page << 8) | low));
        return s_pages[page] = folded;

        static char Fold(char c)
            => IsInvisible(c) ? Invisible
                : c is >= '\uFF01' and <= '\uFF5E' ? (char)s_ascii[c - 0xFEE0]
                : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
                : Gap;
    }

    private static char FoldPair(ReadOnlySpan<char> text, char high, ref int index)
    {
        if (index >= text.Length || !char.IsLowSurrogate(text[index]))
            return Gap;
        var point = char.ConvertToUtf32(high, text[index++]);
        return point switch
        {
            // Mathematical Alphanumeric Symbols (Unicode block 1D400-1D7FF): 26 capitals, 26 small letters, again and again.
            >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 26)),
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
            // Tags: never shown.
            >= 0xE0000 and <= 0xE01EF => Invisible,
            _ => Gap,
        };
    }

    private static byte[] MakeAsciiTable()
    {
        var table = new byte[128];
        for (var c = '0'; c <= '9'; c++)
            table[c] = (byte)c;
        for (var c = 'a'; c <= 'z'; c++)
            table[c] = table[c - 32] = (byte)c;
        return table;
    }
}
