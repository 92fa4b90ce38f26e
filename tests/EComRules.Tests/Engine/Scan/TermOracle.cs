using EComRules.Engine;

namespace EComRules.Tests.Engine.Scan;

/// <summary>Finds terms the slow way: every term at every word, letter by letter.</summary>
internal static class TermOracle
{
    public static List<TermMatch> Find(IReadOnlyList<CompiledTerm> terms, string text)
    {
        var words = new ScratchList<Word>();
        WordReader.Read(text, words);
        var folded = words.Span.ToArray().Select(word => Fold(text[word.Start..word.End])).ToArray();
        var found = new List<TermMatch>();
        for (var first = 0; first < words.Count; first++)
            for (var term = 0; term < terms.Count; term++)
            {
                var last = first + terms[term].Words.Length - 1;
                if (last < words.Count && folded.AsSpan(first, last - first + 1).SequenceEqual(terms[term].Words) && Enumerable.Range(first, last - first).All(i => IsGap(text[words[i].End..words[i + 1].Start])))
                    found.Add(new(words[first].Start, words[last].End, term));
            }

        return [.. found.OrderBy(match => match.Start).ThenByDescending(match => match.End).ThenBy(match => match.Term)];
    }

    private static string Fold(string word)
    {
        var folded = "";
        for (var i = 0; i < word.Length;)
            if (CharFold.Next(word, ref i) is var c and not (CharFold.Invisible or CharFold.Gap))
                folded += c;
        return folded;
    }

    private static bool IsGap(string gap)
        => gap.Length <= 40 && gap.Count(c => c == '\n') <= 1
            && gap.All(c => char.IsWhiteSpace(c) || CharFold.IsInvisible(c) || "-'\u2019\u2018\u2010\u2011>*_".Contains(c, StringComparison.Ordinal));
}
