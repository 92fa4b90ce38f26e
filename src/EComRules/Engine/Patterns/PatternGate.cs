namespace EComRules.Engine;

/// <summary>
/// Decides where which patterns are tried. A <see cref="PrefixFilter"/> of the first characters of all patterns finds the places in one
/// vectorised pass; there a deterministic automaton of all patterns together reads on until no pattern is left, or few enough are to be run. Immutable.
/// </summary>
internal sealed unsafe class PatternGate
{
    /// <summary>No place is read further.</summary>
    public const int Deepest = 24;

    // A process hardly ever has more than one list of patterns, and building the gate is half the work of building a policy.
    private static volatile PatternGate? s_last;

    private readonly PrefixFilter _filter;
    private readonly GateAutomaton _automaton;
    private readonly Pattern[] _patterns;

    public PatternGate(Pattern[] patterns)
    {
        _patterns = patterns;
        _automaton = new(patterns);
        var starts = new HashSet<CodePrefix>[] { [], [] };
        foreach (var pattern in patterns)
            starts[pattern.StartsAtWord ? 0 : 1].UnionWith(pattern.Starts);
        _filter = new(atWords: starts[0], anywhere: starts[1]);
    }

    /// <summary>The gate of those patterns: the last one again when it is for the same.</summary>
    public static PatternGate For(Pattern[] patterns)
    {
        if (s_last is { } last && last._patterns.AsSpan().SequenceEqual(patterns))
            return last;
        return s_last = new(patterns);
    }

    /// <summary>The vectorised pass: a bit for each place at which some pattern may begin.</summary>
    public void Find(ScanPath path, byte* folded, ulong* words, ulong* odd, int blocks, ulong* places)
        => _filter.Find(path, folded, words, odd, blocks, places);

    /// <summary>The patterns that may begin at a place.</summary>
    public ReadOnlySpan<int> PatternsAt(byte* folded) => _automaton.Read(folded);
}
