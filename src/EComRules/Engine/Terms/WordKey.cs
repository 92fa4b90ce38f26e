using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// The key of a word: the bytes of its first eight letters in one number, the first lowest. Words of up to seven letters are equal when their
/// keys are; of longer ones the letters are compared too.
/// </summary>
internal static unsafe class WordKey
{
    /// <summary>How many letters a key holds.</summary>
    public const int Letters = 8;

    /// <summary>2^64 divided by the golden ratio: Knuth's multiplicative hashing (The Art of Computer Programming, volume 3, 6.4).</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private const ulong TopBits = 0x8080808080808080UL;

    /// <summary>The key of a folded word.</summary>
    public static ulong Of(string folded)
    {
        var key = 0UL;
        for (var i = 0; i < Math.Min(Letters, folded.Length); i++)
            key |= (ulong)ByteOf(folded[i]) << (8 * i);
        return key;
    }

    /// <summary>The key of a word of the text that has no odd byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(byte* start)
    {
        // Everything below the first top bit, all eight bytes when there is none.
        var bytes = *(ulong*)start;
        var gaps = (bytes & TopBits) >> 7;
        return bytes & ~gaps & (gaps - 1);
    }

    /// <summary>How many letters of the word the key holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOf(ulong key) => Letters - (BitOperations.LeadingZeroCount(key) / 8);

    /// <summary>A letter in a key; what is not ASCII has the top bit set.</summary>
    public static byte ByteOf(char folded) => folded < 128 ? (byte)folded : (byte)(0x80 | ((folded ^ (folded >> 7)) & 0x7F));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong key) => key * Multiplier;
}
