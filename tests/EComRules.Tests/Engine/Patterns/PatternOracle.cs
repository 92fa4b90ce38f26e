using System.Text;
using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

/// <summary>The slow and obvious way to match a pattern: every start, every way through the tree.</summary>
internal static class PatternOracle
{
    /// <summary>Leftmost, then longest, never overlapping.</summary>
    public static IEnumerable<(int Start, int End)> Matches(PatternNode node, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var ends = Ends(node, text, start).Where(end => end - start <= Pattern.LongestMatch).ToArray();
            if (ends.Length == 0)
                continue;
            yield return (start, ends.Max());
            start = ends.Max() - 1;
        }
    }

    /// <summary>The pattern as it would be written.</summary>
    public static string Write(PatternNode node, IReadOnlyDictionary<CharacterSet, string> names) => node switch
    {
        PatternNode.Character character => names[character.Set],
        PatternNode.Boundary => @"\b",
        PatternNode.Sequence sequence => string.Concat(sequence.Items.Select(item => Write(item, names))),
        PatternNode.Choice choice => $"({string.Join('|', choice.Options.Select(option => Write(option, names)))})",
        PatternNode.Repeat repeat => $"(?:{Write(repeat.Item, names)}){Count(repeat)}",
        _ => throw new InvalidOperationException(),
    };

    public static bool CanBeEmpty(PatternNode node) => node switch
    {
        PatternNode.Character => false,
        PatternNode.Boundary => true,
        PatternNode.Sequence sequence => sequence.Items.All(CanBeEmpty),
        PatternNode.Choice choice => choice.Options.Any(CanBeEmpty),
        PatternNode.Repeat repeat => repeat.AtLeast == 0 || CanBeEmpty(repeat.Item),
        _ => throw new InvalidOperationException(),
    };

    public static TextView Read(string text)
    {
        var view = new TextView();
        view.ResetPlain(MessagePart.Text, 0, -1, text.AsMemory());
        return view;
    }

    private static string Count(PatternNode.Repeat repeat) => (repeat.AtLeast, repeat.AtMost) switch
    {
        (0, 1) => "?",
        (0, null) => "*",
        (1, null) => "+",
        var (least, most) when least == most => $"{{{least}}}",
        var (least, most) => $"{{{least},{most}}}",
    };

    private static HashSet<int> Ends(PatternNode node, string text, int at)
    {
        switch (node)
        {
            case PatternNode.Character character:
                return at < text.Length && character.Set.Contains(text[at]) ? [at + 1] : [];
            case PatternNode.Boundary:
                return IsWord(text, at - 1) != IsWord(text, at) ? [at] : [];
            case PatternNode.Sequence sequence:
                return sequence.Items.Aggregate(new HashSet<int> { at }, (ends, item) => Step(item, ends));
            case PatternNode.Choice choice:
                return [.. choice.Options.SelectMany(option => Ends(option, text, at))];
            case PatternNode.Repeat repeat:
                var now = new HashSet<int> { at };
                for (var i = 0; i < repeat.AtLeast; i++)
                    now = Step(repeat.Item, now);
                var all = new HashSet<int>(now);
                for (var i = repeat.AtLeast; i < (repeat.AtMost ?? text.Length + repeat.AtLeast + 1) && now.Count > 0; i++)
                {
                    now = Step(repeat.Item, now);
                    all.UnionWith(now);
                }

                return all;
            default:
                throw new InvalidOperationException();
        }

        HashSet<int> Step(PatternNode item, HashSet<int> from) => [.. from.SelectMany(place => Ends(item, text, place))];
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (text[at] == '_' || char.IsLetterOrDigit(text[at]));
}
