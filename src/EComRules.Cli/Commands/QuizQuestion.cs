using EComRules.Clauses;

namespace EComRules.Cli.Commands;

/// <summary>A question of the quiz for staff, made from the examples on a rule's page. What a rule of the groups 01, 03 to 05 and 07 looks for is left out of it.</summary>
/// <param name="Text">The example, on one line.</param>
/// <param name="Answer">Whether it may stand, and why.</param>
internal sealed record QuizQuestion(string Text, string Answer)
{
    private const int MostQuestions = 8;
    private const int LongestText = 300;
    private static readonly string[] s_heads = ["to", "from", "cc", "sent", "channel"];
    private const string Fence = "```message\n";

    /// <summary>Questions on the rules the clause concerns: of each rule an example that is reported, then one that is not, in turn.</summary>
    public static List<QuizQuestion> For(Clause clause)
    {
        var questions = new List<QuizQuestion>();
        foreach (var rule in StaffSummary.Concerned(clause, RuleCatalogue.All))
        {
            // Other rules judge recipients, files and hours, which a line of text does not show.
            if (questions.Count >= MostQuestions || (rule.Kinds & (RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Writing)) == 0 || rule.Channels == Channel.Record)
                continue;
            var isFine = questions.Count % 2 == 1;
            if (RuleCatalogue.PageOf(rule.Id) is { } page && ExampleIn(page, isFine ? "## Not reported" : "## Reported", rule.Id, isMarked: !isFine) is { } text)
                questions.Add(new(text, isFine ? $"This is fine ({rule.Title})." : $"It may breach clause {rule.Clauses[0]}: {rule.Title}. {rule.Advice}"));
        }

        return questions;
    }

    private static string? ExampleIn(string page, string section, string ruleId, bool isMarked)
    {
        var start = page.IndexOf($"\n{section}\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf("\n## ", start + section.Length, StringComparison.Ordinal);
        for (var at = start; at >= 0 && at < end;)
        {
            at = page.IndexOf(Fence, at, StringComparison.Ordinal);
            if (at < 0 || at > end)
                return null;
            at += Fence.Length;
            var close = page.IndexOf("\n```", at, StringComparison.Ordinal);
            if (close < 0)
                return null;
            if (BodyOf(page[at..close], ruleId, isMarked) is { Length: > 0 and <= LongestText } body)
                return body;
            at = close;
        }

        return null;
    }

    /// <summary>The words of an example; null for a record, for one with a web address, and for a message that is more than words from one person to another.</summary>
    private static string? BodyOf(string block, string ruleId, bool isMarked)
    {
        var lines = block.Split('\n');
        var blank = Array.IndexOf(lines, "");
        var head = blank > 0 && lines.Take(blank).All(IsHeader) ? lines.Take(blank).ToArray() : [];
        var body = string.Join(' ', lines.Skip(head.Length).Where(line => line.Length > 0));
        if (body.Length == 0 || body[0] == '{' || lines.All(IsHeader) || head.Any(line => !s_heads.Contains(line.Split(':')[0]) || line == "channel: web"))
            return null;
        if (body.Contains("://", StringComparison.Ordinal) || body.Contains("[|", StringComparison.Ordinal) != isMarked)
            return null;
        return ruleId[3..5] is "01" or "03" or "04" or "05" or "07" ? WithoutMarked(body) : body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        static bool IsHeader(string line) => line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    private static string WithoutMarked(string body)
    {
        for (var open = body.IndexOf("[|", StringComparison.Ordinal); open >= 0; open = body.IndexOf("[|", StringComparison.Ordinal))
        {
            var close = body.IndexOf("|]", open, StringComparison.Ordinal);
            if (close < 0)
                break;
            body = string.Concat(body.AsSpan(0, open), "[...]", body.AsSpan(close + 2));
        }

        return body;
    }
}
