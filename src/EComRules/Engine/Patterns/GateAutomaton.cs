using System.Runtime.InteropServices;

namespace EComRules.Engine;

/// <summary>
/// A deterministic automaton of the first characters of all patterns (subset construction over their position automata, breadth first). It
/// need not be complete: a state at which a match may end, or that was not worth a row of its own, names the patterns that are left, and those are run. Immutable.
/// </summary>
internal sealed unsafe class GateAutomaton
{
    private const int Codes = 128;

    // Enough for several characters of every pattern the rules have; more would only fill the cache.
    private const int MostRows = 3_000;

    // States: 0 is dead, rows come next, then the ends.
    private const int Dead = 0;
    private const int Start = 1;

    private readonly byte[] _classes;
    private readonly int _classCount;
    private readonly ushort[] _rows;
    private readonly int _rowCount;
    private readonly int[][] _ends;

    public GateAutomaton(ReadOnlySpan<Pattern> patterns)
    {
        var positions = new List<Position>();
        var first = new List<int>();
        for (var pattern = 0; pattern < patterns.Length; pattern++)
            Add(patterns[pattern].Automaton, pattern, positions, first);
        _classes = ClassesOf(positions, out var representatives);
        _classCount = representatives.Length;

        var builder = new Builder(positions, representatives);
        (_rows, _rowCount, _ends) = builder.Build([.. first]);
    }

    /// <summary>The patterns of which a match may begin there.</summary>
    public ReadOnlySpan<int> Read(byte* folded)
    {
        fixed (ushort* rows = _rows)
        fixed (byte* classes = _classes)
        {
            var state = (int)rows[(Start * _classCount) + classes[*folded & (Codes - 1)]];
            for (var depth = 1; state != Dead && state < _rowCount; depth++)
            {
                if (depth == PatternGate.Deepest)
                    return _ends[state];
                state = rows[(state * _classCount) + classes[folded[depth] & (Codes - 1)]];
            }

            return state == Dead ? default : _ends[state];
        }
    }

    private static void Add(PatternAutomaton automaton, int pattern, List<Position> positions, List<int> first)
    {
        var offset = positions.Count;
        var last = automaton.Last | automaton.LastAtBoundary;
        for (var i = 0; i < automaton.Characters.Count; i++)
            positions.Add(new(
                pattern,
                automaton.Characters[i].Codes,
                [.. PatternAutomaton.PositionsIn(automaton.Follow[i] | automaton.FollowAtBoundary[i]).Select(next => next + offset)],
                !(last >> i).IsEven));
        first.AddRange(PatternAutomaton.PositionsIn(automaton.First | automaton.FirstAtBoundary).Select(position => position + offset));
    }

    /// <summary>Codes that every position treats alike are one class.</summary>
    private static byte[] ClassesOf(List<Position> positions, out int[] representatives)
    {
        var classes = new byte[Codes];
        var count = 1;
        var split = new Dictionary<(byte, bool), byte>();
        foreach (var set in positions.Select(static position => position.Codes).Distinct())
        {
            split.Clear();
            for (var code = 0; code < Codes; code++)
            {
                var key = (classes[code], (set >> code & 1) != 0);
                if (!split.TryGetValue(key, out var to))
                    split[key] = to = (byte)split.Count;
                classes[code] = to;
            }

            count = split.Count;
        }

        representatives = [.. Enumerable.Range(0, count).Select(index => Array.IndexOf(classes, (byte)index))];
        return classes;
    }

    /// <summary>A character of a pattern.</summary>
    private sealed record Position(int Pattern, UInt128 Codes, int[] Follow, bool IsLast);

    private sealed class Builder(List<Position> positions, int[] representatives)
    {
        private readonly Dictionary<State, int> _known = [];
        private readonly List<State> _states = [new([]), new([])];

        public (ushort[] Rows, int RowCount, int[][] Ends) Build(int[] first)
        {
            // Rows are numbered as they are met; whatever is left when they are used up ends there.
            var targets = new List<int[]> { new int[representatives.Length], Targets(first) };
            for (var state = 2; state < _states.Count && targets.Count < MostRows; state++)
                targets.Add(_states[state].Positions.Any(position => positions[position].IsLast)
                    ? []
                    : Targets([.. _states[state].Positions.SelectMany(position => positions[position].Follow).Distinct()]));

            // States without a row of their own go behind those that have one.
            var order = Enumerable.Range(0, _states.Count).OrderBy(state => state < targets.Count && targets[state].Length > 0 ? 0 : 1).ToArray();
            var place = new int[_states.Count];
            for (var i = 0; i < order.Length; i++)
                place[order[i]] = i;
            var rowCount = targets.Count(static target => target.Length > 0);
            var rows = new ushort[rowCount * representatives.Length];
            for (var row = 0; row < rowCount; row++)
                for (var c = 0; c < representatives.Length; c++)
                    rows[(row * representatives.Length) + c] = checked((ushort)place[targets[order[row]][c]]);
            return (rows, rowCount, [.. order.Select(state => _states[state].Positions.Select(position => positions[position].Pattern).Distinct().Order().ToArray())]);
        }

        private int[] Targets(int[] next)
        {
            var targets = new int[representatives.Length];
            for (var c = 0; c < targets.Length; c++)
            {
                var reached = Array.FindAll(next, position => (positions[position].Codes >> representatives[c] & 1) != 0);
                if (reached.Length == 0)
                    continue;
                Array.Sort(reached);
                var state = new State(reached);
                if (!_known.TryGetValue(state, out targets[c]))
                {
                    _known[state] = targets[c] = _states.Count;
                    _states.Add(state);
                }
            }

            return targets;
        }
    }

    /// <summary>The positions that a text may be at.</summary>
    private readonly record struct State(int[] Positions)
    {
        public bool Equals(State other) => Positions.AsSpan().SequenceEqual(other.Positions);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(Positions.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
