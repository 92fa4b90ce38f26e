using System.Text;

namespace EComRules.Comparison.Probes;

/// <summary>A text that a pattern matches, from the pattern's own parse: each choice its first option, each repetition a few times.</summary>
internal static class PatternSample
{
    private const int Repetitions = 4;

    public static string Of(string pattern)
    {
        var text = new StringBuilder();
        Write(PatternParser.Parse(pattern), text);
        return text.ToString();
    }

    private static void Write(PatternNode node, StringBuilder text)
    {
        switch (node)
        {
            case PatternNode.Character character:
                text.Append(Sample(character.Set));
                break;
            case PatternNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    Write(item, text);
                break;
            case PatternNode.Choice choice:
                Write(choice.Options[0], text);
                break;
            case PatternNode.Repeat repeat:
                var times = Math.Max(repeat.AtLeast, Math.Min(repeat.AtMost ?? Repetitions, Repetitions));
                for (var i = 0; i < times; i++)
                    Write(repeat.Item, text);
                break;
        }
    }

    private static char Sample(CharacterSet set)
    {
        foreach (var c in "ax1A -./@:")
            if (set.Contains(c))
                return c;
        for (var c = '!'; c < char.MaxValue; c++)
            if (set.Contains(c))
                return c;
        return ' ';
    }
}
