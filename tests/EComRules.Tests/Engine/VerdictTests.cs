namespace EComRules.Tests.Engine;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(Severity.Advice, Disposition.Coach, Disposition.Coach, Disposition.Deliver)]
    [InlineData(Severity.Warning, Disposition.Confirm, Disposition.Confirm, Disposition.Deliver)]
    [InlineData(Severity.Violation, Disposition.Confirm, Disposition.Hold, Disposition.Deliver)]
    public void A_severity_asks_for_its_usual_disposition(Severity severity, Disposition inside, Disposition outbound, Disposition inbound)
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001", severity));
        Assert.Equal(inside, policy.Check(Oakfield.Internal("fool")).Disposition);
        Assert.Equal(outbound, policy.Check(Oakfield.Outbound("fool")).Disposition);
        Assert.Equal(inbound, policy.Check(Oakfield.Inbound("fool")).Disposition);
    }

    [Fact]
    public void A_rule_may_ask_for_more()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001", Severity.Violation) with { Dispositions = new(Disposition.Hold, Disposition.Block, Disposition.Hold) });
        Assert.Equal(Disposition.Hold, policy.Check(Oakfield.Internal("fool")).Disposition);
        Assert.Equal(Disposition.Hold, policy.Check(Oakfield.Inbound("fool")).Disposition);
        Assert.Equal(Disposition.Hold, policy.Check(Oakfield.Outbound("fool")).Disposition);
        Assert.Equal(Disposition.Confirm, policy.Check(Oakfield.Outbound("fool") with { Channel = Channel.Text }).Disposition);
    }

    [Fact]
    public void A_safeguarding_route_is_delivered_whatever_is_found()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001", Severity.Violation) with { Dispositions = new(Disposition.Hold, Disposition.Hold, Disposition.Hold) });
        var onRoute = Oakfield.Outbound("fool") with { To = ["dsl@oakfield.example.sch.uk"], Cc = ["mash@county.example.gov.uk"] };
        var verdict = policy.Check(onRoute);
        Assert.Equal(Route.Safeguarding, verdict.Route);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.Single(verdict.Findings);

        var offRoute = policy.Check(onRoute with { Bcc = [Oakfield.Outside] });
        Assert.Equal(Route.Ordinary, offRoute.Route);
        Assert.Equal(Disposition.Hold, offRoute.Disposition);
    }

    [Fact]
    public void A_protected_route_is_not_judged_and_nobody_is_told()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001", Severity.Violation) with { Notify = [SchoolRole.SeniorLeadership] });
        var verdict = policy.Check(Oakfield.Outbound("fool") with { To = ["branch@union.example.org"] });
        Assert.Equal(Route.Protected, verdict.Route);
        Assert.True(verdict.IsClean);
        Assert.Empty(verdict.Notify);
    }

    [Fact]
    public void The_envelope_decides_who_receives_it()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001"));
        var message = Oakfield.Internal("fool") with { Envelope = new() { From = Oakfield.Staff, To = [Oakfield.Outside], Authenticated = true } };
        Assert.Equal(Direction.Outbound, policy.Check(message).Direction);
    }

    [Fact]
    public void A_forged_sender_is_from_outside()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001"));
        var message = Oakfield.Internal("fool") with { Envelope = new() { From = "bad@elsewhere.example.com", To = [Oakfield.Colleague] } };
        Assert.Equal(Direction.Inbound, policy.Check(message).Direction);
    }

    [Fact]
    public void Without_domains_the_direction_is_unknown()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001")).ForSchool(SchoolContext.Unknown);
        Assert.Equal(Direction.Unknown, policy.Check(Oakfield.Internal("fool")).Direction);
    }

    [Fact]
    public void Quoted_words_are_not_the_authors()
    {
        var policy = PolicyOf(ProbeAnalyzer.RuleOf("ECR9001"));
        var message = Oakfield.Internal("Please look at this.\n\n> you fool\n");
        Assert.Empty(policy.Check(message).Findings);
        Assert.Contains("somebody else's", Assert.Single(policy.CheckWithTrace(message).Trace).Decision, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_matches_of_one_rule_are_one_finding()
        => Assert.Equal("you fool", Assert.Single(ProbeAnalyzer.PolicyOf("fool\nyou fool").Check(Oakfield.Internal("you fool")).Findings).Text);

    [Fact]
    public void An_agreed_exception_is_kept_with_its_reason()
    {
        var builder = new PolicyBuilder().Add(ProbeAnalyzer.Terms("fool")).UseSchool(Oakfield.School)
            .Suppress(new("ECR9001", "Agreed by the head") { From = Oakfield.Staff, To = "oakfield.example.sch.uk", Expires = new(2026, 3, 11) });
        var policy = builder.Build();
        var verdict = policy.Check(Oakfield.Internal("fool"));
        Assert.Empty(verdict.Findings);
        Assert.Equal(Severity.None, verdict.Severity);
        Assert.Equal("Agreed by the head", Assert.Single(verdict.Suppressed).Suppression.Justification);
        Assert.Single(policy.Check(Oakfield.Internal("fool") with { SentAt = Oakfield.Lesson.AddDays(1) }).Findings);
        Assert.Single(policy.Check(Oakfield.Outbound("fool")).Findings);
        Assert.Single(policy.Check(Oakfield.Internal("fool") with { From = Oakfield.Colleague }).Findings);
    }

    [Fact]
    public void A_configured_severity_replaces_the_rules_own()
    {
        var policy = new PolicyBuilder().Add(ProbeAnalyzer.Terms("fool")).SetSeverity("ECR9001", Severity.Advice).Build();
        Assert.Equal(Severity.Advice, policy.Check(Oakfield.Internal("fool")).Severity);
        Assert.Empty(new PolicyBuilder().Add(ProbeAnalyzer.Terms("fool")).SetSeverity("ECR9001", Severity.None).Build().Rules);
        Assert.Empty(new PolicyBuilder().Add(ProbeAnalyzer.Terms("fool")).Use(PolicyPreset.None).Build().Rules);
    }

    [Fact]
    public void Settings_for_what_is_not_there_are_refused()
    {
        Assert.Contains("no rule 'ECR9999'", Assert.Throws<ArgumentException>(() => Builder().SetSeverity("ECR9999", Severity.Advice).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("has no options", Assert.Throws<ArgumentException>(() => Builder().SetOption("ECR9001", "x", "1").Build()).Message, StringComparison.Ordinal);
        Assert.Contains("no justification", Assert.Throws<ArgumentException>(() => Builder().Suppress(new("ECR9001", " ")).Build()).Message, StringComparison.Ordinal);
        Assert.Contains("Two analyzers", Assert.Throws<ArgumentException>(() => Builder().Add(ProbeAnalyzer.Terms("x")).Build()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() =>
        {
            var builder = Builder();
            builder.Build();
            builder.Build();
        });

        static PolicyBuilder Builder() => new PolicyBuilder().Add(ProbeAnalyzer.Terms("fool"));
    }

    [Fact]
    public void Nothing_prints_content()
    {
        var verdict = ProbeAnalyzer.PolicyOf("canary").Check(Oakfield.Internal("canary", "canary") with { Attachments = [new("canary.txt")] });
        Assert.DoesNotContain("canary", verdict.ToString(), StringComparison.Ordinal);
        Assert.All(verdict.Findings, finding => Assert.DoesNotContain("canary", finding.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("khan", Oakfield.Internal("canary").ToString() + Oakfield.Internal("x").From + Oakfield.School, StringComparison.OrdinalIgnoreCase);
    }

    private static Policy PolicyOf(RuleDescriptor rule)
        => new PolicyBuilder().Add(new ProbeAnalyzer(rule, (rules, r) => rules.OnTerms(r, Lexicon.Of("fool"), context => context.Report()))).UseSchool(Oakfield.School).Build();
}
