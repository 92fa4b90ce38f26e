using EComRules.Testing;

namespace EComRules.Tests.Engine;

public sealed class FaultTests
{
    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_go_on()
    {
        var policy = new PolicyBuilder()
            .Add(new ProbeAnalyzer(ProbeAnalyzer.RuleOf("ECR9001"), (rules, rule) =>
            {
                rules.OnTerms(rule, Lexicon.Of("fool"), _ => throw new InvalidOperationException("fool"));
                rules.OnText(rule, _ => throw new InvalidOperationException("fool"));
                rules.OnLink(rule, _ => throw new InvalidOperationException("fool"));
                rules.OnAttachment(rule, _ => throw new InvalidOperationException("fool"));
                rules.OnMessage(rule, _ => throw new InvalidOperationException("fool"));
            }))
            .Add(ProbeAnalyzer.Terms("fool", "ECR9002"))
            .Build();
        var verdict = policy.Check(Oakfield.Internal("fool https://example.org/") with { Attachments = [new("a.txt")] });
        Assert.Equal("ECR9002", Assert.Single(verdict.Findings).Rule.Id);
        Assert.True(verdict.IsPartial);
        Assert.All(verdict.Faults, fault => Assert.Equal("ECR0003", fault.Rule.Id));
        Assert.Equal([MessagePart.Text, MessagePart.Link, MessagePart.Attachment, MessagePart.Envelope, MessagePart.Subject], verdict.Faults.Select(fault => fault.Location.Part == MessagePart.Text && fault.Location.Span.Length > 4 ? MessagePart.Link : fault.Location.Part).Distinct().OrderBy(part => part == MessagePart.Text ? 0 : part == MessagePart.Link ? 1 : part == MessagePart.Attachment ? 2 : part == MessagePart.Envelope ? 3 : 4));
        Assert.All(verdict.Faults, fault => Assert.DoesNotContain("fool", fault.Message, StringComparison.Ordinal));
        Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
    }

    [Fact]
    public void Too_much_text_is_said()
    {
        var half = new string('a', 13 * 1024 * 1024);
        var verdict = ProbeAnalyzer.PolicyOf("fool").Check(new Message { Subject = "fool", TextParts = [half, half, "fool"] });
        Assert.Equal("ECR0001", Assert.Single(verdict.Faults).Rule.Id);
        Assert.Equal(new(MessagePart.Text, 1, default), verdict.Faults[0].Location);
        Assert.Equal(2, verdict.Findings.Length);
        Assert.True(verdict.IsPartial);
    }

    [Fact]
    public void Too_many_parts_are_said()
    {
        var verdict = ProbeAnalyzer.PolicyOf("fool").Check(new Message { TextParts = [.. Enumerable.Repeat(new BodyText("a"), 10_001)], Subject = "fool" });
        Assert.Equal("ECR0001", Assert.Single(verdict.Faults).Rule.Id);
        Assert.Single(verdict.Findings);
    }

    [Fact]
    public void Too_many_findings_are_said()
    {
        var verdict = ProbeAnalyzer.PolicyOf("fool").Check(new Message { Text = string.Concat(Enumerable.Repeat("fool ", 10_001)) });
        Assert.Equal(10_000, verdict.Findings.Length);
        Assert.Equal("ECR0001", Assert.Single(verdict.Faults).Rule.Id);
    }

    [Fact]
    public void Rules_are_not_asked_for_findings_that_have_no_room()
    {
        var asked = 0;
        var policy = new PolicyBuilder().UseClock(StoppedClock.Instance)
            .Add(new ProbeAnalyzer((rules, rule) =>
            {
                rules.OnTerms(rule, Lexicon.Of("fool"), context =>
                {
                    asked++;
                    context.Report();
                });
                rules.OnMessage(rule, _ => asked++);
            }))
            .Build();
        Assert.Equal(10_000, policy.Check(new Message { Text = string.Concat(Enumerable.Repeat("fool ", 10_000)) }).Findings.Length);
        Assert.Equal(10_001, asked);
        asked = 0;
        var verdict = policy.Check(new Message { Text = string.Concat(Enumerable.Repeat("fool ", 30_000)), Subject = "fool" });
        Assert.Equal(10_001, asked);
        Assert.Contains("more than 10000 findings", Assert.Single(verdict.Faults).Message, StringComparison.Ordinal);
        Assert.True(verdict.IsPartial);
    }

    [Fact]
    public void Time_is_looked_at_from_match_to_match()
    {
        var asked = 0;
        var clock = new SteppingClock();
        var policy = new PolicyBuilder().UseClock(clock)
            .Add(new ProbeAnalyzer((rules, rule) => rules.OnTerms(rule, Lexicon.Of("fool"), context =>
            {
                asked++;
                clock.Now += TimeSpan.FromMilliseconds(10);
                context.Report();
            })))
            .Build();
        for (var i = 0; i < 64; i++)
            policy.Check("the first checks may take longer");
        var verdict = policy.Check(new Message { Text = string.Concat(Enumerable.Repeat("fool ", 2_000)) });
        Assert.Equal("ECR0002", Assert.Single(verdict.Faults).Rule.Id);
        Assert.InRange(asked, 25, 128); // 250 ms are 25 matches; the clock is not looked at for each
        Assert.Equal(asked, verdict.Findings.Length);
    }

    [Fact]
    public void Too_many_links_are_said()
    {
        var seen = 0;
        var policy = new PolicyBuilder().Add(new ProbeAnalyzer((rules, rule) => rules.OnLink(rule, _ => seen++))).UseClock(StoppedClock.Instance).Build();
        var verdict = policy.Check(new Message { Text = string.Concat(Enumerable.Repeat("https://example.org ", 10_241)) });
        Assert.Equal(10_240, seen);
        Assert.Equal("ECR0001", Assert.Single(verdict.Faults).Rule.Id);
    }

    [Fact]
    public void Spent_time_is_said_and_what_was_found_stays()
    {
        var clock = new SteppingClock();
        var policy = new PolicyBuilder().UseClock(clock)
            .Add(ProbeAnalyzer.Terms("fool"))
            .Add(new ProbeAnalyzer(ProbeAnalyzer.RuleOf("ECR9002"), (rules, rule) => rules.OnText(rule, _ => clock.Now += TimeSpan.FromSeconds(1))))
            .Build();
        for (var i = 0; i < 64; i++)
            policy.Check("the first checks may take longer");
        var verdict = policy.Check(new Message { Subject = "fool", Text = "fool" });
        Assert.Equal(MessagePart.Subject, Assert.Single(verdict.Findings).Location.Part);
        Assert.Equal("ECR0002", Assert.Single(verdict.Faults).Rule.Id);
        Assert.True(verdict.IsPartial);
    }

    [Fact]
    public void What_the_reader_could_not_do_is_in_the_verdict()
    {
        var verdict = ProbeAnalyzer.PolicyOf("fool").Check(new Message { Text = "ok", Faults = [new("ECR0004", "the last part is cut off", new(MessagePart.Text, 0, default)), new("ECR0005", "a part is encrypted", MessageLocation.Whole)] });
        Assert.Equal(["ECR0004", "ECR0005"], verdict.Faults.Select(fault => fault.Rule.Id));
        Assert.True(verdict.IsPartial);
        Assert.False(verdict.IsClean);
        Assert.Equal(Severity.None, verdict.Severity);
    }

    [Fact]
    public void Missing_context_is_a_fault_and_never_a_finding()
    {
        var policy = new PolicyBuilder().Add(new ProbeAnalyzer((rules, rule) => rules.OnTerms(rule, Lexicon.Of("fool"), context => context.MissingContext("internalDomains")))).Build();
        var verdict = policy.Check(new Message { Text = "fool fool" });
        Assert.Empty(verdict.Findings);
        Assert.Equal("ECR0006", Assert.Single(verdict.Faults).Rule.Id);
        Assert.False(verdict.IsPartial);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
    }

    [Fact]
    public void An_invisible_character_within_a_word_is_said()
        => Assert.Equal(new(MessagePart.Text, 0, new(4, 1)), Assert.Single(ProbeAnalyzer.PolicyOf("x").Check(new Message { Text = "a wo\u200Brd" }).Faults).Location);

    [Fact]
    public void Cancelling_gives_no_verdict()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => ProbeAnalyzer.PolicyOf("fool").Check(new Message { Text = "fool" }, source.Token));
    }

    private sealed class SteppingClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
