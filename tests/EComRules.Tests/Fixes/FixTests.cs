using EComRules.Testing;

namespace EComRules.Tests.Fixes;

public sealed class FixTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().UseSchool(Oakfield.School).Build();

    [Theory]
    [InlineData("PLEASE REPLY NOW", "Please reply now")]
    [InlineData("I said PLEASE REPLY TO THE SENCO AND I MEAN IT.", "I said please reply to the SENCO and I mean it.")]
    [InlineData("DO NOT WAIT. ASK AMIRA KHAN IN KS2!", "Do not wait. Ask Amira Khan in KS2!")]
    public void Capitals_become_ordinary_letters(string text, string corrected)
    {
        var message = Oakfield.Internal(text);
        Assert.Equal(corrected, FixOf("ECR1102", message).Apply(message).Text);
    }

    [Theory]
    [InlineData("Please definately come.", "Please definitely come.")]
    [InlineData("Your welcome to ring.", "You're welcome to ring.")]
    [InlineData("Please bring there wellies.", "Please bring their wellies.")]
    [InlineData("I did'nt see it.", "I didn't see it.")]
    public void Slips_become_what_was_meant(string text, string corrected)
    {
        var message = Oakfield.Internal(text);
        Assert.Equal(corrected, FixOf("ECR1104", message).Apply(message).Text);
    }

    [Fact]
    public void Capitals_are_corrected_in_the_HTML_form_too()
    {
        var message = Oakfield.Internal("PLEASE REPLY NOW") with { HtmlParts = ["<p>PLEASE REPLY NOW</p>"] };
        var corrected = FixOf("ECR1102", message).Apply(message);
        Assert.Equal("<p>Please reply now</p>", corrected.Html);
        Assert.True(s_policy.Check(corrected).Findings.IsEmpty);
    }

    [Theory]
    [InlineData("", "Dear all,\n\nTrip forms are due on Friday. Please chase yours.", "Trip forms are due on Friday")]
    [InlineData("Re:", "Hi Sam\nThe coach is booked for nine o'clock and will wait by the gate until everybody is there", "Re: The coach is booked for nine o'clock and will wait by the")]
    [InlineData(null, "Good morning,\nCould somebody cover my duty?", "Could somebody cover my duty")]
    public void A_missing_subject_is_suggested_from_the_body(string? subject, string text, string suggested)
    {
        var message = Oakfield.Internal(text) with { Subject = subject };
        Assert.Equal(suggested, FixOf("ECR1101", message).Apply(message).Subject);
    }

    [Fact]
    public void A_subject_is_suggested_from_HTML()
    {
        var message = Oakfield.Internal("") with { Subject = "", TextParts = [], HtmlParts = ["<p>Dear all,</p><p>The <b>fire drill</b> is on Monday.</p>"] };
        Assert.Equal("The fire drill is on Monday", FixOf("ECR1101", message).Apply(message).Subject);
    }

    [Theory]
    [InlineData("ECR0701", "His National Insurance number is AB 12 34 56 C for the payroll.", "** ** ** *6 C")]
    [InlineData("ECR0702", "Her NHS number is 943 476 5919, please keep it with the care plan.", "*** *** **19")]
    public void An_identifier_is_masked_but_for_its_end(string ruleId, string text, string masked)
    {
        var message = Oakfield.Outbound(text);
        var corrected = FixOf(ruleId, message).Apply(message);
        Assert.Contains(masked, corrected.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(s_policy.Check(corrected).Findings, finding => finding.Rule.Id == ruleId);
    }

    [Fact]
    public void Visible_outside_addresses_move_to_Bcc()
    {
        ImmutableArray<MessageAddress> parents = [.. Enumerable.Range(1, 30).Select(i => new MessageAddress($"parent{i}@gmail.com"))];
        var message = Oakfield.Internal("The fair is on Friday.", "Fair") with { From = Oakfield.Head, To = [], Cc = parents };
        var corrected = FixOf("ECR1203", message).Apply(message);
        Assert.Equal(parents.AsEnumerable(), corrected.Bcc.AsEnumerable());
        Assert.Empty(corrected.Cc);
        Assert.Equal(Oakfield.Head, Assert.Single(corrected.To).Value);
        Assert.DoesNotContain(s_policy.Check(corrected).Findings, finding => finding.Rule.Id == "ECR1203");
    }

    [Fact]
    public void A_suggestion_that_would_bring_a_new_finding_is_not_offered()
    {
        var message = Oakfield.Internal("PLEASE REPLY NOW ABOUT THE TRIP") with { Subject = "" };
        var fixes = s_policy.GetFixes(message, s_policy.Check(message));
        Assert.DoesNotContain(fixes, fix => fix.RuleId == "ECR1101");
        Assert.Contains(fixes, fix => fix.RuleId == "ECR1102");
    }

    [Fact]
    public void A_clean_message_needs_no_fix()
    {
        var message = Oakfield.Internal("Trip forms are due on Friday.");
        Assert.Empty(s_policy.GetFixes(message, s_policy.Check(message)));
    }

    [Fact]
    public void A_fix_for_another_message_is_refused()
    {
        var fix = FixOf("ECR1102", Oakfield.Internal("As I said, PLEASE REPLY NOW"));
        Assert.Throws<ArgumentException>(() => fix.Apply(Oakfield.Internal("Short.")));
    }

    [Fact]
    public void Fixes_converge()
    {
        var message = Oakfield.Internal("PLEASE REPLY NOW. The SENCO said so.\nYOU MUST COMPLETE YOUR REGISTERS AND I MEAN IT!") with { Subject = "Re:" };
        var rounds = 0;
        for (var fixes = s_policy.GetFixes(message, s_policy.Check(message)); fixes.Length > 0; fixes = s_policy.GetFixes(message, s_policy.Check(message)))
        {
            message = fixes[0].Apply(message);
            Assert.True(++rounds < 10, "fixing goes on for ever");
        }

        Assert.DoesNotContain(s_policy.Check(message).Findings, finding => finding.Rule.Id is "ECR1101" or "ECR1102");
    }

    private static MessageFix FixOf(string ruleId, Message message)
        => Assert.Single(s_policy.GetFixes(message, s_policy.Check(message)), fix => fix.RuleId == ruleId);
}
