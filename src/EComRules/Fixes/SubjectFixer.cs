using EComRules.Engine;

namespace EComRules.Fixes;

/// <summary>ECR1101: suggests a subject from the first words of the body that say something.</summary>
internal sealed class SubjectFixer : RuleFixer
{
    private const int LongestSubject = 60;

    private static readonly string[] s_greetings = ["dear", "hi", "hello", "hiya", "hey", "good morning", "good afternoon", "good evening", "morning", "afternoon", "all"];

    public override ImmutableArray<string> RuleIds => ["ECR1101"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
    {
        var subject = FromBody(BodyOf(message));
        if (subject.Length == 0)
            return null;

        // A reply stays a reply: 'Re:' is kept before the suggestion.
        var old = message.Subject?.Trim() ?? "";
        var isReply = old.EndsWith(':');
        return new("ECR1101", $"Give it the subject '{subject}'", [new(new(MessagePart.Subject, 0, new(0, message.Subject?.Length ?? 0)), isReply ? $"{old} {subject}" : subject)]);
    }

    private static string BodyOf(Message message)
    {
        if (message.Text is { } text)
            return AuthorWords(text, ReadZones(text));
        if (message.Html is not { } html)
            return "";
        var visible = new TextView();
        var hidden = new TextView();
        visible.ResetMapped(MessagePart.Html, 0, 0, hidden: false, html.AsMemory());
        hidden.ResetMapped(MessagePart.Html, 0, 0, hidden: true, html.AsMemory());
        new HtmlReader().Read(html, Zone.Author, forwards: false, visible, hidden);
        return AuthorWords(visible.Text.ToString(), visible.Zones);
    }

    private static ScratchList<ZoneRun> ReadZones(string text)
    {
        var runs = new ScratchList<ZoneRun>();
        ZoneReader.Read(text, Zone.Author, forwards: false, runs);
        return runs;
    }

    private static string AuthorWords(string text, ScratchList<ZoneRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
            if (runs[i].Zone == Zone.Author)
                return text[runs[i].Start..(i + 1 < runs.Count ? runs[i + 1].Start : text.Length)];
        return "";
    }

    private static string FromBody(ReadOnlySpan<char> body)
    {
        foreach (var rawLine in body.EnumerateLines())
        {
            var line = rawLine.Trim();
            if (line.IsEmpty || IsGreeting(line))
                continue;
            var end = line.IndexOfAny('.', '!', '?');
            var sentence = end > 0 ? line[..end] : line;
            if (sentence.Length > LongestSubject)
            {
                var cut = sentence[..LongestSubject].LastIndexOf(' ');
                sentence = sentence[..(cut > 0 ? cut : LongestSubject)];
            }

            return sentence.TrimEnd(" ,;:-\u2013").ToString();
        }

        return "";
    }

    private static bool IsGreeting(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
            return false;
        if (line[^1] == ',')
            return true;
        foreach (var greeting in s_greetings)
            if (line.StartsWith(greeting, StringComparison.OrdinalIgnoreCase) && (line.Length == greeting.Length || !char.IsLetter(line[greeting.Length])) && line.Count(' ') <= 3)
                return true;
        return false;
    }
}
