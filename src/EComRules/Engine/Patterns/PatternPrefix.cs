using System.Numerics;

namespace EComRules.Engine;

/// <summary>What the first few characters of a match can be, each place for itself: enough to pass over almost every place of ordinary text.</summary>
internal sealed class PatternPrefix
{
    /// <summary>How many characters are looked at.</summary>
    public const int Length = 4;

    private readonly UInt128[] _ascii = new UInt128[Length];
    private readonly bool[] _beyondAscii = new bool[Length];
    private readonly bool[] _anything = new bool[Length];

    private PatternPrefix()
    {
    }

    /// <summary>Whether a match can have that ASCII character at that offset, or can have ended before it.</summary>
    public bool MayHave(int offset, char ascii) => _anything[offset] || (_ascii[offset] >> ascii & 1) != 0;

    /// <summary>Whether a match can have a character that is not ASCII at that offset, or can have ended before it.</summary>
    public bool MayHaveBeyondAscii(int offset) => _anything[offset] || _beyondAscii[offset];

    /// <summary>Whether a match can be so short that the text ends at that offset.</summary>
    public bool MayEndBefore(int offset) => _anything[offset];

    public static PatternPrefix Of(PatternAutomaton automaton)
    {
        var prefix = new PatternPrefix();
        var positions = automaton.First | automaton.FirstAtBoundary;
        var last = automaton.Last | automaton.LastAtBoundary;
        for (var offset = 0; offset < Length; offset++)
        {
            var next = BigInteger.Zero;
            foreach (var position in PatternAutomaton.PositionsIn(positions))
            {
                prefix._ascii[offset] |= automaton.Characters[position].Ascii;
                prefix._beyondAscii[offset] |= automaton.Characters[position].ReachesBeyondAscii;
                next |= automaton.Follow[position] | automaton.FollowAtBoundary[position];
            }

            if (offset + 1 < Length)
                prefix._anything[offset + 1] = prefix._anything[offset] || !(positions & last).IsZero;
            positions = next;
        }

        return prefix;
    }
}
