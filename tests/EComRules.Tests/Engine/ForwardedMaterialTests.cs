using EComRules.Testing;

namespace EComRules.Tests.Engine;

/// <summary>Clause 8.6a: what is passed on counts one step more than what was said.</summary>
public sealed class ForwardedMaterialTests
{
    private const string Head = "\n\n---------- Forwarded message ---------\nFrom: Tom <tom@mail.example.net>\nDate: Wed, 11 Mar 2026 at 10:24\nSubject: Trip\nTo: <a.khan@oakfield.example.sch.uk>\n\n";

    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance).Build();

    [Theory]
    [InlineData("Have a laugh", "That idiot forgot the key.", "ECR0302")]
    [InlineData("Made my day", "What a shitty day.", "ECR0303")]
    public void Rises_one_step_when_passed_on_to_two_or_outside(string own, string text, string ruleId)
    {
        var alone = Oakfield.Internal(own + Head + text);
        Assert.DoesNotContain(s_policy.Check(alone).Findings, finding => finding.Rule.Id == ruleId);
        foreach (var message in new[] { alone with { Cc = [Oakfield.Head] }, alone with { To = [Oakfield.Outside] } })
        {
            var finding = s_policy.Check(message).Findings.Single(finding => finding.Rule.Id == ruleId);
            Assert.Equal(Zone.Forwarded, finding.Zone);
            Assert.Equal(Severity.Violation, finding.Severity);
            Assert.Equal("raised from warning to violation: it is passed on to two or more people or outside the school (clause 8.6a)", Assert.Single(finding.Trace).Decision);
            Assert.Equal(ruleId, finding.Trace[0].RuleId);
        }
    }

    [Theory]
    [InlineData("I received this from a parent this morning. Please advise.")]
    [InlineData("For the log, as evidence of what she gets.")]
    [InlineData("Can you block this sender, please?")]
    public void Evidence_that_is_passed_on_to_those_who_deal_with_it_does_not_rise(string own)
    {
        var message = Oakfield.Internal(own + Head + "That idiot forgot the key.") with { Cc = [Oakfield.Head] };
        Assert.All(s_policy.Check(message).Findings.Where(finding => finding.Rule.Id == "ECR0302"), finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void The_words_of_evidence_count_only_when_the_sender_writes_them()
        => Assert.Equal(Severity.Violation, Worst(Oakfield.Outbound("Have a laugh" + Head + "I received this. That idiot forgot the key.")));

    [Fact]
    public void Approved_organisations_get_it_as_it_is()
        => Assert.Equal(Severity.Warning, Worst(Oakfield.Outbound("Have a look" + Head + "That idiot forgot the key.") with { To = ["officer@county.example.gov.uk"] }));

    [Fact]
    public void The_senders_own_words_and_other_rules_do_not_rise()
    {
        Assert.Equal(Severity.Warning, Worst(Oakfield.Outbound("That idiot forgot the key.")));
        Assert.All(s_policy.Check(Oakfield.Outbound("Look" + Head + "Mr Cole is a thief.")).Findings, finding => Assert.Empty(finding.Trace));
    }

    private static Severity Worst(Message message) => s_policy.Check(message).Findings.Where(finding => finding.Rule.Id == "ECR0302").Max(finding => finding.Severity);
}
