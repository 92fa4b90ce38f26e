namespace EComRules.Engine;

/// <summary>
/// How the matches of a pattern can begin: derived from its automaton, a prefix for each pair of positions in the pattern that can be the first
/// and the second, so that what may be left out does not blur what follows it.
/// </summary>
internal static class PatternStarts
{
    // With more, a prefix for each first position must do.
    private const int MostPrefixes = 24;

    public static ImmutableArray<CodePrefix> Of(PatternAutomaton automaton)
    {
        var starts = new HashSet<CodePrefix>();
        foreach (var first in automaton.First | automaton.FirstAtBoundary)
        {
            var next = automaton.Follow[first] | automaton.FollowAtBoundary[first];
            if (!next.IsEmpty)
                foreach (var second in next)
                    starts.Add(From(automaton, first, PositionSet.Of(second)));
            else
                starts.Add(From(automaton, first, next));
        }

        if (starts.Count <= MostPrefixes)
            return [.. starts];
        starts.Clear();
        foreach (var first in automaton.First | automaton.FirstAtBoundary)
            starts.Add(From(automaton, first, automaton.Follow[first] | automaton.FollowAtBoundary[first]));
        return [.. starts];
    }

    private static CodePrefix From(PatternAutomaton automaton, int first, PositionSet second)
    {
        var codes = new UInt128[CodePrefix.Length];
        var last = automaton.Last | automaton.LastAtBoundary;
        codes[0] = automaton.Characters[first].Codes;
        var positions = second;
        var ended = !(PositionSet.Of(first) & last).IsEmpty;
        for (var place = 1; place < CodePrefix.Length; place++)
        {
            var next = PositionSet.None;
            foreach (var position in positions)
            {
                codes[place] |= automaton.Characters[position].Codes;
                next |= automaton.Follow[position] | automaton.FollowAtBoundary[position];
            }

            // Whatever follows a match, it may have been over already.
            codes[place] = ended ? UInt128.MaxValue : codes[place];
            ended |= !(positions & last).IsEmpty;
            positions = next;
        }

        return new(codes);
    }
}
