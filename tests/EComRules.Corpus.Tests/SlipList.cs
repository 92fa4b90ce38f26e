using System.Text;

namespace EComRules.Corpus.Tests;

/// <summary>The development half's false alarms and misses, for whoever mends the rules. It is never committed.</summary>
internal static class SlipList
{
    public static string Write(Measurement development)
    {
        var list = new StringBuilder();
        foreach (var (message, wrong, missed) in development.Slips.OrderBy(Key, StringComparer.Ordinal))
            if (wrong is not null)
                list.Append(CultureInfo.InvariantCulture, $"{(message.IsBenign ? "BENIGN" : "extra")}\t{wrong.Severity}\t{Expectation.CategoryOf(wrong)}\t{wrong.Rule.Id}\t{message.Id}\t{wrong.Location.Part}\t{Line(wrong.Text)}\t{Around(message.Message, wrong)}\n");
            else
                list.Append(CultureInfo.InvariantCulture, $"missed\t-\t{missed!.Category}\t{missed.Rule}\t{message.Id}\t{missed.Part}\t{Line(missed.Text)}\n");
        return list.ToString();
    }

    private static string Key((CorpusMessage Message, Finding? Wrong, Expectation? Missed) slip)
        => slip.Wrong is { } wrong ? $"{(slip.Message.IsBenign ? 0 : 1)}{3 - (int)wrong.Severity}{wrong.Rule.Id}{slip.Message.Id}" : $"2{slip.Missed!.Rule}{slip.Message.Id}";

    private static string Around(Message message, Finding finding)
    {
        var body = finding.Location.Part switch
        {
            MessagePart.Text => message.Text,
            MessagePart.Subject => message.Subject,
            MessagePart.Html => message.Html,
            _ => null,
        };
        if (body is null)
            return Line(message.Subject ?? "");
        var from = Math.Max(0, finding.Location.Span.Start - 60);
        var to = Math.Min(body.Length, finding.Location.Span.Start + finding.Location.Span.Length + 60);
        return Line(body[from..to]);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" / ").Replace('\t', ' ');
}
