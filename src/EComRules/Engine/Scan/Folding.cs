using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>
/// Folds blocks of 64 characters to bytes, with each kind of instruction (see <see cref="FoldedText"/> for what the bytes mean).
/// What is not ASCII becomes a gap here, with a bit in the last mask; each method returns those bits of all blocks together.
/// </summary>
internal static unsafe class Folding
{
    private static readonly byte* s_table = MakeTable();

    public static ulong WithScalars(ushort* source, int blocks, byte* folded, ulong* words, ulong* beyondAscii)
    {
        var any = 0UL;
        for (var block = 0; block < blocks; block++, source += 64, folded += 64)
        {
            var (isWord, isBeyond) = (0UL, 0UL);
            for (var i = 0; i < 64; i++)
            {
                var c = source[i];
                folded[i] = c < 128 ? s_table[c] : FoldedText.Gap;
                isWord |= (ulong)(folded[i] < 128 ? 1 : 0) << i;
                isBeyond |= (ulong)(c < 128 ? 0 : 1) << i;
            }

            words[block] = isWord;
            beyondAscii[block] = isBeyond;
            any |= isBeyond;
        }

        return any;
    }

    public static ulong WithVector128(ushort* source, int blocks, byte* folded, ulong* words, ulong* beyondAscii)
    {
        var any = 0UL;
        for (var block = 0; block < blocks; block++)
        {
            var (gaps, isBeyond) = (0UL, 0UL);
            for (var i = 0; i < 64; i += 16, source += 16, folded += 16)
            {
                var c = Vector128.NarrowWithSaturation(Vector128.Load(source), Vector128.Load(source + 8));
                var lower = c | Vector128.Create((byte)0x20);
                var isLetter = Vector128.LessThan(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
                var isDigit = Vector128.LessThan(c - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
                var other = Vector128.ConditionalSelect(isDigit, c, c | Vector128.Create((byte)0x80));
                var isAscii = Vector128.LessThan(c, Vector128.Create((byte)0x80));
                var byteOf = Vector128.ConditionalSelect(isLetter, lower, other) | ~isAscii;
                byteOf.Store(folded);
                gaps |= (ulong)byteOf.ExtractMostSignificantBits() << i;
                isBeyond |= (ulong)c.ExtractMostSignificantBits() << i;
            }

            words[block] = ~gaps;
            beyondAscii[block] = isBeyond;
            any |= isBeyond;
        }

        return any;
    }

    public static ulong WithVector256(ushort* source, int blocks, byte* folded, ulong* words, ulong* beyondAscii)
    {
        var any = 0UL;
        for (var block = 0; block < blocks; block++)
        {
            var (gaps, isBeyond) = (0UL, 0UL);
            for (var i = 0; i < 64; i += 32, source += 32, folded += 32)
            {
                var c = Vector256.NarrowWithSaturation(Vector256.Load(source), Vector256.Load(source + 16));
                var lower = c | Vector256.Create((byte)0x20);
                var isLetter = Vector256.LessThan(lower - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
                var isDigit = Vector256.LessThan(c - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
                var other = Vector256.ConditionalSelect(isDigit, c, c | Vector256.Create((byte)0x80));
                var isAscii = Vector256.LessThan(c, Vector256.Create((byte)0x80));
                var byteOf = Vector256.ConditionalSelect(isLetter, lower, other) | ~isAscii;
                byteOf.Store(folded);
                gaps |= (ulong)byteOf.ExtractMostSignificantBits() << i;
                isBeyond |= (ulong)c.ExtractMostSignificantBits() << i;
            }

            words[block] = ~gaps;
            beyondAscii[block] = isBeyond;
            any |= isBeyond;
        }

        return any;
    }

    /// <summary>One instruction (vpermi2b) looks 64 characters up in a table of 128.</summary>
    public static ulong WithVector512(ushort* source, int blocks, byte* folded, ulong* words, ulong* beyondAscii)
    {
        var any = 0UL;
        var first = Vector512.Load(s_table);
        var second = Vector512.Load(s_table + 64);
        for (var block = 0; block < blocks; block++, source += 64, folded += 64)
        {
            var c = Vector512.Create(
                Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.Load(source)),
                Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.Load(source + 32)));
            var isBeyond = c.ExtractMostSignificantBits();
            var byteOf = Avx512Vbmi.PermuteVar64x8x2(first, c, second);
            byteOf = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(c, Vector512.Create((byte)0x80)), Vector512<byte>.AllBitsSet, byteOf);
            byteOf.Store(folded);
            words[block] = ~byteOf.ExtractMostSignificantBits();
            beyondAscii[block] = isBeyond;
            any |= isBeyond;
        }

        return any;
    }

    private static byte* MakeTable()
    {
        // Never freed: as long as the program runs it may be asked for.
        var table = (byte*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc(128, 64);
        for (var c = 0; c < 128; c++)
            table[c] = CharFold.Ascii[c] is var letter and > 0 ? letter : (byte)(c | 0x80);
        return table;
    }
}
