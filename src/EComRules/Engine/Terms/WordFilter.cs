using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>
/// Turns away almost every word no term is looked up by: a Bloom filter of two bits a word, both in the same 32 bits, so that a word costs
/// one load and no branch (F. Putze, P. Sanders, J. Singler: Cache-, Hash- and Space-Efficient Bloom Filters, 2007). Immutable.
/// </summary>
internal sealed unsafe class WordFilter
{
    // About 32 bits to a word of the vocabulary: about one foreign word in two hundred is let through.
    private const int FewestBits = 9;
    private const int MostBits = 20;

    private readonly uint[] _room;
    private readonly uint* _cells;
    private readonly int _shift;

    public WordFilter(ReadOnlySpan<ulong> keys)
    {
        var bits = Math.Clamp(BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys.Length * 4 / 5))), FewestBits, MostBits);
        _shift = 32 - bits;
        _room = GC.AllocateArray<uint>(1 << bits, pinned: true);
        _cells = (uint*)Unsafe.AsPointer(ref _room[0]);
        foreach (var key in keys)
        {
            var hash = (uint)(WordKey.Hash(key) >> 32);
            _cells[hash >> _shift] |= (1u << (int)(hash & 31)) | (1u << (int)((hash >> 5) & 31));
        }
    }

    /// <summary>Whether the word, or pair of words, may be one of the vocabulary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(ulong key) => Test(key) != 0;

    /// <summary>Adds the words of some blocks that may be of the vocabulary.</summary>
    /// <param name="path">The instructions to use.</param>
    /// <param name="folded">The first block's bytes.</param>
    /// <param name="starts">For each block a bit for each word to look at.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="places">Receives the place of each, counted from the first block; with room for every bit, and 16 more.</param>
    /// <param name="keys">Receives their keys.</param>
    /// <returns>How many there are.</returns>
    public int Collect(ScanPath path, byte* folded, ulong* starts, int blocks, int* places, ulong* keys)
        => path == ScanPath.Vector512
            ? CollectWithVector512(folded, starts, blocks, places, keys)
            : CollectWithScalars(folded, starts, blocks, places, keys);

    [SkipLocalsInit]
    private int CollectWithScalars(byte* folded, ulong* starts, int blocks, int* places, ulong* keys)
    {
        var count = 0;
        for (var block = 0; block < blocks; block++)
            for (var bits = starts[block]; bits != 0; bits &= bits - 1)
            {
                // Written always, kept when the filter says so: a branch would be guessed wrong too often.
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                var key = WordKey.At(folded + place);
                places[count] = place;
                keys[count] = key;
                count += (int)Test(key);
            }

        return count;
    }

    /// <summary>
    /// Eight words at a time: their starts are pressed together, two registers of text give eight bytes of each, and the survivors of the
    /// filter are pressed together again.
    /// </summary>
    [SkipLocalsInit]
    private int CollectWithVector512(byte* folded, ulong* starts, int blocks, int* places, ulong* keys)
    {
        var count = 0;
        var indexes = Vector512<byte>.Indices;
        var bitOfByte = Vector512.Create(0x8040201008040201UL).AsByte();
        var byteOfBit = Vector512.ShiftRightLogical(indexes, 3);
        var oneToEight = Vector512.Create(0x0706050403020100UL).AsByte();
        var eachEight = byteOfBit;
        var eight = Vector512.Create((byte)8);
        var topBits = Vector512.Create(0x8080808080808080UL);
        var one = Vector512<ulong>.One;
        var multiplier = Vector512.Create(WordKey.Hash(1));
        var low5 = Vector256.Create(31u);
        var laneBits = Vector512.Create(1UL, 2, 4, 8, 16, 32, 64, 128);
        var lowByte = Vector512.Create(0xFFUL);
        var cells = (int*)_cells;
        for (var block = 0; block < blocks; block++)
        {
            var bits = starts[block];
            if (bits == 0)
                continue;
            var here = Vector512.Load(folded + (block * FoldedText.Block));
            var there = Vector512.Load(folded + ((block + 1) * FoldedText.Block));
            var spread = Avx512Vbmi.PermuteVar64x8(Vector512.CreateScalarUnsafe(bits).AsByte(), byteOfBit);
            var wordStarts = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Vector512.Equals(spread & bitOfByte, bitOfByte), indexes);
            var blockStart = Vector512.Create((ulong)(uint)(block * FoldedText.Block));
            var left = BitOperations.PopCount(bits);
            for (var pick = eachEight; left > 0; left -= 8, pick += eight)
            {
                var start = Avx512Vbmi.PermuteVar64x8(wordStarts, pick);
                var bytes = Avx512Vbmi.PermuteVar64x8x2(here, start + oneToEight, there).AsUInt64();
                var gaps = bytes & topBits;
                var firstGap = gaps & (Vector512<ulong>.Zero - gaps);
                var key = bytes & ((firstGap >> 7) - one);

                var hash = Avx512F.ConvertToVector256UInt32((key * multiplier) >> 32);
                var cell = Avx2.GatherVector256(cells, (hash >> _shift).AsInt32(), 4).AsUInt32();
                var both = Avx2.ShiftRightLogicalVariable(cell, hash & low5) & Avx2.ShiftRightLogicalVariable(cell, (hash >> 5) & low5);
                var kept = (both << 31).ExtractMostSignificantBits() & ((1u << Math.Min(left, 8)) - 1);
                var keep = Vector512.Equals(Vector512.Create((ulong)kept) & laneBits, laneBits);
                Avx512F.Compress(Vector512<ulong>.Zero, keep, key).Store(keys + count);
                Avx512F.ConvertToVector256UInt32(Avx512F.Compress(Vector512<ulong>.Zero, keep, (start.AsUInt64() & lowByte) + blockStart)).Store((uint*)places + count);
                count += BitOperations.PopCount(kept);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Test(ulong key)
    {
        var hash = (uint)(WordKey.Hash(key) >> 32);
        var cell = _cells[hash >> _shift];
        return (cell >> (int)(hash & 31)) & (cell >> (int)((hash >> 5) & 31)) & 1;
    }
}
