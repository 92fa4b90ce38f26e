using EComRules.Comparison.Checks;
using EComRules.Comparison.Corpus;
using EComRules.Comparison.Measuring;
using EComRules.Comparison.Peers;

namespace EComRules.Comparison.Workloads;

/// <summary>
/// The rule layer: simple rules about a message's recipients, attachments and subject, three comparisons each, of which few apply. A message
/// has no text here, so our side is a whole check without a search.
/// </summary>
internal sealed class RulesWorkload : Workload
{
    public const string WorkloadName = "rules";

    private const int Rules = 200;
    private const int Count = 500;

    private readonly Message[] _messages;

    public RulesWorkload(int seed)
        : this(Messages(new(seed)))
    {
    }

    private RulesWorkload(Message[] messages)
        : base(WorkloadName, new("facts of messages", [.. messages.Select(message => message.Subject!)]), [])
        => _messages = messages;

    public override string Title => $"{Rules} rules about facts";

    public override Scanner BuildOurs() => new OurRules(_messages, Rules);

    public override IEnumerable<Func<Scanner>> Peers() => [() => new RulesEngineRules(_messages, Rules)];

    /// <summary>The peer must report the same rules for the same messages.</summary>
    public override IEnumerable<CheckResult> Check(IReadOnlyList<Contender> contenders, TimeSpan longest)
    {
        foreach (var contender in contenders)
        {
            var result = new CheckResult { Messages = Count };
            for (var message = 0; message < Count; message++)
            {
                var (expected, found) = (new List<Found>(), new List<Found>());
                for (var rule = 0; rule < Rules; rule++)
                    if (FactRule.Applies(_messages[message], rule))
                        expected.Add(new(0, 0, rule));
                contender.Scanner.Find(message, found);
                result.Matches += found.Count;
                if (!found.OrderBy(item => item.Item).SequenceEqual(expected) || contender.Scanner.Count(message) != expected.Count)
                    result.Fail($"message {message}: {contender.Name} reports {found.Count} rules, {expected.Count} apply");
            }

            yield return result;
        }
    }

    private static Message[] Messages(Random random) => [.. Enumerable.Range(0, Count).Select(_ => new Message
    {
        From = "a.khan@oakfield.example.sch.uk",
        To = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => (MessageAddress)$"parent{i}@example.org")],
        Subject = new string('x', random.Next(4, 60)),
        Attachments = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Attachment($"letter{i}.pdf"))],
    })];
}
