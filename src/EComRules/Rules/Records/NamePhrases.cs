using EComRules.Engine;

namespace EComRules.Rules.Records;

/// <summary>A lexicon whose terms are looked for among the words of a name, the longest first.</summary>
internal sealed class NamePhrases
{
    private readonly FrozenDictionary<string, ImmutableArray<(string[] Words, LexiconTerm Term)>>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    public NamePhrases(Lexicon lexicon)
        => _byFirst = lexicon.Terms
            .SelectMany(term => Inflection.FormsOf(term).Select(form => (Words: form.Split(' ', StringSplitOptions.RemoveEmptyEntries), Term: term)))
            .GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first term in the name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="span">Where it stands.</param>
    public LexiconTerm? Find(string? name, out TextSpan span)
    {
        span = default;
        if (name is null)
            return null;
        var words = NameWords.Read(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirst.TryGetValue(name.AsSpan(words[i].Start, words[i].Length), out var phrases))
                continue;
            foreach (var (phrase, term) in phrases)
            {
                if (!StandsAt(name, words, i, phrase))
                    continue;
                span = TextSpan.FromBounds(words[i].Start, words[i + phrase.Length - 1].End);
                return term;
            }
        }

        return null;
    }

    private static bool StandsAt(string name, List<TextSpan> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
            return false;
        for (var i = 1; i < phrase.Length; i++)
            if (!name.AsSpan(words[at + i].Start, words[at + i].Length).Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
