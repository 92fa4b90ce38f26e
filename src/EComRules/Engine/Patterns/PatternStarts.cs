using System.Numerics;

namespace EComRules.Engine;

/// <summary>How the matches of a pattern can begin: derived from its automaton, a prefix for each character of the pattern that can be the first.</summary>
internal static class PatternStarts
{
    public static ImmutableArray<CodePrefix> Of(PatternAutomaton automaton)
        => [.. PatternAutomaton.PositionsIn(automaton.First | automaton.FirstAtBoundary).Select(first => From(automaton, first)).Distinct()];

    private static CodePrefix From(PatternAutomaton automaton, int first)
    {
        var codes = new UInt128[CodePrefix.Length];
        var last = automaton.Last | automaton.LastAtBoundary;
        var positions = BigInteger.One << first;
        var ended = false;
        for (var place = 0; place < CodePrefix.Length; place++)
        {
            var next = BigInteger.Zero;
            foreach (var position in PatternAutomaton.PositionsIn(positions))
            {
                codes[place] |= automaton.Characters[position].Codes;
                next |= automaton.Follow[position] | automaton.FollowAtBoundary[position];
            }

            // Whatever follows a match, it may have been over already.
            codes[place] = ended ? UInt128.MaxValue : codes[place];
            ended |= !(positions & last).IsZero;
            positions = next;
        }

        return new(codes);
    }
}
