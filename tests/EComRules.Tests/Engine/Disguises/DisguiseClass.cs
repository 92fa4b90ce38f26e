using System.Globalization;
using System.Text;

namespace EComRules.Tests.Engine.Disguises;

/// <summary>The ways in which a word is hidden, each with a generator of its own; written apart from the engine's tables.</summary>
internal static class DisguiseClass
{
    public static readonly ImmutableArray<(int Number, string Name, Func<string, Random, string?> Hide)> All =
    [
        (1, "leetspeak", static (word, random) => Replace(word, random, ("a", "4@"), ("e", "3"), ("i", "1!"), ("o", "0"), ("s", "5$"), ("t", "7"))),
        (2, "confusables", static (word, random) => Replace(word, random, ("a", "\u0430\u03B1"), ("e", "\u0435"), ("o", "\u043E\u03BF"), ("c", "\u0441"), ("p", "\u0440"), ("i", "\u0456"), ("k", "\u043A"), ("s", "\u0455"), ("h", "\u04BB"))),
        (3, "zero-width and direction marks", static (word, random) => Between(word, random, "\u200B", "\u200D", "\u2060", "\u00AD", "\u200E")),
        (4, "spaced letters", static (word, _) => string.Join(' ', word.AsEnumerable())),
        (5, "dotted letters", static (word, random) => string.Join(".-_*/"[random.Next(5)], word.AsEnumerable())),
        (6, "repeated letters", static (word, random) => random.Next(1, word.Length) is var at ? word[..at] + new string(word[at - 1], random.Next(1, 5)) + word[at..] : null),
        (7, "masks", static (word, random) => InnerVowel(word, random) is var at and > 0 ? word[..at] + "*#"[random.Next(2)] + word[(at + 1)..] : null),
        (8, "diacritics", static (word, random) => Replace(word, random, ("a", "\u00E1\u00E4\u0101"), ("e", "\u00E9\u00EA\u011B"), ("i", "\u00ED\u00EF"), ("o", "\u00F3\u00F6\u014D"), ("u", "\u00FA\u00FC\u016B"))),
        (9, "full-width and mathematical letters", static (word, random) => random.Next(2) == 0 ? Map(word, 0xFF41) : Map(word, 0x1D41A)),
        (10, "enclosed and emoji letters", static (word, random) => random.Next(3) switch { 0 => Map(word, 0x24D0), 1 => Map(word, 0x1F170), _ => Map(word, 0x1F1E6) }),
        (11, "backwards", static (word, _) => string.Concat(word.Reverse())),
        (12, "without vowels", static (word, _) => string.Concat(word.Where(static c => !"aeiou".Contains(c, StringComparison.Ordinal))) is { Length: >= 4 } left && left != word ? left : null),
        (13, "cut by signs within", static (word, random) => random.Next(1, word.Length) is var at ? word[..at] + ".-_~|"[random.Next(5)] + word[at..] : null),
        (14, "mixed scripts and leetspeak", static (word, random) => Replace(Replace(word, random, ("o", "0"), ("i", "1"), ("s", "$")) ?? word, random, ("a", "\u0430"), ("e", "\u0435"), ("c", "\u0441")) is { } hidden && hidden != word ? hidden : null),
    ];

    private static string? Replace(string word, Random random, params (string Letter, string With)[] letters)
    {
        var at = random.Next(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var place = (at + i) % word.Length;
            foreach (var (letter, with) in letters)
                if (word[place] == letter[0] && word.Count(char.IsAsciiDigit) < word.Length / 2)
                    return word[..place] + with[random.Next(with.Length)] + word[(place + 1)..];
        }

        return null;
    }

    private static string Between(string word, Random random, params string[] marks)
    {
        var hidden = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
            hidden.Append(i == 0 ? "" : random.Next(2) == 0 || i == 1 ? marks[random.Next(marks.Length)] : "").Append(word[i]);
        return hidden.ToString();
    }

    private static int InnerVowel(string word, Random random)
    {
        var vowels = Enumerable.Range(1, word.Length - 2).Where(i => "aeiou".Contains(word[i], StringComparison.Ordinal)).ToArray();
        return vowels.Length == 0 ? 0 : vowels[random.Next(vowels.Length)];
    }

    private static string Map(string word, int first)
        => string.Concat(word.Select(c => char.ConvertFromUtf32(first + (c - 'a'))));
}
