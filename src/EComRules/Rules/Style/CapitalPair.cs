using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EComRules.Rules.Style;

/// <summary>Finds where a word in capitals may be: two of A to Z side by side. Most sentences have one capital and no such place.</summary>
internal static class CapitalPair
{
    /// <summary>Finds the next pair from <paramref name="from"/> on; false when there is none.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out int start)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (start = from; start + Vector256<ushort>.Count < text.Length; start += Vector256<ushort>.Count)
        {
            var pairs = Capitals(ref units, start) & Capitals(ref units, start + 1);
            if (pairs == Vector256<ushort>.Zero)
                continue;
            start += BitOperations.TrailingZeroCount(pairs.ExtractMostSignificantBits());
            return true;
        }

        for (; start + 1 < text.Length; start++)
            if (char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[start + 1]))
                return true;
        return false;
    }

    private static Vector256<ushort> Capitals(ref ushort units, int at)
        => Vector256.LessThan(Vector256.LoadUnsafe(ref units, (nuint)at) - Vector256.Create((ushort)'A'), Vector256.Create((ushort)26));
}
