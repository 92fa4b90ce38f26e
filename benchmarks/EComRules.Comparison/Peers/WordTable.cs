namespace EComRules.Comparison.Peers;

/// <summary>
/// Terms by their first word, looked up with a span of the text and without allocating: what the documentation of
/// <see cref="FrozenDictionary{TKey, TValue}"/> recommends for reading many times.
/// </summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, (string Text, int Term)[]>.AlternateLookup<ReadOnlySpan<char>> _terms;

    public WordTable(string[] terms)
        => _terms = terms.Select((text, term) => (text, term))
            .GroupBy(item => item.text[..Boundary.WordEnd(item.text, 0)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts the terms that begin with the word at that place, and writes them down where that is asked for.</summary>
    public int At(ReadOnlySpan<char> text, int start, int end, List<Found>? into)
    {
        if (!_terms.TryGetValue(text[start..end], out var candidates))
            return 0;
        var found = 0;
        foreach (var (term, index) in candidates)
        {
            var last = start + term.Length;
            if (last > text.Length || (last < text.Length && Boundary.IsWord(text[last])))
                continue;
            if (last > end && !text[end..last].Equals(term.AsSpan(end - start), StringComparison.OrdinalIgnoreCase))
                continue;
            found++;
            into?.Add(new(start, last, index));
        }

        return found;
    }
}
