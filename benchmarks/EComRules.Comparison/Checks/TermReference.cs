using System.Text;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Checks;

/// <summary>
/// What our engine must find, worked out slowly: words as strings, terms by their first two words, word after word. It shares nothing with the
/// engine but what a character means (<see cref="CharFold"/>).
/// </summary>
internal sealed class TermReference
{
    private const int LongestGap = 40;

    private static readonly FrozenSet<char> s_gaps = FrozenSet.ToFrozenSet("-'\u2019\u2018\u2010\u2011>*_");

    private readonly RegisteredTerms _terms;
    private readonly Dictionary<(string First, string? Second), List<(string[] Words, int Text)>> _byFirstWords = [];
    private readonly List<int>[] _registeredAs;
    private readonly (string[] Words, int Offset)[][] _exceptions;

    public TermReference(RegisteredTerms terms)
    {
        _terms = terms;
        for (var text = 0; text < terms.Texts.Length; text++)
        {
            var words = WordsOf(terms.Texts[text]).Select(word => word.Folded).ToArray();
            var key = (words[0], words.ElementAtOrDefault(1));
            if (!_byFirstWords.TryGetValue(key, out var group))
                _byFirstWords[key] = group = [];
            group.Add((words, text));
        }

        _registeredAs = [.. terms.Texts.Select(_ => new List<int>())];
        for (var registered = 0; registered < terms.Count; registered++)
            _registeredAs[terms.TextOf[registered]].Add(registered);
        _exceptions = [.. Enumerable.Range(0, terms.Count).Select(registered => ExceptionsOf(terms[registered].Term["except-in"], terms.Texts[terms.TextOf[registered]]))];
    }

    /// <summary>Every occurrence of every registered form, and the occurrences of each text as it is written.</summary>
    public (HashSet<Found> Registered, HashSet<Found> AsWritten) Find(string message)
    {
        var words = WordsOf(message);
        var registered = new HashSet<Found>();
        var asWritten = new HashSet<Found>();
        for (var first = 0; first < words.Count; first++)
        {
            AddAll((words[first].Folded, null), first);
            if (first + 1 < words.Count)
                AddAll((words[first].Folded, words[first + 1].Folded), first);
        }

        return (registered, asWritten);

        void AddAll((string, string?) key, int first)
        {
            if (_byFirstWords.TryGetValue(key, out var candidates))
                foreach (var (term, text) in candidates)
                    if (StandsAt(message, words, first, term))
                        Add(words[first].Start, words[first + term.Length - 1].End, first, text);
        }

        void Add(int start, int end, int first, int text)
        {
            if (message.AsSpan(start..end).Equals(_terms.Texts[text], StringComparison.OrdinalIgnoreCase))
                asWritten.Add(new(start, end, text));
            foreach (var form in _registeredAs[text])
                if (!_exceptions[form].Any(exception => Reads(words, first - exception.Offset, exception.Words)))
                    registered.Add(new(start, end, form));
        }
    }

    private static bool StandsAt(string message, List<Word> words, int first, string[] term)
    {
        if (!Reads(words, first, term))
            return false;
        for (var i = 1; i < term.Length; i++)
            if (!IsGap(message.AsSpan(words[first + i - 1].End..words[first + i].Start)))
                return false;
        return true;
    }

    private static bool Reads(List<Word> words, int first, string[] wanted)
        => first >= 0 && first + wanted.Length <= words.Count && wanted.Select((word, i) => words[first + i].Folded == word).All(same => same);

    private static bool IsGap(ReadOnlySpan<char> gap)
        => gap.Length <= LongestGap && gap.Count('\n') <= 1 && !gap.ToString().Any(c => !char.IsWhiteSpace(c) && !s_gaps.Contains(c));

    private static (string[] Words, int Offset)[] ExceptionsOf(string? listed, string text)
    {
        var term = WordsOf(text).Select(word => word.Folded).ToArray();
        return [.. (listed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => WordsOf(phrase).Select(word => word.Folded).ToArray())
            .Select(phrase => (phrase, phrase.AsSpan().IndexOf(term)))
            .Where(exception => exception.Item2 >= 0)];
    }

    private static List<Word> WordsOf(string text)
    {
        var words = new List<Word>();
        var folded = new StringBuilder();
        var (start, end) = (0, 0);
        for (var at = 0; at <= text.Length;)
        {
            var here = at;
            var c = at < text.Length ? CharFold.Next(text, ref at) : CharFold.Gap;
            if (c is not (CharFold.Gap or CharFold.Invisible))
            {
                start = folded.Length == 0 ? here : start;
                folded.Append(c);
                end = at;
            }
            else if (c == CharFold.Gap && folded.Length > 0)
            {
                words.Add(new(start, end, folded.ToString()));
                folded.Clear();
            }

            if (here == text.Length)
                break;
        }

        return words;
    }

    private readonly record struct Word(int Start, int End, string Folded);
}
