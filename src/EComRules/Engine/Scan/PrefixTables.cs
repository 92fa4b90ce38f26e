using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>
/// Finds the places of a text at which one of many prefixes can begin, judged by six characters. The prefixes are dealt into eight buckets, a bit each;
/// a table for each of the six characters says which buckets allow it, and where a bit is left of all six there is a candidate
/// (the algorithm called Teddy, from Hyperscan). Says "perhaps" too often, never "no" wrongly. Immutable.
/// </summary>
internal sealed unsafe class PrefixTables
{
    /// <summary>How many characters are looked at.</summary>
    public const int Depth = CodePrefix.Length;

    /// <summary>How many buckets there are.</summary>
    public const int Buckets = 8;

    private const int Codes = 128;

    // For each of the characters: which buckets allow a code. The nibble tables do the same for its two halves.
    private readonly byte* _tables;
    private readonly byte* _nibbles;
    private readonly byte[] _room;
    private readonly byte _atWords;

    /// <param name="buckets">The prefixes of each bucket, eight at most.</param>
    /// <param name="atWords">A bit for each bucket whose prefixes begin only where the character before is no ASCII letter or digit.</param>
    public PrefixTables(IReadOnlyList<IReadOnlyList<CodePrefix>> buckets, byte atWords)
    {
        _atWords = atWords;
        _room = GC.AllocateArray<byte>((Depth * (Codes + 32)) + 64, pinned: true);
        _tables = (byte*)(((nuint)Unsafe.AsPointer(ref _room[0]) + 63) & ~(nuint)63);
        _nibbles = _tables + (Depth * Codes);
        for (var bucket = 0; bucket < buckets.Count; bucket++)
            foreach (var prefix in buckets[bucket])
                for (var place = 0; place < Depth; place++)
                    for (var code = 0; code < Codes; code++)
                        if ((prefix[place] >> code & 1) != 0)
                        {
                            _tables[(place * Codes) + code] |= (byte)(1 << bucket);
                            _nibbles[(place * 32) + (code & 15)] |= (byte)(1 << bucket);
                            _nibbles[(place * 32) + 16 + (code >> 4)] |= (byte)(1 << bucket);
                        }
    }

    /// <summary>A bit for each bucket of which a prefix may begin there.</summary>
    public int BucketsAt(byte* folded)
    {
        var buckets = 0xFF;
        for (var place = 0; place < Depth; place++)
            buckets &= _tables[(place * Codes) + (folded[place] & 127)];
        return buckets;
    }

    /// <summary>Finds the places at which a prefix may begin.</summary>
    /// <param name="path">The instructions to use.</param>
    /// <param name="folded">The first block's bytes.</param>
    /// <param name="words">The first block's mask of words, with that of the block before it.</param>
    /// <param name="odd">The first block's mask of odd characters, with that of the block before it.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="places">Receives for each block a bit for each place.</param>
    public void Find(ScanPath path, byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        switch (path)
        {
            case ScanPath.Vector512:
                FindWithVector512(folded, words, odd, blocks, places);
                break;
            case ScanPath.Vector256:
                FindWithVector256(folded, words, odd, blocks, places);
                break;
            case ScanPath.Vector128:
                FindWithVector128(folded, words, odd, blocks, places);
                break;
            default:
                FindWithScalars(folded, words, odd, blocks, places);
                break;
        }
    }

    // Whether an odd character before belongs to a word is for the pattern to say.
    private static ulong NotWithinWord(ulong* words, ulong* odd, int block)
        => ~(((words[block] & ~odd[block]) << 1) | ((words[block - 1] & ~odd[block - 1]) >> 63));

    private void FindWithScalars(byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        for (var block = 0; block < blocks; block++)
        {
            var (atWords, anywhere) = (0UL, 0UL);
            for (var i = 0; i < 64; i++, folded++)
            {
                var buckets = BucketsAt(folded);
                atWords |= (ulong)((buckets & _atWords) != 0 ? 1 : 0) << i;
                anywhere |= (ulong)((buckets & ~_atWords) != 0 ? 1 : 0) << i;
            }

            places[block] = (atWords & NotWithinWord(words, odd, block)) | anywhere;
        }
    }

    private void FindWithVector128(byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        var wordBuckets = Vector128.Create(_atWords);
        for (var block = 0; block < blocks; block++)
        {
            var (notAtWords, nowhere) = (0UL, 0UL);
            for (var i = 0; i < 64; i += 16, folded += 16)
            {
                var buckets = Buckets128(folded, 0) & Buckets128(folded, 1) & Buckets128(folded, 2)
                    & Buckets128(folded, 3) & Buckets128(folded, 4) & Buckets128(folded, 5);
                notAtWords |= (ulong)Vector128.Equals(buckets & wordBuckets, Vector128<byte>.Zero).ExtractMostSignificantBits() << i;
                nowhere |= (ulong)Vector128.Equals(Vector128.AndNot(buckets, wordBuckets), Vector128<byte>.Zero).ExtractMostSignificantBits() << i;
            }

            places[block] = (~notAtWords & NotWithinWord(words, odd, block)) | ~nowhere;
        }
    }

    private void FindWithVector256(byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        var wordBuckets = Vector256.Create(_atWords);
        for (var block = 0; block < blocks; block++)
        {
            var (notAtWords, nowhere) = (0UL, 0UL);
            for (var i = 0; i < 64; i += 32, folded += 32)
            {
                var buckets = Buckets256(folded, 0) & Buckets256(folded, 1) & Buckets256(folded, 2)
                    & Buckets256(folded, 3) & Buckets256(folded, 4) & Buckets256(folded, 5);
                notAtWords |= (ulong)Vector256.Equals(buckets & wordBuckets, Vector256<byte>.Zero).ExtractMostSignificantBits() << i;
                nowhere |= (ulong)Vector256.Equals(Vector256.AndNot(buckets, wordBuckets), Vector256<byte>.Zero).ExtractMostSignificantBits() << i;
            }

            places[block] = (~notAtWords & NotWithinWord(words, odd, block)) | ~nowhere;
        }
    }

    private void FindWithVector512(byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
    {
        var wordBuckets = Vector512.Create(_atWords);
        var (first0, first1) = (Vector512.Load(_tables), Vector512.Load(_tables + 64));
        var (second0, second1) = (Vector512.Load(_tables + 128), Vector512.Load(_tables + 192));
        var (third0, third1) = (Vector512.Load(_tables + 256), Vector512.Load(_tables + 320));
        var (fourth0, fourth1) = (Vector512.Load(_tables + 384), Vector512.Load(_tables + 448));
        var (fifth0, fifth1) = (Vector512.Load(_tables + 512), Vector512.Load(_tables + 576));
        var (sixth0, sixth1) = (Vector512.Load(_tables + 640), Vector512.Load(_tables + 704));
        for (var block = 0; block < blocks; block++, folded += 64)
        {
            var buckets = Avx512Vbmi.PermuteVar64x8x2(first0, Vector512.Load(folded), first1)
                & Avx512Vbmi.PermuteVar64x8x2(second0, Vector512.Load(folded + 1), second1)
                & Avx512Vbmi.PermuteVar64x8x2(third0, Vector512.Load(folded + 2), third1)
                & Avx512Vbmi.PermuteVar64x8x2(fourth0, Vector512.Load(folded + 3), fourth1)
                & Avx512Vbmi.PermuteVar64x8x2(fifth0, Vector512.Load(folded + 4), fifth1)
                & Avx512Vbmi.PermuteVar64x8x2(sixth0, Vector512.Load(folded + 5), sixth1);
            var notAtWords = Vector512.Equals(buckets & wordBuckets, Vector512<byte>.Zero).ExtractMostSignificantBits();
            var nowhere = Vector512.Equals(Vector512.AndNot(buckets, wordBuckets), Vector512<byte>.Zero).ExtractMostSignificantBits();
            places[block] = (~notAtWords & NotWithinWord(words, odd, block)) | ~nowhere;
        }
    }

    private Vector128<byte> Buckets128(byte* folded, int place)
    {
        var code = Vector128.Load(folded + place);
        var low = Vector128.ShuffleNative(Vector128.Load(_nibbles + (place * 32)), code & Vector128.Create((byte)15));
        return low & Vector128.ShuffleNative(Vector128.Load(_nibbles + (place * 32) + 16), (code >> 4) & Vector128.Create((byte)7));
    }

    private Vector256<byte> Buckets256(byte* folded, int place)
    {
        var code = Vector256.Load(folded + place);
        var low = Avx2.Shuffle(Avx2.BroadcastVector128ToVector256(_nibbles + (place * 32)), code & Vector256.Create((byte)15));
        return low & Avx2.Shuffle(Avx2.BroadcastVector128ToVector256(_nibbles + (place * 32) + 16), (code >> 4) & Vector256.Create((byte)7));
    }
}
