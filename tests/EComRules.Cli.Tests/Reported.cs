using System.Text;
using EComRules.Cli.Reports;
using EComRules.Cli.Sources;

namespace EComRules.Cli.Tests;

/// <summary>Writes real verdicts with a report.</summary>
internal static class Reported
{
    public static string By(Func<Stream, Policy, Report> make, Policy policy, params Message[] messages)
        => By(make, policy, messages.Select((message, i) => new InputEntry("mail.jsonl", $"mail.jsonl:{i + 1}", $"m{i + 1}", message, null) { Line = i + 1 }));

    public static string By(Func<Stream, Policy, Report> make, Policy policy, IEnumerable<InputEntry> entries)
    {
        using var stream = new MemoryStream();
        var totals = new Totals();
        using (var report = make(stream, policy))
        {
            report.Begin();
            foreach (var entry in entries)
            {
                if (entry.Message is null)
                {
                    totals.CountUnread();
                    report.WriteUnread(entry);
                    continue;
                }

                var verdict = policy.Check(entry.Message);
                totals.Count(verdict);
                report.Write(new(entry, entry.Message, verdict));
            }

            report.End(totals);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
