namespace EComRules.Engine;

/// <summary>Finds the terms that are evidence. What stands in several sets is searched for once. Immutable, thread-safe.</summary>
internal sealed class EvidenceMatcher
{
    private readonly TermMatcher _terms;
    private readonly int[][] _sets;

    /// <param name="terms">The terms, each with the set it stands in (<see cref="CompiledTerm.Use"/>).</param>
    public EvidenceMatcher(IReadOnlyCollection<CompiledTerm> terms)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = new List<CompiledTerm>();
        var sets = new List<List<int>>();
        foreach (var term in terms)
        {
            var reads = string.Join(' ', term.Words) + string.Concat(term.Exceptions.Select(static exception => "|" + string.Join(' ', exception.Words)));
            if (!places.TryGetValue(reads, out var place))
            {
                places.Add(reads, place = unique.Count);
                unique.Add(term);
                sets.Add([]);
            }

            if (!sets[place].Contains(term.Use))
                sets[place].Add(term.Use);
        }

        _terms = new(unique);
        _sets = [.. sets.Select(static list => list.ToArray())];
    }

    /// <summary>The indexes of the sets in which a term stands.</summary>
    public ReadOnlySpan<int> SetsOf(int term) => _sets[term];

    /// <summary>Whether a term stands in the set.</summary>
    public bool IsOf(int term, TermSet set) => _sets[term].AsSpan().Contains(set.Index);

    /// <summary>Adds every occurrence of every term, ordered by place.</summary>
    public void Scan(TextView view, ScratchList<TermMatch> matches) => _terms.Scan(view, matches);
}
