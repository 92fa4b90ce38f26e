using System.Numerics;
using System.Runtime.InteropServices;

namespace EComRules.Engine;

/// <summary>
/// From a word, or a word and the one beside it, to the terms that may stand there. Open addressing, at most two thirds full. A slot is one of four
/// in a line of the cache and holds its only term itself, so that what is not in the table costs one access, and most of what is in it as well.
/// Immutable.
/// </summary>
internal sealed class TermTable
{
    private readonly Slot[] _slots;
    private readonly int[] _terms;
    private readonly int _shift;

    /// <param name="clues">What each term needs; terms with the same clue stay in their order.</param>
    public TermTable(IReadOnlyList<WordClue> clues)
    {
        var entries = new (ulong Hash, int Term)[clues.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (clues[i].Hash, i);
        Array.Sort(entries);
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Length * 3 / 2));
        _shift = 64 - BitOperations.Log2(size);
        _slots = new Slot[size];
        _terms = new int[entries.Length];
        for (var first = 0; first < entries.Length;)
        {
            var hash = entries[first].Hash;
            var end = first;
            for (; end < entries.Length && entries[end].Hash == hash; end++)
                _terms[end] = entries[end].Term;
            var at = (int)(hash >> _shift);
            while (_slots[at].Count != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = end - first == 1 ? new(hash, _terms[first], 1) : new(hash, first, end - first);
            first = end;
        }
    }

    /// <summary>The terms whose clue has that hash, in order; of another clue only by a chance of one in 2^64.</summary>
    public ReadOnlySpan<int> this[ulong hash]
    {
        get
        {
            for (var at = (int)(hash >> _shift); ; at = (at + 1) & (_slots.Length - 1))
            {
                ref readonly var slot = ref _slots[at];
                if (slot.Count == 0)
                    return default;
                if (slot.Hash == hash)
                    return slot.Count == 1 ? new ReadOnlySpan<int>(in slot.First) : _terms.AsSpan(slot.First, slot.Count);
            }
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Slot(ulong hash, int first, int count)
    {
        public readonly ulong Hash = hash;

        // The term when there is one, else where the terms are.
        public readonly int First = first;
        public readonly int Count = count;
    }
}
