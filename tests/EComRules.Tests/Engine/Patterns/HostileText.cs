using System.Text;
using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

/// <summary>Texts made from a pattern's own parse tree that almost match it, again and again.</summary>
internal static class HostileText
{
    /// <summary>Texts of about that length.</summary>
    public static IEnumerable<string> For(PatternNode node, int length)
    {
        foreach (var repeats in (int[])[0, 1, 3, 40, 900])
            foreach (var seed in (int[])[1, 2, 3])
            {
                var match = new StringBuilder();
                Write(node, match, repeats, new Random(seed));
                if (match.Length == 0)
                    continue;
                var cut = match.ToString(0, Math.Max(1, match.Length - 1));
                yield return Fill(cut, length);
                yield return Fill(cut + " ", length);
                yield return Fill(cut + "\n", length);
                yield return Fill(match.ToString(0, Math.Min(match.Length, 3)), length);
                yield return Fill(match.ToString(match.Length / 2, match.Length - (match.Length / 2)), length);
            }
    }

    private static string Fill(string unit, int length) => new StringBuilder().Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();

    private static void Write(PatternNode node, StringBuilder into, int repeats, Random random)
    {
        switch (node)
        {
            case PatternNode.Character character:
                into.Append(OneOf(character.Set, random));
                break;
            case PatternNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    Write(item, into, repeats, random);
                break;
            case PatternNode.Choice choice:
                Write(choice.Options[random.Next(choice.Options.Length)], into, repeats, random);
                break;
            case PatternNode.Repeat repeat:
                var times = Math.Clamp(repeats, repeat.AtLeast, repeat.AtMost ?? Math.Max(repeats, repeat.AtLeast));
                for (var i = 0; i < times && into.Length < 2_000; i++)
                    Write(repeat.Item, into, repeats > 3 ? 3 : repeats, random);
                break;
        }
    }

    private static char OneOf(CharacterSet set, Random random)
    {
        const string likely = "a1 .-@e,:\n\u00A3";
        var from = random.Next(likely.Length);
        for (var i = 0; i < likely.Length; i++)
            if (set.Contains(likely[(from + i) % likely.Length]))
                return likely[(from + i) % likely.Length];
        return Enumerable.Range(0, 0x10000).Select(c => (char)c).First(set.Contains);
    }
}
