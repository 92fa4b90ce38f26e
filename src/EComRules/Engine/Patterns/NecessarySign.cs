namespace EComRules.Engine;

/// <summary>A sign without which a pattern never matches: where it does not stand, nothing need be tried. Derived from the parse tree.</summary>
internal static class NecessarySign
{
    // The rarest in ordinary mail first. Others stand everywhere.
    private const string Rare = "@|*~^%#$={}[]+;_&\"()/:";

    /// <summary>The rarest sign that every match holds; null when there is none.</summary>
    public static char? Of(PatternNode node) => node switch
    {
        PatternNode.Character character => OfSet(character.Set),
        PatternNode.Sequence sequence => sequence.Items.Select(Of).Aggregate(Rarer),
        PatternNode.Choice choice => choice.Options.Select(Of).Aggregate(static (a, b) => a == b ? a : null),
        PatternNode.Repeat { AtLeast: > 0 } repeat => Of(repeat.Item),
        _ => null,
    };

    private static char? OfSet(CharacterSet set)
        => !set.ReachesBeyondAscii && UInt128.PopCount(set.Ascii) == 1 && (char)UInt128.TrailingZeroCount(set.Ascii) is var sign && Rare.Contains(sign, StringComparison.Ordinal) ? sign : null;

    private static char? Rarer(char? a, char? b)
        => a is null ? b : b is null ? a : Rare.IndexOf(a.Value, StringComparison.Ordinal) <= Rare.IndexOf(b.Value, StringComparison.Ordinal) ? a : b;
}
