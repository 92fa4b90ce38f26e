using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>
/// The words of a stretch of text, in their order: of each the hash of its key, and its place. The last word of a stretch waits for the next
/// stretch, which tells what follows it. One thread; no room of its own.
/// </summary>
internal unsafe ref struct WordHashes
{
    /// <summary>The blocks of a stretch: its lists stay in the nearest cache.</summary>
    public const int BlocksAtOnce = 16;

    /// <summary>The room each list needs. Words begin at every second character at most; whole registers are written, and read, beyond the last.</summary>
    public const int Room = (BlocksAtOnce * FoldedText.Block / 2) + 64;

    // Before the first word stands the one before it.
    private const int Before = 1;

    private readonly uint* _hashes;
    private readonly int* _places;
    private readonly ulong _multiplier;
    private int _count;

    /// <param name="hashes">Room for hashes.</param>
    /// <param name="places">Room for places.</param>
    /// <param name="multiplier">What to multiply keys by: <see cref="WordFilter.Multiplier"/>.</param>
    public WordHashes(uint* hashes, int* places, ulong multiplier)
    {
        _multiplier = multiplier;
        _hashes = hashes + Before;
        _hashes[-1] = 0;
        _places = places;
    }

    /// <summary>The hash of each word; at -1 that of the word before the first, and after <see cref="Known"/> that of the word that follows; 0 where there is none.</summary>
    public readonly uint* Hashes => _hashes;

    /// <summary>Where each word begins.</summary>
    public readonly int* Places => _places;

    /// <summary>How many words there are of which the next one is known too.</summary>
    public int Known { get; private set; }

    /// <summary>The hash of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ulong key, ulong multiplier) => (uint)((key * multiplier) >> 32);

    /// <summary>Reads the next stretch.</summary>
    /// <param name="path">The instructions to use.</param>
    /// <param name="folded">The text.</param>
    /// <param name="block">The stretch's first block.</param>
    /// <param name="blocks">How many blocks, up to <see cref="BlocksAtOnce"/>.</param>
    public void Read(ScanPath path, FoldedText folded, int block, int blocks)
    {
        KeepLast();
        if (path == ScanPath.Vector512)
            ReadWithVector512(folded, block, blocks);
        else
            ReadWithScalars(folded, block, blocks);
        _hashes[_count] = 0;
        Known = block + blocks == folded.Blocks ? _count : Math.Max(0, _count - 1);
    }

    private void KeepLast()
    {
        if (_count == 0)
            return;
        var last = _count - 1;
        _hashes[-1] = _hashes[last - 1];
        _hashes[0] = _hashes[last];
        _places[0] = _places[last];
        _count = 1;
    }

    private void ReadWithScalars(FoldedText folded, int first, int blocks)
    {
        for (var block = first; block < first + blocks; block++)
            for (var bits = folded.WordStarts(block); bits != 0; bits &= bits - 1)
            {
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                _places[_count] = place;
                _hashes[_count++] = Of(WordKey.At(folded.Bytes + place), _multiplier);
            }
    }

    /// <summary>
    /// Sixteen words of a block at once, so that hardly ever a branch depends on how many there are: their starts are pressed together, and two
    /// registers of text give eight bytes of each.
    /// </summary>
    [SkipLocalsInit]
    private void ReadWithVector512(FoldedText folded, int first, int blocks)
    {
        var bytes = folded.Bytes;
        var hashes = _hashes;
        var places = _places;
        var count = _count;
        var indexes = Vector512<byte>.Indices;
        var bitOfByte = Vector512.Create(0x8040201008040201UL).AsByte();
        var eachEight = Vector512.ShiftRightLogical(indexes, 3);
        var nextEight = eachEight + Vector512.Create((byte)8);
        var multiplier = Vector512.Create(_multiplier);
        for (var block = first; block < first + blocks; block++)
        {
            var bits = folded.WordStarts(block);
            var inBlock = BitOperations.PopCount(bits);
            var here = Vector512.Load(bytes + (block * FoldedText.Block));
            var there = Vector512.Load(bytes + ((block + 1) * FoldedText.Block));
            var spread = Avx512Vbmi.PermuteVar64x8(Vector512.CreateScalarUnsafe(bits).AsByte(), eachEight);
            var starts = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Vector512.Equals(spread & bitOfByte, bitOfByte), indexes);
            var blockStart = Vector512.Create(block * FoldedText.Block);
            var at = count;
            do
            {
                (Avx512F.ConvertToVector512Int32(starts.GetLower().GetLower()) + blockStart).Store(places + at);
                Hash(here, there, starts, eachEight, multiplier).Store(hashes + at);
                Hash(here, there, starts, nextEight, multiplier).Store(hashes + at + 8);
                starts = Avx512F.AlignRight32(Vector512<uint>.Zero, starts.AsUInt32(), 4).AsByte();
                at += 16;
            }
            while (at < count + inBlock);
            count += inBlock;
        }

        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Hash(Vector512<byte> here, Vector512<byte> there, Vector512<byte> starts, Vector512<byte> pick, Vector512<ulong> multiplier)
    {
        var eachByte = Avx512Vbmi.PermuteVar64x8(starts, pick) + Vector512.Create(0x0706050403020100UL).AsByte();
        var word = Avx512Vbmi.PermuteVar64x8x2(here, eachByte, there).AsUInt64();
        var gaps = (word >> 7) & Vector512.Create(0x0101010101010101UL);

        // The bytes below the first gap, all eight when there is none (see WordKey.At).
        var key = word & Vector512.AndNot(gaps - Vector512<ulong>.One, gaps);
        return Avx512F.ConvertToVector256UInt32((key * multiplier) >> 32);
    }
}
