namespace EComRules.Comparison.Checks;

/// <summary>
/// What a pattern of ours must find, worked out slowly and straight from its parse: every place a part can end at, given where it begins.
/// Leftmost, then longest, no longer than <see cref="Pattern.LongestMatch"/>, never overlapping.
/// </summary>
internal sealed class PatternOracle(string pattern)
{
    private readonly PatternNode _root = PatternParser.Parse(pattern);

    public List<(int Start, int End)> Find(string text)
    {
        var found = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length; start++)
        {
            var ends = Ends(_root, text, new(start, text), [start]);
            if (ends.Count == 0 || ends.Max == start)
                continue;
            found.Add((start, ends.Max));
            start = ends.Max - 1;
        }

        return found;
    }

    private static SortedSet<int> Ends(PatternNode node, string text, Attempt attempt, SortedSet<int> starts) => node switch
    {
        PatternNode.Character character => [.. starts.Where(at => at < attempt.Limit && character.Set.Contains(text[at])).Select(at => at + 1)],
        PatternNode.Boundary => [.. starts.Where(at => Pattern.IsBoundary(text, at))],
        PatternNode.Sequence sequence => sequence.Items.Aggregate(starts, (places, item) => places.Count == 0 ? places : Ends(item, text, attempt, places)),
        PatternNode.Choice choice => [.. choice.Options.SelectMany(option => Ends(option, text, attempt, starts))],
        PatternNode.Repeat repeat => Repeated(repeat, text, attempt, starts),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static SortedSet<int> Repeated(PatternNode.Repeat repeat, string text, Attempt attempt, SortedSet<int> starts)
    {
        var ends = new SortedSet<int>();
        var places = starts;
        for (var count = 0; places.Count > 0 && (repeat.AtMost is not { } most || count <= most); count++)
        {
            if (count >= repeat.AtLeast)
            {
                var before = ends.Count;
                ends.UnionWith(places);
                if (ends.Count == before)
                    break;
            }

            places = Ends(repeat.Item, text, attempt, places);
        }

        return ends;
    }

    private readonly record struct Attempt(int Start, string Text)
    {
        public int Limit => Math.Min(Text.Length, Start + Pattern.LongestMatch);
    }
}
