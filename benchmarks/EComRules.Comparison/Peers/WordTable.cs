namespace EComRules.Comparison.Peers;

/// <summary>
/// Terms by their first word, and phrases by their first two, looked up with spans of the text and without allocating: what the
/// documentation of <see cref="FrozenDictionary{TKey, TValue}"/> recommends for what is made once and read often.
/// </summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, FirstWord>.AlternateLookup<ReadOnlySpan<char>> _firstWords;
    private readonly FrozenDictionary<string, (string Text, int Term)[]>.AlternateLookup<ReadOnlySpan<char>> _firstTwoWords;

    public WordTable(string[] terms)
    {
        var listed = terms.Select((text, term) => (Text: text, Term: term, End: Boundary.WordEnd(text, 0))).ToArray();
        _firstWords = listed.GroupBy(item => item.Text[..item.End], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, FirstWord.Of, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _firstTwoWords = listed.Where(item => item.End < item.Text.Length)
            .GroupBy(item => item.Text[..Boundary.WordEnd(item.Text, item.End + 1)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(item => (item.Text, item.Term)).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Counts the terms that begin with the word at that place, and writes them down where that is asked for.</summary>
    public int At(ReadOnlySpan<char> text, int start, int end, List<Found>? into)
    {
        if (!_firstWords.TryGetValue(text[start..end], out var first))
            return 0;
        var found = 0;
        if (first.Term >= 0)
        {
            found++;
            into?.Add(new(start, end, first.Term));
        }

        return first.BeginsPhrases ? found + PhrasesAt(text, start, end, into) : found;
    }

    private int PhrasesAt(ReadOnlySpan<char> text, int start, int end, List<Found>? into)
    {
        if (end + 1 >= text.Length || !_firstTwoWords.TryGetValue(text[start..Boundary.WordEnd(text, end + 1)], out var phrases))
            return 0;
        var found = 0;
        foreach (var (phrase, term) in phrases)
        {
            var last = start + phrase.Length;
            if (last > text.Length
                || (last < text.Length && Boundary.IsWord(text[last]))
                || !text[start..last].Equals(phrase, StringComparison.OrdinalIgnoreCase))
                continue;
            found++;
            into?.Add(new(start, last, term));
        }

        return found;
    }

    /// <param name="Term">The term that is this word alone; -1 when none is.</param>
    /// <param name="BeginsPhrases">Whether terms go on after it.</param>
    private readonly record struct FirstWord(int Term, bool BeginsPhrases)
    {
        public static FirstWord Of(IEnumerable<(string Text, int Term, int End)> terms)
        {
            var (alone, phrases) = (-1, false);
            foreach (var (text, term, end) in terms)
                if (end == text.Length)
                    alone = term;
                else
                    phrases = true;
            return new(alone, phrases);
        }
    }
}
