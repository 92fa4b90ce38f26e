using System.Runtime.Intrinsics;

namespace EComRules.Engine;

/// <summary>
/// Where a text may hold a word in disguise: a few comparisons for each character, with vectors, so that ordinary text costs next to nothing.
/// Says too often yes, never no.
/// </summary>
internal static unsafe class SuspiciousPlaces
{
    private const byte Top = 0x80;

    /// <summary>A bit for each character of a block that stands within such a word: a digit or sign beside letters, a letter three times over, a character that is not ASCII.</summary>
    public static ulong InWords(byte* block)
    {
        var places = 0UL;
        for (var i = 0; i < FoldedText.Block; i += Vector256<byte>.Count)
        {
            var here = Vector256.Load(block + i);
            var before = Vector256.Load(block + i - 1);
            var after = Vector256.Load(block + i + 1);
            var letterBefore = IsLetter(before);
            var letterAfter = IsLetter(after);
            var digits = IsBetween(here, (byte)'0', 10) & (letterBefore | letterAfter);
            var signs = Vector256.GreaterThanOrEqual(here, Vector256.Create(Top)) & ~IsGap(here) & letterBefore & (letterAfter | IsBetween(after, (byte)'0', 10));
            var atEdge = (Is(here, '@') | Is(here, '$')) & (letterBefore | letterAfter);
            var thrice = IsLetter(here) & Vector256.Equals(here, after) & Vector256.Equals(here, before);
            var beyond = Vector256.Equals(here, Vector256.Create(FoldedText.Odd)) | Vector256.Equals(here, Vector256.Create(FoldedText.Gap));
            places |= (ulong)(digits | signs | atEdge | thrice | beyond).ExtractMostSignificantBits() << i;
        }

        return places;
    }

    /// <summary>A bit for each letter of a block that stands alone.</summary>
    public static ulong SingleLetters(byte* block)
    {
        var places = 0UL;
        for (var i = 0; i < FoldedText.Block; i += Vector256<byte>.Count)
        {
            var gaps = Vector256.Create(Top);
            var alone = Vector256.GreaterThanOrEqual(Vector256.Load(block + i - 1), gaps) & Vector256.GreaterThanOrEqual(Vector256.Load(block + i + 1), gaps);
            places |= (ulong)(alone & ~Vector256.GreaterThanOrEqual(Vector256.Load(block + i), gaps)).ExtractMostSignificantBits() << i;
        }

        return places;
    }

    /// <summary>Of letters that stand alone, those that begin four in a row, each one, two or three characters after the last.</summary>
    /// <param name="block">The bits of a block.</param>
    /// <param name="next">The bits of the block after it.</param>
    public static ulong InRow(ulong block, ulong next)
    {
        return From(2) | From(3) | From(4);

        ulong From(int step) => block & Later(step) & Later(2 * step) & Later(3 * step);

        ulong Later(int places) => (block >> places) | (next << (64 - places));
    }

    private static Vector256<byte> IsLetter(Vector256<byte> bytes) => IsBetween(bytes, (byte)'a', 26) | Vector256.Equals(bytes, Vector256.Create(FoldedText.Odd));

    private static Vector256<byte> IsBetween(Vector256<byte> bytes, byte first, byte count) => Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create(count));

    private static Vector256<byte> Is(Vector256<byte> bytes, char sign) => Vector256.Equals(bytes, Vector256.Create((byte)(sign | Top)));

    // What stands between words, and the apostrophe within them.
    private static Vector256<byte> IsGap(Vector256<byte> bytes) => Is(bytes, ' ') | Is(bytes, '\n') | Is(bytes, '\r') | Is(bytes, '\t') | Is(bytes, '\'');
}
