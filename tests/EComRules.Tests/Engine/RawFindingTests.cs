using System.Collections.Concurrent;
using System.Reflection;
using EComRules.Engine;
using EComRules.Fixes;
using EComRules.Rules;
using EComRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine;

/// <summary>Raw findings say what the verdict says, without allocating.</summary>
[Properties(MaxTest = 150, Arbitrary = [typeof(BothForms)])]
public sealed class RawFindingTests
{
    private static readonly Policy s_policy = Build();

    [Property]
    public void Says_what_the_verdict_says(Message message)
    {
        var verdict = s_policy.Check(message);
        var raw = Raw(s_policy, message);
        Assert.Equal(verdict.Findings.Concat(verdict.Faults).Select(Describe), raw.Select(finding => Describe(finding.ToFinding(message))));
        Assert.Equal(verdict.Findings.Concat(verdict.Faults).Select(finding => finding.Text), raw.Select(finding => finding.TextIn(message).ToString()));
        Assert.Equal(verdict.Findings.Length, raw.Count(finding => !finding.IsFault));
        Assert.Equal(verdict.IsPartial, raw.Any(finding => finding.MakesPartial));
        Assert.Equal(verdict.IsClean, raw.Length == 0);
    }

    [Fact]
    public void The_messages_hold_what_the_property_is_about()
    {
        var verdicts = BothForms.Message().Generator.Sample(300).Select(message => s_policy.Check(message)).ToArray();
        Assert.Contains(verdicts, verdict => verdict.Findings.Any(finding => finding.Location.Part == MessagePart.Html && finding.Trace.IsEmpty));
        Assert.Contains(verdicts, verdict => verdict.Findings.Any(finding => !finding.Trace.IsEmpty));
        Assert.Contains(verdicts, verdict => !verdict.Suppressed.IsEmpty && !verdict.Findings.IsEmpty);
        Assert.Contains(verdicts, verdict => verdict.Faults.Any(fault => fault.Rule.Id == "ECR0008"));
        Assert.Contains(verdicts, verdict => verdict.Faults.Any(fault => fault.Rule.Id == "ECR0010"));
        Assert.Contains(verdicts, verdict => verdict.IsPartial);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Fills_what_room_there_is_and_says_how_many_there_are(int room)
    {
        var message = Oakfield.Internal("You fool, fool and fool") with { Faults = [new("ECR0004", "a part broke off", MessageLocation.Whole)] };
        var policy = ProbeAnalyzer.PolicyOf("fool");
        var all = Raw(policy, message);
        Assert.Equal(["ECR9001", "ECR9001", "ECR9001", "ECR0004"], all.Select(finding => finding.Rule.Id));
        var findings = new RawFinding[room];
        Assert.Equal(4, policy.Check(message, findings));
        Assert.Equal(all[..room], findings);
    }

    [Fact]
    public void Leaves_the_rest_of_the_room_as_it_was()
    {
        var policy = ProbeAnalyzer.PolicyOf("fool");
        var findings = Raw(policy, Oakfield.Internal("fool, fool"));
        var before = findings[1];
        Assert.Equal(1, policy.Check(Oakfield.Internal("you fool"), findings));
        Assert.Equal(4, findings[0].Location.Span.Start);
        Assert.Equal(before, findings[1]);
    }

    [Fact]
    public void A_clean_message_has_none() => Assert.Equal(0, s_policy.Check(Oakfield.Internal("The coach leaves at nine."), []));

    [Fact]
    public void What_was_left_unchecked_is_a_fault_that_says_so()
    {
        var broken = new ProbeAnalyzer((rules, rule) => rules.OnText(rule, _ => throw new InvalidOperationException("on purpose")));
        var policy = new PolicyBuilder().Add(broken).UseSchool(Oakfield.School).Build();
        var fault = Raw(policy, Oakfield.Internal("hello"))[0];
        Assert.Equal(("ECR0003", true, true), (fault.Rule.Id, fault.IsFault, fault.MakesPartial));

        fault = Assert.Single(Raw(ProbeAnalyzer.PolicyOf("fool").WithProblem("the file is gone"), Oakfield.Internal("hello")));
        Assert.Equal(("ECR0007", true, false), (fault.Rule.Id, fault.IsFault, fault.MakesPartial));
        Assert.Equal("the file is gone", fault.ToFinding(Oakfield.Internal("hello")).Message);
    }

    [Fact]
    public void Findings_allocate_nothing()
    {
        const string text = "PLEASE EVERYBODY REPLY NOW, you useless idiot.\nThe password is Sunflower27 and his NI number is AB 12 34 56 C.\nWho wants to join the staff lottery?\n";
        var message = Oakfield.Outbound(text, "damn") with
        {
            HtmlParts = ["<p>" + text.Replace("idiot", "id<b>iot</b>", StringComparison.Ordinal) + " You <i>fool</i>, damn you.</p><div style=\"display:none\">you idiot</div>"],
            Attachments = [new("setup.exe") { Size = 1000 }],
        };
        var verdict = s_policy.Check(message);
        Assert.True(verdict.Findings.Length >= 8, $"{verdict.Findings.Length} findings");
        Assert.NotEmpty(verdict.Suppressed);
        Assert.NotEmpty(verdict.Faults);
        Assert.Contains(verdict.Findings, finding => finding.Location.Part == MessagePart.Html);
        AssertAllocatesNothing(s_policy, message);
    }

    [Fact]
    public void What_is_concluded_from_findings_allocates_nothing()
    {
        var message = new Message { Channel = Channel.Social, Audience = SocialAudience.Public, From = Oakfield.Staff, Text = "That idiot forgot the key. I'll knock your teeth out. His NI number is AB 12 34 56 C." };
        var verdict = s_policy.Check(message);
        Assert.Contains(verdict.Findings, finding => finding.Rule.Id == "ECR0603");
        Assert.Contains(verdict.Findings, finding => finding.Rule.Id == "ECR0606");
        Assert.Contains(verdict.Findings, finding => finding.Trace.Any(step => step.RuleId == "ECR0603"));
        AssertAllocatesNothing(s_policy, message);
    }

    [Fact]
    public void Missing_context_allocates_nothing()
    {
        var policy = new PolicyBuilder().Use(PolicyPreset.Strict).AddDefaultRules().UseClock(StoppedClock.Instance).Build();
        var message = Oakfield.Outbound("His NI number is AB 12 34 56 C.");
        Assert.Contains(policy.Check(message).Faults, fault => fault.Rule.Id == "ECR0006");
        AssertAllocatesNothing(policy, message);
    }

    [Fact]
    public void Very_many_findings_allocate_nothing()
    {
        var message = Oakfield.Internal(string.Concat(Enumerable.Repeat("you fool and ", 3000)));
        AssertAllocatesNothing(ProbeAnalyzer.PolicyOf("fool"), message with { Html = "<b>" + message.Text + "fool</b>" });
    }

    [Fact]
    public void Sixty_four_threads_find_what_one_finds()
    {
        var messages = BothForms.Message().Generator.Sample(200).ToArray();
        var expected = messages.Select(message => Raw(s_policy, message)).ToArray();
        Assert.True(expected.Sum(findings => findings.Length) > 500);
        var wrong = new ConcurrentBag<string>();
        using var together = new Barrier(64);
        var threads = Enumerable.Range(0, 64).Select(number => new Thread(() =>
        {
            var findings = new RawFinding[1000];
            together.SignalAndWait();
            for (var i = 0; i < messages.Length; i++)
            {
                var at = (i + (number * 37)) % messages.Length;
                var count = s_policy.Check(messages[at], findings);
                if (!findings.AsSpan(0, count).SequenceEqual(expected[at]))
                    wrong.Add($"thread {number}: other findings in message {at}");
            }
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_pool_that_is_empty_or_full_makes_new_runs_and_drops_old_ones()
    {
        var pool = new CheckRunPool();
        var many = (Environment.ProcessorCount * 2) + 10;
        var runs = Enumerable.Range(0, many).Select(_ => pool.Rent()).ToArray();
        Assert.Equal(many, runs.Distinct().Count());
        foreach (var run in runs)
            pool.Return(run);
        var again = Enumerable.Range(0, many).Select(_ => pool.Rent()).ToArray();
        Assert.Equal(many, again.Distinct().Count());
        Assert.Equal((Environment.ProcessorCount * 2) + 1, again.Intersect(runs).Count());
    }

    [Fact]
    public void Nothing_is_kept_for_each_thread()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Assert.DoesNotContain(typeof(Policy).Assembly.GetTypes().SelectMany(type => type.GetFields(all)), IsPerThread);

        static bool IsPerThread(FieldInfo field) => field.IsDefined(typeof(ThreadStaticAttribute))
            || (field.FieldType.IsGenericType && (field.FieldType.GetGenericTypeDefinition() == typeof(ThreadLocal<>) || field.FieldType.GetGenericTypeDefinition() == typeof(AsyncLocal<>)));
    }

    [Fact]
    public void Prints_no_content()
    {
        var message = Oakfield.Internal("canary");
        var finding = Assert.Single(Raw(ProbeAnalyzer.PolicyOf("canary"), message));
        Assert.Equal("ECR9001 Warning at Text[0] 0+6", finding.ToString());
    }

    private static void AssertAllocatesNothing(Policy policy, Message message)
    {
        var findings = new RawFinding[16 * 1024];
        for (var i = 0; i < 50; i++)
            policy.Check(message, findings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            policy.Check(message, findings);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static RawFinding[] Raw(Policy policy, Message message)
    {
        var findings = new RawFinding[policy.Check(message, [])];
        Assert.Equal(findings.Length, policy.Check(message, findings));
        return findings;
    }

    private static string Describe(Finding finding)
        => $"{finding} {finding.Zone} {finding.Confidence:R} '{finding.Text}' {finding.Message} {finding.Clause} {string.Join('|', finding.Trace)}";

    private static Policy Build()
    {
        // The default rules lower a severity rarely; this one always does.
        var kind = new ProbeAnalyzer((rules, rule) => rules.OnTerms(rule, Lexicon.Of("Kind regards", "Dear all"), context => context.Report("argument", 7, loweredBecause: "it is kind")));
        var builder = new PolicyBuilder().Add(kind).Use(PolicyPreset.Strict).UseSchool(Oakfield.School).UseClock(StoppedClock.Instance)
            .SetSeverity("ECR1102", Severity.Violation)
            .Suppress(new("ECR0303", "agreed") { Text = "DAMN" })
            .Suppress(new("ECR0803", "agreed") { From = "oakfield.example.sch.uk", Expires = new(2026, 3, 11) })
            .Suppress(new("ECR0801", "agreed") { To = "oakfield.example.sch.uk" })
            .Suppress(new("ECR0701", "no longer agreed") { Expires = new(2026, 3, 10) });
        foreach (var analyzer in DefaultRules.Create())
            builder.Add(analyzer);
        foreach (var fixer in DefaultFixers.Create())
            builder.Add(fixer);
        return builder.Build();
    }

    /// <summary>Messages whose HTML says what their text says, more, less, or something else, some of it hidden.</summary>
    private static class BothForms
    {
        public static Arbitrary<Message> Message() => Arb.From(
            from message in PolicyProperties.Messages.Message().Generator
            from other in PolicyProperties.Messages.Message().Generator
            from form in Gen.Choose(0, 6)
            from partly in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
            let text = message.Text ?? ""
            select message with
            {
                Faults = partly ? [new("ECR0004", "a part {0} broke off", MessageLocation.Whole)] : [],
                HtmlParts = form switch
                {
                    0 => [],
                    1 => [Html(text)],
                    2 => [Html(text + "\n" + other.Text)],
                    3 => [Html(other.Text + "\n" + text.Replace("idiot", "id<b>iot</b>", StringComparison.Ordinal).Replace("damn", "d&#97;mn", StringComparison.Ordinal))],
                    4 => [Html(text) + "<div style=\"display:none\">" + other.Text + "</div>"],
                    5 => [Html(text), Html(text + text)],
                    _ => message.HtmlParts,
                },
            });

        private static string Html(string text) => "<p>" + text.Replace("\n", "<br>", StringComparison.Ordinal) + "</p>";
    }
}
