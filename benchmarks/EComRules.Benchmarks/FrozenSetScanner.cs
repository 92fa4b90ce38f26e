using System.Text.RegularExpressions;
using EComRules.Engine;

namespace EComRules.Benchmarks;

/// <summary>
/// The usual way in .NET, done well: one walk over the words with an allocation-free FrozenDictionary look-up of the first word
/// of each term, and compiled regular expressions that run only where their text has what every match of theirs needs.
/// </summary>
internal sealed class FrozenSetScanner
{
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly (Regex Regex, bool NeedsDigit)[] _patterns;

    public FrozenSetScanner(IReadOnlyList<CompiledTerm> terms, IReadOnlyList<string> patterns)
    {
        _terms = terms.GroupBy(term => term.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(term => term.Words).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _patterns = [.. patterns.Select(pattern => (
            new Regex(pattern.Replace("(?-i)", "", StringComparison.Ordinal), RegexOptions.Compiled | RegexOptions.CultureInvariant | (pattern.StartsWith("(?-i)", StringComparison.Ordinal) ? RegexOptions.None : RegexOptions.IgnoreCase)),
            pattern.Contains("\\d", StringComparison.Ordinal) || pattern.Contains("[0-9]", StringComparison.Ordinal)))];
    }

    /// <summary>How many terms and patterns the text holds.</summary>
    public int Count(string text)
    {
        var found = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = WordEnd(text, at);
            if (_terms.TryGetValue(text.AsSpan(at..end), out var phrases))
                foreach (var phrase in phrases)
                    found += Follows(text, end, phrase) ? 1 : 0;
            at = end;
        }

        var hasDigit = text.AsSpan().ContainsAnyInRange('0', '9');
        foreach (var (regex, needsDigit) in _patterns)
            if (!needsDigit || hasDigit)
                foreach (var _ in regex.EnumerateMatches(text))
                    found++;
        return found;
    }

    private static bool Follows(string text, int at, string[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '\''))
                at++;
            var end = WordEnd(text, at);
            if (!text.AsSpan(at..end).Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                return false;
            at = end;
        }

        return true;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }
}
