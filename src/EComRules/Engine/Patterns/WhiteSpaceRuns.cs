namespace EComRules.Engine;

/// <summary>
/// How many runs of white space a match of a pattern can hold: whoever stands within a match need not look further back than so many for its
/// beginning.
/// </summary>
internal static class WhiteSpaceRuns
{
    // Those of Unicode.
    private const string WhiteSpace = "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>The most runs; null when there is no limit.</summary>
    public static int? MostIn(PatternNode node) => node switch
    {
        PatternNode.Character character => WhiteSpace.Any(character.Set.Contains) ? 1 : 0,
        PatternNode.Boundary => 0,
        PatternNode.Sequence sequence => sequence.Items.Aggregate((int?)0, static (runs, item) => runs + MostIn(item)),
        PatternNode.Choice choice => choice.Options.Select(MostIn).Aggregate(static (a, b) => a is null || b is null ? null : Math.Max(a.Value, b.Value)),
        PatternNode.Repeat { Item: PatternNode.Character { Set: var set } } when set == CharacterSet.Space => 1,
        PatternNode.Repeat repeat => MostIn(repeat.Item) is 0 ? 0 : MostIn(repeat.Item) * repeat.AtMost,
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no pattern"),
    };
}
