namespace EComRules.Testing;

/// <summary>
/// Checks one analyzer against marked text: <c>[|…|]</c> marks what its first rule reports, <c>{|ECR0803:…|}</c> names the rule,
/// <c>[||]</c> marks a place. Make an alias: <c>using Verify = EComRules.Testing.RuleVerifier&lt;MyAnalyzer&gt;;</c>
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
#pragma warning disable CA1000 // The alias is the point.
public static class RuleVerifier<TAnalyzer>
    where TAnalyzer : RuleAnalyzer, new()
{
    /// <summary>Checks that exactly the marked spans of a message's text are reported.</summary>
    /// <param name="marked">The text with at least one mark; its subject is "Subject".</param>
    /// <param name="school">The school; null for one that tells nothing.</param>
    /// <exception cref="RuleVerificationException">Something else is reported, or nothing is marked.</exception>
    public static void Reports(string marked, SchoolContext? school = null) => Reports(new Message { Subject = "Subject", Text = marked }, school);

    /// <summary>Checks that exactly the marks are reported: in the subject, texts, HTML parts, attachment names and links of the message.</summary>
    /// <inheritdoc cref="Reports(string, SchoolContext?)"/>
    public static void Reports(Message marked, SchoolContext? school = null, Action<PolicyBuilder>? configure = null)
    {
        var (message, expected) = Unmark(marked);
        if (expected.IsEmpty)
            throw new RuleVerificationException("Nothing is marked: mark what should be reported, or use Ignores.");
        Compare(message, expected, school, configure);
    }

    /// <summary>Checks that the rule reports the message as a whole (its envelope), and nothing else.</summary>
    /// <exception cref="RuleVerificationException">It does not, or reports something else too.</exception>
    public static void ReportsMessage(Message message, SchoolContext? school = null, Action<PolicyBuilder>? configure = null)
        => Compare(message, [new(FirstRule, MessageLocation.Whole)], school, configure);

    /// <summary>Checks that exactly these fields of a record are reported.</summary>
    /// <param name="record">The record.</param>
    /// <param name="school">The school; null for one that tells nothing.</param>
    /// <param name="fields">Their names, such as <c>settings.birthday</c>; <c>name: Wedding</c> when only that stretch of the value is.</param>
    /// <exception cref="RuleVerificationException">Something else is reported.</exception>
    public static void Reports(SchoolRecord record, SchoolContext? school, params ReadOnlySpan<string> fields)
    {
        var verdict = Check(record, school);
        var found = verdict.Findings.Select(finding => finding.Field ?? "the whole").ToArray();
        var stretches = verdict.Findings.Select(finding => $"{finding.Field}: {finding.Text}").ToArray();
        var isSame = found.Length == fields.Length;
        foreach (var field in fields)
            isSame &= found.Contains(field, StringComparer.Ordinal) || stretches.Contains(field, StringComparer.Ordinal);
        if (!isSame)
            throw new RuleVerificationException($"expected {string.Join(", ", fields!)}; found {(stretches.Length == 0 ? "nothing" : string.Join(", ", stretches))}");
    }

    /// <summary>Checks that nothing is reported for a record.</summary>
    /// <exception cref="RuleVerificationException">Something is.</exception>
    public static void Ignores(SchoolRecord record, SchoolContext? school = null) => Reports(record, school);

    /// <summary>The verdict of a policy that holds this analyzer alone.</summary>
    /// <exception cref="RuleVerificationException">The rule failed.</exception>
    public static Verdict Check(SchoolRecord record, SchoolContext? school = null, Action<PolicyBuilder>? configure = null)
    {
        var builder = new PolicyBuilder().Add(new TAnalyzer()).Use(PolicyPreset.Strict).UseSchool(school ?? SchoolContext.Unknown).UseClock(StoppedClock.Instance);
        configure?.Invoke(builder);
        var verdict = builder.Build().Check(record);
        return verdict.Faults.FirstOrDefault(fault => fault.Rule.Id == "ECR0003") is { } failed ? throw new RuleVerificationException(failed.Message) : verdict;
    }

    /// <summary>Checks that nothing is reported for a text.</summary>
    /// <exception cref="RuleVerificationException">Something is.</exception>
    public static void Ignores(string text, SchoolContext? school = null) => Ignores(new Message { Subject = "Subject", Text = text }, school);

    /// <summary>Checks that nothing is reported for a message.</summary>
    /// <exception cref="RuleVerificationException">Something is.</exception>
    public static void Ignores(Message message, SchoolContext? school = null, Action<PolicyBuilder>? configure = null)
    {
        var (unmarked, expected) = Unmark(message);
        if (!expected.IsEmpty)
            throw new RuleVerificationException("Something is marked: remove the marks, or use Reports.");
        Compare(unmarked, [], school, configure);
    }

    /// <summary>The verdict of a policy that holds this analyzer alone, for what the marks cannot say.</summary>
    public static Verdict Check(Message message, SchoolContext? school = null, Action<PolicyBuilder>? configure = null)
    {
        var builder = new PolicyBuilder().Add(new TAnalyzer()).Use(PolicyPreset.Strict).UseSchool(school ?? SchoolContext.Unknown).UseClock(StoppedClock.Instance);
        configure?.Invoke(builder);
        return builder.Build().Check(message);
    }

    private static string FirstRule => new TAnalyzer().Rules[0].Id;

    private static (Message Message, ImmutableArray<Mark> Marks) Unmark(Message marked)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var message = marked with
        {
            Subject = marked.Subject is null ? null : Read(marked.Subject, MessagePart.Subject, 0),
            TextParts = [.. marked.TextParts.Select((part, i) => part with { Content = Read(part.Content, MessagePart.Text, i) })],
            HtmlParts = [.. marked.HtmlParts.Select((part, i) => part with { Content = Read(part.Content, MessagePart.Html, i) })],
            Attachments = [.. marked.Attachments.Select((file, i) => file with { Name = Read(file.Name, MessagePart.Attachment, i) })],
            Links = [.. marked.Links.Select((link, i) => Read(link, MessagePart.Link, i))],
        };
        return (message, marks.ToImmutable());

        string Read(string text, MessagePart part, int index)
        {
            var parsed = MarkedText.Parse(text);
            foreach (var (ruleId, span) in parsed.Marks)
                marks.Add(new(ruleId ?? FirstRule, new(part, index, span)));
            return parsed.Text;
        }
    }

    private static void Compare(Message message, ImmutableArray<Mark> expected, SchoolContext? school, Action<PolicyBuilder>? configure)
    {
        var verdict = Check(message, school, configure);
        if (verdict.Faults.FirstOrDefault(fault => fault.Rule.Id == "ECR0003") is { } failed)
            throw new RuleVerificationException(failed.Message);
        var found = verdict.Findings.Select(finding => new Mark(finding.Rule.Id, finding.Location)).ToArray();
        if (found.Order().SequenceEqual(expected.Order()))
            return;
        throw new RuleVerificationException($"expected {List(expected)}; found {List(found)}");

        string List(IEnumerable<Mark> marks)
            => marks.Any() ? string.Join(", ", marks.Order().Select(mark => $"{mark.RuleId} {mark.Location.Part}[{mark.Location.Index}] {mark.Location.Span.Start}+{mark.Location.Span.Length} '{TextAt(message, mark.Location)}'")) : "nothing";
    }

    private static string TextAt(Message message, MessageLocation location)
    {
        var source = location.Part switch
        {
            MessagePart.Subject => message.Subject ?? "",
            MessagePart.Text => message.TextParts[location.Index].Content,
            MessagePart.Html => message.HtmlParts[location.Index].Content,
            MessagePart.Attachment => message.Attachments[location.Index].Name,
            MessagePart.Link => message.Links[location.Index],
            _ => "",
        };
        return source.Substring(location.Span.Start, Math.Min(location.Span.Length, source.Length - location.Span.Start));
    }

    private readonly record struct Mark(string RuleId, MessageLocation Location) : IComparable<Mark>
    {
        public int CompareTo(Mark other)
            => (Location.Part, Location.Index, Location.Span.Start, Location.Span.Length, RuleId)
                .CompareTo((other.Location.Part, other.Location.Index, other.Location.Span.Start, other.Location.Span.Length, other.RuleId));
    }
}
