namespace EComRules.Cli.Reports;

/// <summary>Shows what corrections change in a message, part by part, in the form of a unified diff.</summary>
internal sealed class FixDiff(TextWriter output, Ink ink)
{
    private const int Context = 2;

    public void Write(string source, Message before, Message after, IEnumerable<MessageFix> fixes)
    {
        output.WriteLine(ink.Strong("--- " + SafeText.OneLine(source)));
        output.WriteLine(ink.Strong("+++ " + SafeText.OneLine(source)));
        foreach (var group in fixes.GroupBy(fix => (fix.RuleId, fix.Title)))
            output.WriteLine(ink.Faint($"# {group.Key.RuleId} {SafeText.OneLine(group.Key.Title)}{(group.Count() > 1 ? $" ({group.Count()} times)" : "")}"));
        WritePart("to", Lines(before.To), Lines(after.To));
        WritePart("cc", Lines(before.Cc), Lines(after.Cc));
        WritePart("bcc", Lines(before.Bcc), Lines(after.Bcc));
        WritePart("subject", before.Subject ?? "", after.Subject ?? "");
        for (var i = 0; i < before.TextParts.Length; i++)
            WritePart(i == 0 ? "text" : $"text {i + 1}", before.TextParts[i].Content, after.TextParts[i].Content);
        for (var i = 0; i < before.HtmlParts.Length; i++)
            WritePart(i == 0 ? "html" : $"html {i + 1}", before.HtmlParts[i].Content, after.HtmlParts[i].Content);
        output.WriteLine();
    }

    private static string Lines(ImmutableArray<MessageAddress> addresses) => string.Join('\n', addresses.Select(address => address.Value));

    private void WritePart(string part, string before, string after)
    {
        if (before == after)
            return;
        output.WriteLine(ink.Faint($"@@ {part} @@"));
        var changes = LineDiff.Compare(Split(before), Split(after));
        for (var i = 0; i < changes.Count; i++)
        {
            var (kind, line) = changes[i];
            if (kind == ' ' && !IsNearChange(changes, i))
                continue;
            var shown = kind + SafeText.OneLine(line);
            output.WriteLine(kind switch
            {
                '-' => ink.Of(Severity.Violation, shown),
                '+' => ink.Of(Severity.None, shown),
                _ => shown,
            });
        }
    }

    private static bool IsNearChange(List<(char Kind, string Line)> changes, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(changes.Count - 1, index + Context); i++)
            if (changes[i].Kind != ' ')
                return true;
        return false;
    }

    private static string[] Split(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');
}
