using EComRules.Testing;

namespace EComRules.Tests.Rules.Offence;

/// <summary>What it modifies comes from other rules, so the whole default policy is asked.</summary>
public sealed class PublicAudienceAnalyzerTests
{
    private const string Id = "ECR0603";

    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance).Build();

    [Theory]
    [InlineData("This school is a shambles.", "ECR0604")]
    [InlineData("Mr Cole is a thief.", "ECR0601")]
    [InlineData("That idiot forgot the key.", "ECR0302")]
    [InlineData("Tell everyone: Mrs Dunn is a thief and our head is a complete joke.", "ECR0601")]
    public void Reports_what_everyone_can_read_and_raises_it(string text, string ruleId)
    {
        var among = Find(Post(text, SocialAudience.Friends), ruleId);
        Assert.Equal(Severity.Warning, among.Severity);
        Assert.Empty(among.Trace);

        var verdict = s_policy.Check(Post(text, SocialAudience.Public));
        var raised = verdict.Findings.First(finding => finding.Rule.Id == ruleId);
        Assert.Equal(Severity.Violation, raised.Severity);
        var step = Assert.Single(raised.Trace);
        Assert.Equal(Id, step.RuleId);
        Assert.Equal("raised from warning to violation: everyone can read it (clause 4.5b)", step.Decision);
        Assert.Equal(Severity.Advice, Assert.Single(verdict.Findings, finding => finding.Rule.Id == Id).Severity);
        Assert.Equal(Severity.Violation, verdict.Severity);
    }

    [Fact]
    public void Reports_it_once_at_the_worst()
    {
        var verdict = s_policy.Check(Post("This printer is crap. You useless idiot. You useless idiot.", SocialAudience.Public));
        var own = Assert.Single(verdict.Findings, finding => finding.Rule.Id == Id);
        Assert.Equal(verdict.Findings.First(finding => finding.Rule.Id == "ECR0302").Location, own.Location);
        Assert.Contains(verdict.Findings, finding => finding.Rule.Id == "ECR0303" && finding.Severity == Severity.Warning && finding.Trace.Length == 1);
        Assert.Empty(verdict.Findings.First(finding => finding.Rule.Id == "ECR0302").Trace); // as serious as can be
    }

    [Theory]
    [InlineData("year4-parents@oakfield.example.sch.uk", "")]
    [InlineData("editor@gazette.example.com", "For publication, please. ")]
    public void Reports_mail_that_goes_to_the_public(string to, string before)
    {
        var mail = Oakfield.Internal(before + "This school is a shambles.") with { To = [to] };
        Assert.Equal(Severity.Violation, Find(mail, "ECR0604").Severity);
        Assert.Equal(Severity.Warning, Find(mail with { To = [Oakfield.Colleague] }, "ECR0604").Severity);
    }

    [Fact]
    public void Reports_mail_to_as_many_outside_as_a_blanket_mail()
    {
        var mail = Oakfield.Internal("This school is a shambles.");
        Assert.Equal(Severity.Violation, Find(mail with { To = Outsiders(20) }, "ECR0604").Severity);
        Assert.Equal(Severity.Warning, Find(mail with { To = Outsiders(19) }, "ECR0604").Severity);

        static ImmutableArray<MessageAddress> Outsiders(int count) => [.. Enumerable.Range(1, count).Select(i => new MessageAddress($"p{i}@mail.example.net"))];
    }

    [Theory]
    [InlineData("We apologise unreservedly. A message of Tuesday said that this school is a shambles.")]
    [InlineData("Press statement: nobody here thinks that our head is a complete joke, and Mr Cole is a thief was never said.")]
    [InlineData("The school is closed today: no heating. See you tomorrow!")]
    [InlineData("Sorry that the start time was wrong; the concert is at 5.30pm.")]
    [InlineData("Our Ofsted report is out today and we are proud of the children.")]
    [InlineData("The handicapped parking bays are by the gate.")]
    public void Ignores_public_apologies_notices_and_news(string text)
    {
        var verdict = s_policy.Check(Post(text, SocialAudience.Public));
        Assert.DoesNotContain(verdict.Findings, finding => finding.Rule.Id == Id || finding.Trace.Any(step => step.RuleId == Id));
    }

    [Fact]
    public void Ignores_what_the_school_has_agreed_to()
    {
        var policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance)
            .Suppress(new(Id, "statements of the head") { From = Oakfield.Head }).Build();
        var post = Post("This school is a shambles.", SocialAudience.Public);
        var agreed = policy.Check(post with { From = Oakfield.Head });
        Assert.Equal(Severity.Warning, agreed.Findings.Single(finding => finding.Rule.Id == "ECR0604").Severity);
        Assert.Equal(Id, Assert.Single(agreed.Suppressed).Finding.Rule.Id);
        Assert.Equal(Severity.Violation, policy.Check(post).Severity);
    }

    [Fact]
    public void Ignores_everything_when_it_is_switched_off()
    {
        var policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).SetSeverity(Id, Severity.None).Build();
        Assert.Equal(Severity.Warning, policy.Check(Post("This school is a shambles.", SocialAudience.Public)).Severity);
    }

    [Fact]
    public void What_evidence_has_lowered_is_not_raised()
    {
        var rule = new RuleDescriptor("ECR9001", "Probe", "'{0}'", "Advice.", RuleCategory.Offence, Severity.Warning, ["4.4f"]) { Kinds = RuleKinds.Keyword };
        var probe = new Engine.ProbeAnalyzer(rule, (rules, own) => rules.OnTerms(own, Lexicon.Of("grumph"), context => context.Report(loweredBecause: "it is a lesson")));
        var policy = new PolicyBuilder().AddDefaultRules().Add(probe).UseSchool(Oakfield.School).Build();
        var finding = policy.Check(Post("grumph", SocialAudience.Public)).Findings.Single(finding => finding.Rule.Id == "ECR9001");
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Equal("lowered from warning to advice: it is a lesson", Assert.Single(finding.Trace).Decision);
    }

    [Fact]
    public void Who_can_see_a_post_is_never_guessed()
    {
        var verdict = s_policy.Check(Post("This school is a shambles.", null));
        Assert.Equal(Severity.Warning, verdict.Severity);
        Assert.Contains(verdict.Faults, fault => fault.Rule.Id == "ECR0006" && fault.Message.Contains("ECR0603 needs the post's 'audience'", StringComparison.Ordinal));
        Assert.True(s_policy.Check(Post("The fair is on Saturday.", null)).IsClean);
    }

    private static Message Post(string text, SocialAudience? audience) => new() { Channel = Channel.Social, From = Oakfield.Staff, Text = text, Audience = audience, SentAt = Oakfield.Lesson };

    private static Finding Find(Message message, string ruleId) => s_policy.Check(message).Findings.First(finding => finding.Rule.Id == ruleId);
}
