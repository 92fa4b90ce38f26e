using System.Text;

namespace EComRules.Comparison.Corpus;

/// <summary>Seeded words that are not English but look and sound like it: what rare words, names and jargon are in real mail.</summary>
internal sealed class WordMaker(int seed)
{
    // Repeated ones come up more often.
    private static readonly string[] s_onsets = ["b", "bl", "br", "c", "ch", "cl", "cr", "d", "d", "dr", "f", "fl", "fr", "g", "gr", "h", "h", "j", "k", "l", "l", "m", "m", "n", "p", "pl", "pr", "qu", "r", "r", "s", "s", "sc", "sh", "sl", "sp", "st", "str", "t", "t", "th", "tr", "v", "w", "wh", ""];
    private static readonly string[] s_vowels = ["a", "a", "e", "e", "e", "i", "i", "o", "o", "u", "ai", "ea", "ee", "ie", "oa", "oo", "ou", "y"];
    private static readonly string[] s_codas = ["", "", "", "n", "n", "r", "r", "s", "t", "t", "l", "d", "m", "ck", "nd", "ng", "nt", "rd", "rn", "rt", "sh", "ss", "st", "p", "x"];
    private static readonly string[] s_endings = ["", "", "", "", "s", "s", "ed", "ing", "er", "ly", "al", "ation", "ness", "ton", "ford", "able"];

    private readonly Random _random = new(seed);

    /// <summary>That many different words of 3 to 16 letters.</summary>
    public string[] Words(int count)
    {
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            var word = Word();
            if (word.Length is >= 3 and <= 16)
                words.Add(word);
        }

        return [.. words];
    }

    private string Word()
    {
        var word = new StringBuilder();
        for (var syllables = 1 + ((_random.Next(10) + 5) / 6); syllables > 0; syllables--)
            word.Append(Pick(s_onsets)).Append(Pick(s_vowels)).Append(Pick(s_codas));
        return word.Append(Pick(s_endings)).ToString();
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}
