using EComRules.Engine;

namespace EComRules.Rules.Speech;

/// <summary>Words that play one part in a sentence, looked up without allocating; case never matters.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(IEnumerable<string> words)
        => _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text separated by spaces.</summary>
    public static WordSet Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every form of a lexicon's single words; its phrases are left out.</summary>
    public static WordSet Of(Lexicon lexicon)
        => new(lexicon.Terms.SelectMany(term => (IEnumerable<string>)Inflection.FormsOf(term)).Where(form => form.All(char.IsLetterOrDigit)));

    /// <summary>Both sets' words: see <see cref="Of(string)"/>.</summary>
    public static WordSet Of(Lexicon lexicon, string more)
        => new(lexicon.Terms.SelectMany(term => (IEnumerable<string>)Inflection.FormsOf(term)).Where(form => form.All(char.IsLetterOrDigit))
            .Concat(more.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
