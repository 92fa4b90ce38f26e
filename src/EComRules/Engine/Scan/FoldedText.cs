using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// The first stage of a scan: a text as one byte for each of its characters, and a bit for each that belongs to a word.
/// Letters are in lower case and digits are themselves; every other ASCII character has its top bit set. What is not ASCII is
/// <see cref="Odd"/> within a word and <see cref="Gap"/> elsewhere. So one load of eight bytes is the beginning of a word, up to the first
/// byte with its top bit set. Reused from text to text; one thread.
/// </summary>
internal sealed unsafe class FoldedText
{
    /// <summary>Characters to a block: a bit each in the masks.</summary>
    public const int Block = 64;

    /// <summary>A character of a word that is not ASCII, or is not seen: the word is read one character at a time (<see cref="OddWords"/>).</summary>
    public const byte Odd = 0x7F;

    /// <summary>A character that is neither ASCII nor part of a word, and everything before and after the text.</summary>
    public const byte Gap = 0xFF;

    // Every stage may look this far beyond a place without asking whether the text goes on.
    private const int Margin = 2 * Block;

    private byte[] _room = [];
    private ulong[] _maskRoom = [];
    private int _capacity = -1;

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>How many blocks they fill, the last perhaps in part.</summary>
    public int Blocks => (Length + Block - 1) / Block;

    /// <summary>The byte of the text's first character; <see cref="Gap"/> for some places before it and after the last.</summary>
    public byte* Bytes { get; private set; }

    /// <summary>For each block a bit for each character that belongs to a word; no bits for one block before and two after.</summary>
    public ulong* Words { get; private set; }

    /// <summary>For each block a bit for each <see cref="Odd"/> byte; only filled when <see cref="HasOdd"/>.</summary>
    public ulong* OddBytes { get; private set; }

    /// <summary>Whether any word has a character that is not ASCII or not seen.</summary>
    public bool HasOdd { get; private set; }

    /// <summary>Folds a text.</summary>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<char> text, ScanPath path)
    {
        MakeRoom(text.Length);
        Length = text.Length;
        var full = text.Length / Block;
        var rest = text.Length % Block;
        ulong beyondAscii;
        fixed (char* source = text)
            beyondAscii = Fold(path, (ushort*)source, full, Bytes, Words, OddBytes);
        if (rest > 0)
        {
            var tail = stackalloc char[Block];
            new Span<char>(tail, Block).Fill('\uFFFF');
            text[^rest..].CopyTo(new(tail, Block));
            beyondAscii |= Fold(path, (ushort*)tail, 1, Bytes + (full * Block), Words + full, OddBytes + full);
            OddBytes[full] &= (1UL << rest) - 1;
        }

        var blocks = Blocks;
        new Span<byte>(Bytes + (blocks * Block), Margin).Fill(Gap);
        Words[blocks] = Words[blocks + 1] = 0;
        OddBytes[blocks] = OddBytes[blocks + 1] = 0;
        HasOdd = false;
        if (beyondAscii != 0)
            ReadBeyondAscii(text);
    }

    /// <summary>Gives back room beyond that of an ordinary message.</summary>
    public void Trim(int ordinary)
    {
        if (_capacity <= ordinary)
            return;
        _capacity = -1;
        _room = [];
        _maskRoom = [];
    }

    /// <summary>A bit for each character of the block that begins a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WordStarts(int block) => Words[block] & ~((Words[block] << 1) | (Words[block - 1] >> 63));

    /// <summary>A bit for each letter or digit of ASCII in the block that follows none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PlainWordStarts(int block)
    {
        if (!HasOdd)
            return WordStarts(block);
        var plain = Words[block] & ~OddBytes[block];
        return plain & ~((plain << 1) | ((Words[block - 1] & ~OddBytes[block - 1]) >> 63));
    }

    /// <summary>The end of the word that holds the character at that place.</summary>
    public int EndOfWord(int place)
    {
        var block = place / Block;
        var gaps = ~Words[block] >> (place % Block);
        if (gaps != 0)
            return place + BitOperations.TrailingZeroCount(gaps);
        while (Words[++block] == ulong.MaxValue)
        {
        }

        return (block * Block) + BitOperations.TrailingZeroCount(~Words[block]);
    }

    /// <summary>The start of the word that holds the character at that place.</summary>
    public int StartOfWord(int place)
    {
        var block = place / Block;
        var gaps = ~Words[block] << (Block - 1 - (place % Block));
        if (gaps != 0)
            return place - BitOperations.LeadingZeroCount(gaps) + 1;
        while (Words[--block] == ulong.MaxValue)
        {
        }

        return (block * Block) + Block - BitOperations.LeadingZeroCount(~Words[block]);
    }

    /// <summary>The start of the first word that begins at the place or after it, up to <paramref name="limit"/>; -1 when there is none.</summary>
    /// <param name="place">In a gap, or at the start of a word.</param>
    /// <param name="limit">How far to look.</param>
    public int NextWord(int place, int limit)
    {
        var block = place / Block;
        var last = Math.Min(limit, Length - 1) / Block;
        if (place >= Length)
            return -1;
        for (var bits = Words[block] >> (place % Block) << (place % Block); ; bits = Words[block])
        {
            if (bits != 0)
                return (block * Block) + BitOperations.TrailingZeroCount(bits) is var found && found <= limit ? found : -1;
            if (++block > last)
                return -1;
        }
    }

    /// <summary>The first <see cref="Odd"/> byte at the place or after it; -1 when there is none.</summary>
    public int NextOdd(int place)
    {
        var block = place / Block;
        for (var bits = OddBytes[block] >> (place % Block) << (place % Block); ; bits = OddBytes[block])
        {
            if (bits != 0)
                return (block * Block) + BitOperations.TrailingZeroCount(bits);
            if (++block >= Blocks)
                return -1;
        }
    }

    /// <summary>The end of the last word that ends at the place or before it, down to <paramref name="limit"/>; -1 when there is none.</summary>
    /// <param name="place">A place before which a gap stands, or the end of a word.</param>
    /// <param name="limit">How far to look.</param>
    public int PreviousWord(int place, int limit)
    {
        if (place <= 0)
            return -1;
        var block = (place - 1) / Block;
        var shift = Block - 1 - ((place - 1) % Block);
        var first = Math.Max(limit, 0) / Block;
        for (var bits = Words[block] << shift >> shift; ; bits = Words[block])
        {
            if (bits != 0)
                return (block * Block) + Block - BitOperations.LeadingZeroCount(bits) is var found && found >= limit ? found : -1;
            if (--block < first)
                return -1;
        }
    }

    /// <summary>How many words begin from one place up to, not including, another.</summary>
    public int CountWords(int from, int upTo)
    {
        var count = 0;
        if (from >= upTo)
            return count;
        for (var block = from / Block; block <= (upTo - 1) / Block; block++)
        {
            var starts = WordStarts(block);
            if (block == from / Block)
                starts = starts >> (from % Block) << (from % Block);
            if (block == (upTo - 1) / Block)
                starts = starts << (Block - 1 - ((upTo - 1) % Block)) >> (Block - 1 - ((upTo - 1) % Block));
            count += BitOperations.PopCount(starts);
        }

        return count;
    }

    /// <summary>Where the last so many words before a place start; 0 when there are no more.</summary>
    public int StartOfWordsBefore(int place, int words)
    {
        for (; words > 0; words--)
        {
            var end = PreviousWord(place, 0);
            if (end < 0)
                return 0;
            place = StartOfWord(end - 1);
        }

        return place;
    }

    /// <summary>Whether a character of that word is not ASCII or not seen.</summary>
    public bool IsOddWord(int start, int end)
    {
        if (!HasOdd)
            return false;
        for (var block = start / Block; block <= (end - 1) / Block; block++)
        {
            var bits = OddBytes[block];
            if (block == start / Block)
                bits = bits >> (start % Block) << (start % Block);
            if (block == (end - 1) / Block)
                bits = bits << (Block - 1 - ((end - 1) % Block)) >> (Block - 1 - ((end - 1) % Block));
            if (bits != 0)
                return true;
        }

        return false;
    }

    private static ulong Fold(ScanPath path, ushort* source, int blocks, byte* folded, ulong* words, ulong* beyondAscii) => path switch
    {
        ScanPath.Vector512 => Folding.WithVector512(source, blocks, folded, words, beyondAscii),
        ScanPath.Vector256 => Folding.WithVector256(source, blocks, folded, words, beyondAscii),
        ScanPath.Vector128 => Folding.WithVector128(source, blocks, folded, words, beyondAscii),
        _ => Folding.WithScalars(source, blocks, folded, words, beyondAscii),
    };

    /// <summary>Looks at each character that is not ASCII: part of a word, or a gap. Turns the bits for "not ASCII" into those for "odd".</summary>
    private void ReadBeyondAscii(ReadOnlySpan<char> text)
    {
        for (var block = 0; block < Blocks; block++)
        {
            var beyond = OddBytes[block];
            if (beyond == 0)
                continue;
            var odd = 0UL;
            for (var bits = beyond; bits != 0; bits &= bits - 1)
            {
                var place = (block * Block) + BitOperations.TrailingZeroCount(bits);
                var folded = CharFold.One(text[place]);
                if (folded == CharFold.Gap ? !char.IsSurrogate(text[place]) || !BelongsToWord(text, place) : folded == CharFold.Invisible && !FollowsWord(place))
                    continue;
                odd |= bits & (0UL - bits);
                Bytes[place] = Odd;
            }

            OddBytes[block] = odd;
            Words[block] |= odd;
            HasOdd |= odd != 0;
        }
    }

    /// <summary>Whether half of a pair belongs to a word; both halves do or neither.</summary>
    private bool BelongsToWord(ReadOnlySpan<char> text, int place)
    {
        if (char.IsLowSurrogate(text[place]) && place > 0 && char.IsHighSurrogate(text[place - 1]))
            return Bytes[place - 1] == Odd;
        var next = place;
        var folded = CharFold.Next(text, ref next);
        return folded != CharFold.Gap && (folded != CharFold.Invisible || FollowsWord(place));
    }

    // What is not seen belongs to the word before it.
    private bool FollowsWord(int place) => Bytes[place - 1] < 0x80;

    private void MakeRoom(int length)
    {
        if (length <= _capacity)
            return;
        var capacity = Math.Max(1024, (int)BitOperations.RoundUpToPowerOf2((uint)length));
        _room = GC.AllocateUninitializedArray<byte>(capacity + (4 * Margin), pinned: true);
        Bytes = AlignedTo64((byte*)Unsafe.AsPointer(ref _room[0])) + Margin;
        new Span<byte>(Bytes - Margin, Margin).Fill(Gap);

        var masks = (capacity / Block) + 8;
        _maskRoom = GC.AllocateUninitializedArray<ulong>(2 * masks, pinned: true);
        Words = (ulong*)Unsafe.AsPointer(ref _maskRoom[1]);
        OddBytes = Words + masks;
        Words[-1] = OddBytes[-1] = 0;
        _capacity = capacity;

        static byte* AlignedTo64(byte* pointer) => (byte*)(((nuint)pointer + 63) & ~(nuint)63);
    }
}
