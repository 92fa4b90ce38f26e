using System.Collections.Concurrent;

namespace EComRules.Engine;

/// <summary>Patterns by their text, compiled once for the whole process: every policy has nearly the same. Thread-safe.</summary>
internal static class PatternCache
{
    // More than any set of rules; a program that makes up patterns for ever must not fill the memory.
    private const int Most = 4_096;

    private static readonly ConcurrentDictionary<string, Pattern> s_patterns = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">As <see cref="Pattern.Parse"/>.</exception>
    public static Pattern Get(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (s_patterns.TryGetValue(pattern, out var known))
            return known;
        var parsed = Pattern.Parse(pattern);
        return s_patterns.Count < Most ? s_patterns.GetOrAdd(pattern, parsed) : parsed;
    }
}
