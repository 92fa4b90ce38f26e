using EComRules.Comparison.Peers;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Checks;

/// <summary>
/// Compares what the engines find, span by span. Ours must be exactly what <see cref="TermReference"/> finds. Of that, what reads as the
/// term is written must be exactly what a peer finds, but for words that hold characters nobody sees, which end a word for a peer only.
/// </summary>
internal sealed class TermCheck(SearchWorkload workload)
{
    private readonly TermReference _reference = new(workload.Terms);

    /// <summary>What the peers must find in each message.</summary>
    private readonly HashSet<Found>[] _asWritten = new HashSet<Found>[workload.Corpus.Count];

    /// <summary>Checks ours, which comes first: the peers are then held against the same reference.</summary>
    public CheckResult CheckOurs(Scanner ours)
    {
        var messages = workload.Corpus.Count;
        var result = new CheckResult { Messages = messages };
        ForEach(ours, messages, (message, found) =>
        {
            found.RemoveWhere(item => item.Item >= workload.Terms.Count);
            var (expected, asWritten) = _reference.Find(workload.Corpus.Texts[message]);
            _asWritten[message] = asWritten;
            result.Matches += found.Count;
            result.AsWritten += asWritten.Count;
            foreach (var wrong in found.Except(expected))
                result.Fail($"message {message}: found '{Quote(message, wrong)}', which is no '{workload.Terms.Texts[workload.Terms.TextOf[wrong.Item]]}'");
            foreach (var missed in expected.Except(found))
                result.Fail($"message {message}: missed '{Quote(message, missed)}' at {missed.Start}");
        });
        return result;
    }

    public CheckResult CheckPeer(Scanner peer, int messages)
    {
        var result = new CheckResult { Messages = messages };
        ForEach(peer, messages, (message, found) =>
        {
            found.RemoveWhere(item => item.Item >= workload.Terms.Texts.Length);
            var expected = _asWritten[message];
            result.Matches += found.Count;
            foreach (var extra in found.Except(expected))
                Explain(result, message, extra, "found by the peer only");
            foreach (var missed in expected.Except(found))
                if (peer is not RegexTermScanner || !Overlaps(missed, found))
                    Explain(result, message, missed, "not found by the peer");
        });
        return result;
    }

    private void Explain(CheckResult result, int message, Found span, string what)
    {
        var text = workload.Corpus.Texts[message];
        if ((span.Start > 0 && IsOdd(text[span.Start - 1])) || (span.End < text.Length && IsOdd(text[span.End])))
            result.Explained++;
        else
            result.Fail($"message {message}: '{Quote(message, span)}' at {span.Start} {what}");

        // What is not seen, halves of pairs, and the underscore and marks that are letters to \b.
        static bool IsOdd(char c) => CharFold.IsInvisible(c) || char.IsSurrogate(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private string Quote(int message, Found span) => workload.Corpus.Texts[message][span.Start..span.End];

    // An alternation goes on after each match: what overlaps a match is not looked for.
    private static bool Overlaps(Found span, HashSet<Found> found) => found.Any(other => other.Start < span.End && span.Start < other.End);

    private static void ForEach(Scanner scanner, int messages, Action<int, HashSet<Found>> check)
    {
        var found = new List<Found>();
        for (var message = 0; message < messages; message++)
        {
            found.Clear();
            scanner.Find(message, found);
            check(message, [.. found]);
        }
    }
}
