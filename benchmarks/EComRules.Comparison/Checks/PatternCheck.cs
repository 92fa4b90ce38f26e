using System.Text;
using System.Text.RegularExpressions;
using EComRules.Comparison.Workloads;

namespace EComRules.Comparison.Checks;

/// <summary>
/// Compares the spans of patterns. Ours must be those of .NET's regular expression or, where the two differ for one pattern in one message,
/// those of <see cref="PatternOracle"/>: an alternation of ours takes the longest branch, theirs the first. A peer's are compared with ours.
/// </summary>
internal sealed class PatternCheck(SearchWorkload workload)
{
    private readonly Regex[] _regexes = [.. workload.Patterns.Select(pattern => new Regex(pattern.Regex, pattern.Options))];
    private readonly PatternOracle[] _oracles = [.. workload.Patterns.Select(pattern => new PatternOracle(pattern.Text))];

    /// <summary>Our spans, which the peers are compared with: for each message those of each pattern.</summary>
    private readonly List<(int Start, int End)>[][] _ours = new List<(int Start, int End)>[workload.Corpus.Count][];

    private int[] _differences = new int[workload.Patterns.Length];

    public void CheckOurs(Scanner ours, CheckResult result)
    {
        for (var message = 0; message < workload.Corpus.Count; message++)
        {
            var text = workload.Corpus.Texts[message];
            var spans = _ours[message] = Spans(ours, message, workload.Terms.Count);
            for (var pattern = 0; pattern < spans.Length; pattern++)
            {
                result.Matches += spans[pattern].Count;
                result.AsWritten += spans[pattern].Count;
                if (SameAs(_regexes[pattern], text, spans[pattern]))
                    continue;
                result.Explained++;
                if (!_oracles[pattern].Find(text).SequenceEqual(spans[pattern]))
                    result.Fail($"message {message}: the spans of '{workload.Patterns[pattern].Text}' are not those that its meaning gives");
            }
        }
    }

    /// <summary>Counts the peer's differences from ours; where text is not ASCII, classes mean other characters to it, and nothing is compared.</summary>
    public void CheckPeer(Scanner peer, int messages, CheckResult result)
    {
        for (var message = 0; message < messages; message++)
        {
            var spans = Spans(peer, message, workload.Terms.Texts.Length);
            result.Matches += spans.Sum(found => found.Count);
            if (!Ascii.IsValid(workload.Corpus.Texts[message]))
                continue;
            for (var pattern = 0; pattern < spans.Length; pattern++)
            {
                var differences = spans[pattern].Except(_ours[message][pattern]).Count() + _ours[message][pattern].Except(spans[pattern]).Count();
                _differences[pattern] += differences;
                result.Explained += differences;
            }
        }
    }

    /// <summary>How many spans of each pattern the last peer found elsewhere or not at all.</summary>
    public int[] TakeDifferences() => Interlocked.Exchange(ref _differences, new int[workload.Patterns.Length]);

    private List<(int Start, int End)>[] Spans(Scanner scanner, int message, int firstItem)
    {
        var found = new List<Found>();
        scanner.Find(message, found);
        var spans = new List<(int Start, int End)>[workload.Patterns.Length];
        for (var pattern = 0; pattern < spans.Length; pattern++)
            spans[pattern] = [];
        foreach (var item in found)
            if (item.Item >= firstItem)
                spans[item.Item - firstItem].Add((item.Start, item.End));
        foreach (var list in spans)
            list.Sort();
        return spans;
    }

    private static bool SameAs(Regex regex, string text, List<(int Start, int End)> spans)
    {
        var next = 0;
        foreach (var match in regex.EnumerateMatches(text))
            if (next >= spans.Count || spans[next++] != (match.Index, match.Index + match.Length))
                return false;
        return next == spans.Count;
    }
}
