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
    private const int MostRows = 8_000;

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
        (_rows, _rowCount, _ends) = builder.Build(first);
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
                Array.ConvertAll((automaton.Follow[i] | automaton.FollowAtBoundary[i]).ToArray(), next => next + offset),
                last.Contains(i)));
        first.AddRange((automaton.First | automaton.FirstAtBoundary).ToArray().Select(position => position + offset));
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

    /// <summary>The subset construction. A state is the set of positions a text may be at, in order.</summary>
    private sealed class Builder(List<Position> positions, int[] representatives)
    {
        private readonly Dictionary<ulong, int> _known = [];
        private readonly List<int[]> _states = [[], []];
        private readonly List<int>[] _reached = [.. representatives.Select(static _ => new List<int>())];
        private readonly ulong[] _hashes = new ulong[representatives.Length];
        private readonly int[] _seenBy = new int[positions.Count];
        private readonly List<int> _next = [];
        private readonly Dictionary<UInt128, int[]> _classesOf = [];

        public (ushort[] Rows, int RowCount, int[][] Ends) Build(List<int> first)
        {
            // Rows are numbered as they are met; whatever is left when they are used up ends there.
            first.Sort();
            var targets = new List<int[]> { new int[representatives.Length], Targets(first) };
            for (var state = 2; state < _states.Count && targets.Count < MostRows; state++)
                targets.Add(IsEnd(_states[state]) ? [] : Targets(Next(state)));

            // States without a row of their own go behind those that have one.
            var place = new int[_states.Count];
            var rowCount = 0;
            for (var state = 0; state < targets.Count; state++)
                if (targets[state].Length > 0)
                    place[state] = rowCount++;
            var ends = rowCount;
            for (var state = 0; state < _states.Count; state++)
                if (state >= targets.Count || targets[state].Length == 0)
                    place[state] = ends++;

            var rows = new ushort[rowCount * representatives.Length];
            for (var state = 0; state < targets.Count; state++)
                for (var c = 0; c < targets[state].Length; c++)
                    rows[(place[state] * representatives.Length) + c] = checked((ushort)place[targets[state][c]]);
            var patterns = new int[_states.Count][];
            for (var state = 0; state < _states.Count; state++)
                patterns[place[state]] = PatternsOf(_states[state]);
            return (rows, rowCount, patterns);
        }

        private bool IsEnd(int[] state)
        {
            foreach (var position in state)
                if (positions[position].IsLast)
                    return true;
            return false;
        }

        private int[] PatternsOf(int[] state)
        {
            // Positions are numbered pattern by pattern.
            _next.Clear();
            foreach (var position in state)
                if (_next.Count == 0 || _next[^1] != positions[position].Pattern)
                    _next.Add(positions[position].Pattern);
            return [.. _next];
        }

        private List<int> Next(int state)
        {
            _next.Clear();
            foreach (var position in _states[state])
                foreach (var next in positions[position].Follow)
                    if (_seenBy[next] != state)
                    {
                        _seenBy[next] = state;
                        _next.Add(next);
                    }

            _next.Sort();
            return _next;
        }

        private int[] Targets(List<int> next)
        {
            var targets = new int[representatives.Length];
            Array.Clear(_hashes);
            foreach (var position in next)
                foreach (var c in ClassesOf(positions[position].Codes))
                {
                    if (_hashes[c] == 0)
                        _reached[c].Clear();
                    _reached[c].Add(position);
                    _hashes[c] = ((_hashes[c] ^ (ulong)(position + 1)) * 0x9E3779B97F4A7C15UL) | 1;
                }

            for (var c = 0; c < targets.Length; c++)
                if (_hashes[c] != 0)
                    targets[c] = StateOf(_hashes[c], _reached[c]);
            return targets;
        }

        private int StateOf(ulong hash, List<int> reached)
        {
            while (_known.TryGetValue(hash, out var known))
            {
                if (_states[known].AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(reached)))
                    return known;
                hash++;
            }

            _known[hash] = _states.Count;
            _states.Add([.. reached]);
            return _states.Count - 1;
        }

        private int[] ClassesOf(UInt128 codes)
        {
            if (!_classesOf.TryGetValue(codes, out var classes))
                _classesOf[codes] = classes = [.. Enumerable.Range(0, representatives.Length).Where(c => (codes >> representatives[c] & 1) != 0)];
            return classes;
        }
    }
}
