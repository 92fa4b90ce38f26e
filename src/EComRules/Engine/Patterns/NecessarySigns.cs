namespace EComRules.Engine;

/// <summary>Signs of which every match of a pattern holds one. Derived from the parse tree.</summary>
internal static class NecessarySigns
{
    // The rarest in ordinary mail first. Others stand everywhere.
    private const string Rare = "@|*~^%#$={}[]+;_&\"()/:";

    private const int Most = 4;

    /// <summary>The rarest signs of which every match holds one; empty when there are none.</summary>
    public static string Of(PatternNode node) => node switch
    {
        PatternNode.Character character => OfSet(character.Set),
        PatternNode.Sequence sequence => sequence.Items.Select(Of).Aggregate("", Rarer),
        PatternNode.Choice choice => Either([.. choice.Options.Select(Of)]),
        PatternNode.Repeat { AtLeast: > 0 } repeat => Of(repeat.Item),
        _ => "",
    };

    private static string OfSet(CharacterSet set)
        => !set.ReachesBeyondAscii && set.AsciiCharacters.Take(Most + 1).ToArray() is { Length: <= Most } signs && signs.All(Rare.Contains) ? new(signs) : "";

    private static string Either(string[] options)
        => options.All(static signs => signs.Length > 0) && options.SelectMany(static signs => signs).Distinct().ToArray() is { Length: <= Most } all ? new(all) : "";

    private static string Rarer(string a, string b) => a.Length == 0 || (b.Length > 0 && Commonest(b) < Commonest(a)) ? b : a;

    private static int Commonest(string signs) => signs.Max(static sign => Rare.IndexOf(sign, StringComparison.Ordinal));
}
