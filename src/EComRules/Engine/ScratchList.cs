using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>A list that keeps its room when cleared, so that checking a clean message allocates nothing once warm. Not thread-safe.</summary>
internal sealed class ScratchList<T>
{
    private T[] _items;

    public ScratchList(int capacity = 16) => _items = new T[capacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Span => _items.AsSpan(0, Count);

    public ReadOnlyMemory<T> Memory => _items.AsMemory(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow(Count + 1);
        _items[Count++] = item;
    }

    /// <summary>Makes room for <paramref name="count"/> more and returns that room; call <see cref="Advance"/> with what was used.</summary>
    public Span<T> Reserve(int count)
    {
        if (Count + count > _items.Length)
            Grow(Count + count);
        return _items.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    public void AddRange(ReadOnlySpan<T> items)
    {
        items.CopyTo(Reserve(items.Length));
        Count += items.Length;
    }

    public void Truncate(int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, count, Count - count);
        Count = count;
    }

    public void Clear() => Truncate(0);

    /// <summary>Gives back room beyond <paramref name="capacity"/> items: one huge message must not be paid for ever.</summary>
    public void TrimTo(int capacity)
    {
        Clear();
        if (_items.Length > capacity)
            _items = new T[capacity];
    }

    private void Grow(int needed) => Array.Resize(ref _items, Math.Max(needed, _items.Length * 2));
}
