using System.Numerics;
using System.Runtime.Intrinsics;

namespace EComRules.Engine;

/// <summary>A set of the positions of one pattern: a bit for each of <see cref="PatternAutomaton.MostPositions"/>.</summary>
internal readonly record struct PositionSet
{
    private readonly Vector512<ulong> _bits;

    private PositionSet(Vector512<ulong> bits) => _bits = bits;

    public static PositionSet None => default;

    public bool IsEmpty => _bits == Vector512<ulong>.Zero;

    public static PositionSet Of(int position) => new(Vector512<ulong>.Zero.WithElement(position / 64, 1UL << (position % 64)));

    public static PositionSet operator |(PositionSet a, PositionSet b) => new(a._bits | b._bits);

    public static PositionSet operator &(PositionSet a, PositionSet b) => new(a._bits & b._bits);

    /// <summary>64 positions.</summary>
    public ulong Word(int word) => _bits[word];

    public bool Contains(int position) => (_bits[position / 64] >> (position % 64) & 1) != 0;

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The positions, in order.</summary>
    public int[] ToArray()
    {
        var positions = new List<int>();
        foreach (var position in this)
            positions.Add(position);
        return [.. positions];
    }

    public struct Enumerator(PositionSet set)
    {
        private int _word = -1;
        private ulong _bits;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_bits == 0)
            {
                if (++_word == Vector512<ulong>.Count)
                    return false;
                _bits = set._bits[_word];
            }

            Current = (_word * 64) + BitOperations.TrailingZeroCount(_bits);
            _bits &= _bits - 1;
            return true;
        }
    }
}
