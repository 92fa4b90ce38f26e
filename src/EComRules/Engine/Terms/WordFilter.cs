using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>
/// Turns away almost every word at which no term can be: a Bloom filter whose bits for a word all lie in one cell, so that a word costs one load
/// (F. Putze, P. Sanders, J. Singler: Cache-, Hash- and Space-Efficient Bloom Filters, 2007). A word has two bits of its own; for a phrase, the two
/// bits stand for the word next to its rarest one, in the rarest word's cell. So the words of phrases, common as they are, are let through only
/// where the phrase may stand. Immutable.
/// </summary>
internal sealed unsafe class WordFilter
{
    private const int FewestBits = 9;
    private const int MostBits = 20;

    // The places of the bits for the word itself, the next one and the previous one, in their hashes; each is five bits.
    private const int Own0 = 0, Own1 = 5;
    private const int Next0 = 27, Next1 = 22;
    private const int Previous0 = 17, Previous1 = 12;
    private const uint Low5 = 31;

    // A hash lets some words through by chance. When one of them is common that costs much, so another hash is tried.
    private const int MostHashes = 8;

    private readonly uint[] _room;
    private readonly uint* _cells;
    private readonly int _shift;

    /// <param name="clues">What to let through.</param>
    public WordFilter(IReadOnlyCollection<WordClue> clues)
    {
        // About 100 bits of room to a clue: about one foreign word in two hundred is let through.
        var bits = Math.Clamp(BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, clues.Count * 16 / 5))), FewestBits, MostBits);
        _shift = 32 - bits;
        _room = GC.AllocateArray<uint>(1 << bits, pinned: true);
        _cells = (uint*)Unsafe.AsPointer(ref _room[0]);
        var common = CommonWords.Keys.Except(clues.Where(static clue => clue.Side == WordSides.Alone).Select(static clue => clue.Word)).ToArray();
        var (best, least) = (0UL, int.MaxValue);
        for (var (tried, multiplier) = (0, WordKey.Multiplier); tried < MostHashes && least > 0; tried++, multiplier *= WordKey.Multiplier)
        {
            Fill(clues, multiplier);
            var leak = Leak(common);
            if (leak < least)
                (best, least) = (multiplier, leak);
        }

        if (best != Multiplier)
            Fill(clues, best);
    }

    /// <summary>What to multiply keys by: <see cref="WordHashes"/>.</summary>
    public ulong Multiplier { get; private set; }

    /// <summary>Whether a term may stand at a word, whatever is beside it.</summary>
    public bool MayHave(ulong key)
    {
        var hash = WordHashes.Of(key, Multiplier);
        return (Both(_cells[hash >> _shift], hash, Own0, Own1) & 1) != 0;
    }

    /// <summary>What lets a word through.</summary>
    /// <param name="hash">Its hash, between those of the words beside it.</param>
    public WordSides SidesAt(uint* hash)
    {
        var cell = _cells[*hash >> _shift];
        return (WordSides)(((Both(cell, *hash, Own0, Own1) & 1) * (int)WordSides.Alone)
            + ((Both(cell, hash[1], Next0, Next1) & 1) * (int)WordSides.Next)
            + ((Both(cell, hash[-1], Previous0, Previous1) & 1) * (int)WordSides.Previous));
    }

    /// <summary>Chooses the words at which a term may stand.</summary>
    /// <param name="path">The instructions to use.</param>
    /// <param name="words">The words of a stretch.</param>
    /// <param name="kept">Receives which words of the stretch they are, in order.</param>
    /// <returns>How many there are.</returns>
    public int Choose(ScanPath path, in WordHashes words, int* kept)
        => path switch
        {
            ScanPath.Vector512 => ChooseWithVector512(words, kept),
            ScanPath.Vector256 => ChooseWithVector256(words, kept),
            _ => ChooseWithScalars(words, kept),
        };

    private void Fill(IReadOnlyCollection<WordClue> clues, ulong multiplier)
    {
        Multiplier = multiplier;
        _room.AsSpan().Clear();
        foreach (var clue in clues)
        {
            var own = WordHashes.Of(clue.Word, multiplier);
            var beside = WordHashes.Of(clue.Beside, multiplier);
            _cells[own >> _shift] |= clue.Side switch
            {
                WordSides.Next => BitsOf(beside, Next0, Next1),
                WordSides.Previous => BitsOf(beside, Previous0, Previous1),
                _ => BitsOf(own, Own0, Own1),
            };
        }

        static uint BitsOf(uint hash, int first, int second) => (1u << (int)((hash >> first) & Low5)) | (1u << (int)((hash >> second) & Low5));
    }

    /// <summary>How much of ordinary text is let through by chance: by the words' order, the first weighing most.</summary>
    private int Leak(ulong[] common)
    {
        var leak = 0;
        for (var rank = 0; rank < common.Length; rank++)
            if (MayHave(common[rank]))
                leak += 1 + (common.Length * 16 / (16 + rank));
        return leak;
    }

    private int ChooseWithScalars(in WordHashes words, int* kept)
    {
        var hashes = words.Hashes;
        var count = 0;
        for (var i = 0; i < words.Known; i++)
        {
            var cell = _cells[hashes[i] >> _shift];
            var passes = Both(cell, hashes[i], Own0, Own1) | Both(cell, hashes[i + 1], Next0, Next1) | Both(cell, hashes[i - 1], Previous0, Previous1);

            // Written always, kept when the filter says so: a branch would be guessed wrong too often.
            kept[count] = i;
            count += (int)(passes & 1);
        }

        return count;
    }

    private int ChooseWithVector256(in WordHashes words, int* kept)
    {
        var hashes = words.Hashes;
        var count = 0;
        for (var i = 0; i < words.Known; i += 8)
        {
            var own = Vector256.Load(hashes + i);
            var cell = Avx2.GatherVector256((int*)_cells, (own >> _shift).AsInt32(), sizeof(uint)).AsUInt32();
            var passes = Both(cell, own, Own0, Own1)
                | Both(cell, Vector256.Load(hashes + i + 1), Next0, Next1)
                | Both(cell, Vector256.Load(hashes + i - 1), Previous0, Previous1);
            var bits = (passes << 31).ExtractMostSignificantBits() & ((1u << Math.Min(words.Known - i, 8)) - 1);
            for (; bits != 0; bits &= bits - 1)
                kept[count++] = i + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }

    private int ChooseWithVector512(in WordHashes words, int* kept)
    {
        var hashes = words.Hashes;
        var count = 0;
        var places = Vector512<int>.Indices;
        for (var i = 0; i < words.Known; i += 16, places += Vector512.Create(16))
        {
            var own = Vector512.Load(hashes + i);
            var at = own >> _shift;
            var cell = Vector512.Create(
                Avx2.GatherVector256((int*)_cells, at.GetLower().AsInt32(), sizeof(uint)),
                Avx2.GatherVector256((int*)_cells, at.GetUpper().AsInt32(), sizeof(uint))).AsUInt32();
            var passes = Both(cell, own, Own0, Own1)
                | Both(cell, Vector512.Load(hashes + i + 1), Next0, Next1)
                | Both(cell, Vector512.Load(hashes + i - 1), Previous0, Previous1);
            var keep = Vector512.LessThan(places, Vector512.Create(words.Known)) & Vector512.Equals(passes & Vector512<uint>.One, Vector512<uint>.One).AsInt32();
            Avx512F.Compress(Vector512<int>.Zero, keep, places).Store(kept + count);
            count += BitOperations.PopCount(keep.ExtractMostSignificantBits());
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Both(uint cell, uint hash, int first, int second) => (cell >> (int)((hash >> first) & Low5)) & (cell >> (int)((hash >> second) & Low5));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Both(Vector256<uint> cell, Vector256<uint> hash, int first, int second)
    {
        var low5 = Vector256.Create(Low5);
        return Avx2.ShiftRightLogicalVariable(cell, (hash >> first) & low5) & Avx2.ShiftRightLogicalVariable(cell, (hash >> second) & low5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Both(Vector512<uint> cell, Vector512<uint> hash, int first, int second)
    {
        var low5 = Vector512.Create(Low5);
        return Avx512F.ShiftRightLogicalVariable(cell, (hash >> first) & low5) & Avx512F.ShiftRightLogicalVariable(cell, (hash >> second) & low5);
    }
}
