using EComRules.Comparison.Corpus;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Probes;

/// <summary>Texts that nobody writes, made to be slow, against ordinary mail of the same length.</summary>
internal static class HostileProbe
{
    private const int Length = 100_000;

    /// <summary>Each kind of text with its speed as a share of the ordinary one.</summary>
    public static IReadOnlyList<(string Kind, double Share)> Run(OurScanner scanner, SearchWorkload workload, bool quick)
    {
        (string Kind, string Text)[] texts = [("ordinary mail", LongText.Of(workload.Corpus, Length)), .. Hostile(workload)];
        foreach (var (_, text) in texts)
            scanner.Scan(text.AsMemory());
        var best = Stopwatches.BestInTurn(quick ? 5 : 25, [.. texts.Select(item => (Action)(() => scanner.Scan(item.Text.AsMemory())))]);
        return [.. texts.Skip(1).Select((item, i) => (item.Kind, best[0] / best[i + 1]))];
    }

    private static IEnumerable<(string Kind, string Text)> Hostile(SearchWorkload workload)
    {
        yield return ("digits", Repeated("7"));
        yield return ("digits in twos", Repeated("12 34 56 "));
        yield return ("capitals", Repeated("READ THIS NOW OR ELSE "));
        yield return ("one letter", Repeated("a"));
        yield return ("single letters", Repeated("a b c "));
        yield return ("@", Repeated("@"));
        yield return ("addresses without end", Repeated("a@b."));
        yield return ("-----", Repeated("-"));
        yield return ("separators", Repeated(" .,;:-_/\\|!?\n\t"));
        yield return ("not ASCII", Repeated("é’ñ Ωж日 "));
        yield return ("invisible", Repeated("a\u200Bb\u00ADc "));
        yield return ("every term", LongText.Repeat(string.Join(' ', Shuffled(workload.Terms.Texts)) + " ", Length));
        yield return ("every term, cut short", LongText.Repeat(string.Join(' ', Shuffled(workload.Terms.Texts).Select(term => term[..^1])) + " ", Length));
        yield return ("every pattern, cut short", LongText.Repeat(string.Join(' ', workload.Patterns.Select(pattern => PatternSample.Of(pattern.Text)[..^1])) + " ", Length));

        static string Repeated(string piece) => LongText.Repeat(piece, Length);

        static string[] Shuffled(string[] terms)
        {
            var shuffled = terms.ToArray();
            new Random(1).Shuffle(shuffled);
            return shuffled;
        }
    }
}
