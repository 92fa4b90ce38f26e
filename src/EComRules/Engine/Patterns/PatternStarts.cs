namespace EComRules.Engine;

/// <summary>How the matches of a pattern can begin: derived from its automaton, a prefix for each character of the pattern that can be the first.</summary>
internal static class PatternStarts
{
    public static ImmutableArray<CodePrefix> Of(PatternAutomaton automaton)
    {
        var starts = new HashSet<CodePrefix>();
        foreach (var first in automaton.First | automaton.FirstAtBoundary)
            starts.Add(From(automaton, first));
        return [.. starts];
    }

    private static CodePrefix From(PatternAutomaton automaton, int first)
    {
        var codes = new UInt128[CodePrefix.Length];
        var last = automaton.Last | automaton.LastAtBoundary;
        var positions = PositionSet.Of(first);
        var ended = false;
        for (var place = 0; place < CodePrefix.Length; place++)
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
