using System.Text;
using System.Text.Json;
using EComRules.Rules;
using EComRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine;

/// <summary>What holds for every message, checked with the whole default policy on messages put together at random.</summary>
[Properties(MaxTest = 150, Arbitrary = [typeof(Messages)])]
public sealed class PolicyProperties
{
    private static readonly Policy s_policy = Build(DefaultRules.Create());
    private static readonly Policy s_backwards = Build([.. DefaultRules.Create().Reverse()]);

    [Property]
    public void Every_span_lies_in_its_part_and_shows_its_text(Message message)
    {
        var verdict = s_policy.Check(message);
        Assert.All(verdict.Findings, finding =>
        {
            var part = PartOf(message, finding.Location);
            var span = finding.Location.Span;
            Assert.InRange(span.Start, 0, part.Length);
            Assert.InRange(span.End, span.Start, part.Length);
            Assert.Equal(part.Substring(span.Start, span.Length), finding.Text);
        });
    }

    [Property]
    public void Checking_twice_gives_the_same_verdict(Message message) => Assert.Equal(Json(s_policy, message), Json(s_policy, message));

    [Property]
    public void The_order_of_the_rules_does_not_matter(Message message) => Assert.Equal(Json(s_policy, message), Json(s_backwards, message));

    [Property]
    public void A_trace_changes_nothing_else(Message message)
    {
        var traced = s_policy.CheckWithTrace(message);
        Assert.Equal(s_policy.Check(message).Findings.Select(Describe), traced.Findings.Select(Describe));
    }

    [Property]
    public void Every_fix_removes_its_finding_and_adds_none(Message message)
    {
        var verdict = s_policy.Check(message);
        foreach (var fix in s_policy.GetFixes(message, verdict))
        {
            var after = s_policy.Check(fix.Apply(message));
            Assert.True(after.Findings.Count(finding => finding.Rule.Id == fix.RuleId) < verdict.Findings.Count(finding => finding.Rule.Id == fix.RuleId));
            Assert.Empty(after.Findings.Select(Known).Except(verdict.Findings.Select(Known)));
        }
    }

    [Fact]
    public void Threads_and_cultures_change_nothing()
    {
        var messages = Messages.Message().Generator.Sample(200).ToArray();
        var expected = messages.Select(message => Json(s_policy, message)).ToArray();
        Assert.All(["ECR0101", "ECR0803", "ECR1102"], rule => Assert.Contains(expected, verdict => verdict.Contains(rule, StringComparison.Ordinal)));
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        var threads = new[] { "tr-TR", "th-TH", "ar-SA", "en-GB", "de-DE", "cy-GB", "pl-PL", "ur-PK" }.Select(culture => new Thread(() =>
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            for (var i = 0; i < messages.Length; i++)
                if (Json(s_policy, messages[i]) != expected[i])
                    wrong.Add($"{culture}: another verdict on message {i}");
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.Empty(wrong);
    }

    private static Policy Build(ImmutableArray<RuleAnalyzer> analyzers)
    {
        var builder = new PolicyBuilder().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).UseClock(StoppedClock.Instance);
        foreach (var analyzer in analyzers)
            builder.Add(analyzer);
        foreach (var fixer in EComRules.Fixes.DefaultFixers.Create())
            builder.Add(fixer);
        return builder.Build();
    }

    private static string Known(Finding finding) => $"{finding.Rule.Id} {finding.Location.Part} {finding.Text}";

    private static string Describe(Finding finding) => $"{finding} {finding.Text} {finding.Message}";

    private static string Json(Policy policy, Message message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            EComRulesJson.WriteVerdict(writer, "m", "m", policy.Check(message));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string PartOf(Message message, MessageLocation location) => location.Part switch
    {
        MessagePart.Subject => message.Subject ?? "",
        MessagePart.Text => message.TextParts[location.Index].Content,
        MessagePart.Html => message.HtmlParts[location.Index].Content,
        MessagePart.Attachment => message.Attachments[location.Index].Name,
        MessagePart.Link => message.Links[location.Index],
        MessagePart.Header => message.Headers[location.Index].Value,
        _ => "",
    };

    /// <summary>Messages of pieces that rules look for, pieces that they must not trip over, and noise.</summary>
    internal static class Messages
    {
        private static readonly string[] s_pieces =
        [
            "PLEASE REPLY NOW", "you useless idiot", "forward this to ten friends", "the password is Sunflower27", "AA 12 34 56 B", "his NI number is",
            "staff lottery syndicate", "Vote Labour on Thursday", "\n", "\n\n", "\r\n", "> quoted\n", "-- \n", "On Mon, 9 Mar 2026 at 10:00, Sam wrote:\n",
            "---------- Forwarded message ---------\n", "Mrs Cockburn", "National Lottery Community Fund", " ", ". ", "!!!", "\u200B", "\u00AD", "\uD83C\uDF84", "\uD800", "\0",
            "<b>", "</b>", "<br>", "<div style=\"display:none\">", "</div>", "&amp;", "&#x41;", "<!--", "-->", "https://www.example.org/a?b=c", "bet365.com", "\t", "É", "ﬀ", "İ",
            "943 476 5919", "NHS number", "12-34-56 12345678", "f**k", "[", "|", "damn", "reply tonight please", "Dear all,", "Kind regards", "Amira Khan 03/05/2017",
        ];

        private static readonly string[] s_addresses =
            [Oakfield.Staff, Oakfield.Colleague, Oakfield.Head, Oakfield.Outside, Oakfield.Parent, "all-staff@oakfield.example.sch.uk", "dsl@oakfield.example.sch.uk", "branch@union.example.org", "@", ""];

        public static Arbitrary<Message> Message() => Arb.From(
            from channel in Gen.Elements(Channel.Email, Channel.Email, Channel.Email, Channel.Text, Channel.Chat, Channel.Social, Channel.Web)
            from sender in Gen.Elements(s_addresses)
            from to in Gen.ListOf(Gen.Elements(s_addresses))
            from cc in Gen.ListOf(Gen.Elements(s_addresses))
            from subject in Text()
            from text in Text()
            from html in Text()
            from hasHtml in Gen.Elements(true, false, false)
            from file in Text()
            from files in Gen.Choose(0, 2)
            select new Message
            {
                Channel = channel,
                From = sender,
                To = [.. to.Select(address => new MessageAddress(address))],
                Cc = [.. cc.Select(address => new MessageAddress(address))],
                Subject = subject,
                Text = text,
                HtmlParts = hasHtml ? [new BodyText(html)] : [],
                Attachments = [.. Enumerable.Repeat(new Attachment(file), files)],
                SentAt = Oakfield.Lesson,
            });

        private static Gen<string> Text() => Gen.ListOf(Gen.Elements(s_pieces)).Select(pieces => string.Concat(pieces));
    }
}
