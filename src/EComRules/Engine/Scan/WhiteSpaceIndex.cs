using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EComRules.Engine;

/// <summary>Where the runs of white space in a text begin.</summary>
internal static class WhiteSpaceIndex
{
    private const int Block = 64;

    // White space that is not Latin begins here.
    private const char FirstBeyondLatin = '\u1680';

    /// <summary>Adds the place of the first character of each run, in order.</summary>
    public static void Read(ReadOnlySpan<char> text, ScratchList<int> starts)
    {
        var before = 0UL;
        var place = 0;
        for (; place + Block <= text.Length; place += Block)
        {
            var spaces = ReadBlock(text.Slice(place, Block));
            Add(place, spaces & ~((spaces << 1) | (before >> 63)), starts);
            before = spaces;
        }

        for (var inRun = before >> 63 != 0; place < text.Length; place++)
        {
            var isSpace = char.IsWhiteSpace(text[place]);
            if (isSpace && !inRun)
                starts.Add(place);
            inRun = isSpace;
        }
    }

    private static ulong ReadBlock(ReadOnlySpan<char> text)
    {
        var block = MemoryMarshal.Cast<char, ushort>(text);
        var spaces = 0UL;
        var beyond = Vector256<ushort>.Zero;
        for (var i = 0; i < Block; i += Vector256<byte>.Count)
        {
            var first = Vector256.Create(block[i..]);
            var second = Vector256.Create(block[(i + Vector256<ushort>.Count)..]);
            beyond |= Vector256.GreaterThanOrEqual(first, Vector256.Create((ushort)FirstBeyondLatin)) | Vector256.GreaterThanOrEqual(second, Vector256.Create((ushort)FirstBeyondLatin));
            spaces |= (ulong)Vector256.Narrow(IsLatinSpace(first), IsLatinSpace(second)).ExtractMostSignificantBits() << i;
        }

        if (beyond != Vector256<ushort>.Zero)
            for (var i = 0; i < Block; i++)
                spaces |= text[i] >= FirstBeyondLatin && char.IsWhiteSpace(text[i]) ? 1UL << i : 0;
        return spaces;
    }

    /// <summary>The space, tab to carriage return, next line, no-break space.</summary>
    private static Vector256<ushort> IsLatinSpace(Vector256<ushort> c)
        => Vector256.Equals(c, Vector256.Create((ushort)' ')) | Vector256.LessThan(c - Vector256.Create((ushort)'\t'), Vector256.Create((ushort)('\r' - '\t' + 1)))
            | Vector256.Equals(c, Vector256.Create((ushort)'\u0085')) | Vector256.Equals(c, Vector256.Create((ushort)'\u00A0'));

    private static void Add(int place, ulong bits, ScratchList<int> starts)
    {
        for (; bits != 0; bits &= bits - 1)
            starts.Add(place + BitOperations.TrailingZeroCount(bits));
    }
}
