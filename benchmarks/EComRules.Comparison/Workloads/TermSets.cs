using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Workloads;

/// <summary>
/// Seeded sets of terms: made-up words and phrases that hardly occur, and every tenth one a rare word or pair of words of the corpus, so that
/// hits are few but real. A larger set begins with the smaller one.
/// </summary>
internal sealed class TermSets
{
    private const int RealEvery = 10;

    // A word that more messages have than one in a hundred is no term anybody would look for.
    private const int RareBelow = 100;

    private static readonly string[] s_small = ["the", "for", "a", "my", "in", "on", "your", "of", "free", "big", "new", "get", "old", "no", "one"];

    private static readonly char[] s_blanks = [' ', '\n', '\r', '\t'];
    private static readonly char[] s_marks = ['.', ',', ';', ':', '!', '?', '(', ')', '"', '>', '*', '-', '“', '”'];

    private readonly string[] _terms;

    /// <param name="corpus">What will be searched.</param>
    /// <param name="words">Words to take instead of made-up ones; may be empty.</param>
    /// <param name="count">How many terms the largest set has.</param>
    /// <param name="seed">The same seed gives the same sets.</param>
    public TermSets(MessageCorpus corpus, IReadOnlyCollection<string> words, int count, int seed)
    {
        var random = new Random(seed);
        var (rare, common, all) = WordsOf(corpus);
        random.Shuffle(rare);
        var source = words.Where(word => word.Length > 2 && word.All(char.IsAsciiLetter) && !common.Contains(word)).ToArray();
        random.Shuffle(source);
        string[] pool = [.. source, .. new WordMaker(seed).Words(count).Where(word => !all.Contains(word))];
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var (real, made) = (0, 0); terms.Count < count;)
        {
            if (terms.Count % RealEvery == 3 && real < rare.Length)
                terms.Add(rare[real++]);
            else if (made < pool.Length)
                terms.Add(Phrase(pool, made++, random));
            else
                terms.Add(Phrase(pool, random.Next(pool.Length), random));
        }

        _terms = [.. terms];
    }

    public string[] Take(int count) => _terms[..count];

    private static string Phrase(string[] pool, int index, Random random) => random.Next(20) switch
    {
        < 12 => pool[index],
        < 15 => pool[index] + " " + pool[random.Next(pool.Length)],
        < 17 => pool[index] + " " + s_small[random.Next(s_small.Length)],
        < 18 => s_small[random.Next(s_small.Length)] + " " + pool[index],
        _ => pool[index] + " " + s_small[random.Next(s_small.Length)] + " " + pool[random.Next(pool.Length)],
    };

    /// <summary>Words and pairs of words that few messages have, those that are too common, and all.</summary>
    private static (string[] Rare, HashSet<string> Common, HashSet<string> All) WordsOf(MessageCorpus corpus)
    {
        var messagesWith = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in corpus.Texts)
            foreach (var term in WordsAndPairs(text).Distinct(StringComparer.OrdinalIgnoreCase))
                messagesWith[term] = messagesWith.GetValueOrDefault(term) + 1;
        var limit = Math.Max(1, corpus.Count / RareBelow);
        return (
            [.. messagesWith.Where(item => item.Value is >= 2 and <= 8 && item.Key.Length >= 4).Select(item => item.Key.ToLowerInvariant()).Order(StringComparer.Ordinal)],
            messagesWith.Where(item => item.Value > limit).Select(item => item.Key).ToHashSet(StringComparer.OrdinalIgnoreCase),
            messagesWith.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> WordsAndPairs(string text)
    {
        var before = "";
        foreach (var written in text.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = written.Trim(s_marks);
            var plain = word.Length > 0 && word.All(char.IsAsciiLetter);
            if (plain)
                yield return word;
            if (plain && before.Length > 0 && written[0] == word[0])
                yield return before + " " + word;
            before = plain && word.Length == written.Length ? word : "";
        }
    }
}
