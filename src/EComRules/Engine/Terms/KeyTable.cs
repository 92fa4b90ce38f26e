using System.Numerics;

namespace EComRules.Engine;

/// <summary>From the key of a word, or of two words, to the terms that are looked up by it. Open addressing, at most half full. Immutable.</summary>
internal sealed class KeyTable
{
    private readonly Slot[] _slots;
    private readonly int[] _terms;
    private readonly int _shift;

    /// <param name="entries">Each key with its term; terms of one key stay in their order. Sorted here.</param>
    public KeyTable(Span<(ulong Key, int Term)> entries)
    {
        entries.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Term.CompareTo(b.Term));
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Length * 2));
        _shift = 64 - BitOperations.Log2(size);
        _slots = new Slot[size];
        _terms = new int[entries.Length];
        for (var first = 0; first < entries.Length;)
        {
            var key = entries[first].Key;
            var end = first;
            for (; end < entries.Length && entries[end].Key == key; end++)
                _terms[end] = entries[end].Term;
            var at = At(key);
            while (_slots[at].Count != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new(key, first, end - first);
            first = end;
        }
    }

    /// <summary>The terms looked up by that key, in order.</summary>
    public ReadOnlySpan<int> this[ulong key]
    {
        get
        {
            for (var at = At(key); ; at = (at + 1) & (_slots.Length - 1))
            {
                ref readonly var slot = ref _slots[at];
                if (slot.Count == 0)
                    return default;
                if (slot.Key == key)
                    return _terms.AsSpan(slot.First, slot.Count);
            }
        }
    }

    private int At(ulong key) => (int)(WordKey.Hash(key) >> _shift);

    private readonly record struct Slot(ulong Key, int First, int Count);
}
