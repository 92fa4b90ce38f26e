using System.Globalization;
using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.OutOfHoursReplyAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class OutOfHoursReplyAnalyzerTests
{
    private const string Evening = "2026-03-11T21:40:00Z";
    private const string Lesson = "2026-03-11T10:24:00Z";
    private const string Sunday = "2026-03-15T11:00:00Z";

    [Theory]
    [InlineData("[|Reply tonight|] please.")]
    [InlineData("Please [|reply tonight|]")]
    [InlineData("Could you [|let me know by tonight|]? Thanks")]
    [InlineData("Can you please [|get back to me this evening|].")]
    [InlineData("Hi all,\n\nSorry for the late e-mail. I need everyone to [|respond by midnight|].")]
    [InlineData("You must [|confirm by 10pm|].")]
    [InlineData("Please [|send me your class data tonight|], the deadline is Friday.")]
    [InlineData("All staff to [|reply with their numbers before 22:30|].")]
    [InlineData("I [|need your answer tonight|].")]
    [InlineData("[|Response required by 11.30 pm|].")]
    [InlineData("If you have not done it yet, please [|let us know tonight|].")]
    [InlineData("Jo, [|ring me tonight|].")]
    [InlineData("Read the attached and [|get back to me tonight|].")]
    [InlineData("Can you [|answer straight away|]?")]
    [InlineData("Please [|respond immediately|].")]
    [InlineData("[|Email me back within the hour|].")]
    [InlineData("Please [|reply as soon as you get this|].")]
    [InlineData("Please [|let me know over the weekend|]?", "2026-03-13T19:30:00Z")]
    [InlineData("Would you [|confirm by Sunday|].", "2026-03-13T19:30:00Z")]
    public void Reports_a_request_made_in_the_evening(string text, string sent = Evening)
        => Verify.Reports(Sent(text, sent), Oakfield.School);

    [Theory]
    [InlineData("[|Reply tonight|] please.", Lesson)]
    [InlineData("Please [|get back to me this evening|].", Lesson)]
    [InlineData("Can you [|reply over the weekend|]?", Lesson)]
    [InlineData("Could everyone [|respond on Sunday|]", Lesson)]
    [InlineData("Please [|call me at 9pm|].", Lesson)]
    [InlineData("Please [|reply today by 9pm|]", Sunday)]
    [InlineData("Please [|reply straight away|]", Sunday)]
    [InlineData("Please [|reply straight away|]", "2026-06-10T17:30:00Z")]
    public void Reports_a_request_for_a_time_outside_working_hours(string text, string sent) => Verify.Reports(Sent(text, sent), Oakfield.School);

    [Theory]
    [InlineData("Please reply by Friday.")]
    [InlineData("Please reply tomorrow morning.")]
    [InlineData("No need to reply tonight.")]
    [InlineData("Please don't reply tonight.")]
    [InlineData("Please don’t feel you have to respond this evening.")]
    [InlineData("I don't expect a reply tonight.")]
    [InlineData("I will reply tonight.")]
    [InlineData("I'll get back to you tonight.")]
    [InlineData("I will read it and reply tonight.")]
    [InlineData("She said she would let me know tonight.")]
    [InlineData("They will, of course, reply tonight.")]
    [InlineData("I told you I would reply tonight.")]
    [InlineData("If you reply tonight I can send it tomorrow.")]
    [InlineData("Please let me know if you are coming to the disco tonight.")]
    [InlineData("Can you let me know who is on the gate this evening?")]
    [InlineData("Please confirm tonight's rota.")]
    [InlineData("Can you confirm this weekend is fine for the lettings?")]
    [InlineData("Please let me know what you think of tonight’s letter.")]
    [InlineData("Please reply tonight if you can.")]
    [InlineData("Please reply tonight or tomorrow.")]
    [InlineData("Could you let me know tonight, if possible?")]
    [InlineData("Please reply before the weekend.", Lesson)]
    [InlineData("Please let me know by 9am.")]
    [InlineData("Please let me know by 9.")]
    [InlineData("Please reply by 9pm on Friday.")]
    [InlineData("Thanks for your reply tonight.")]
    [InlineData("The reply came tonight.")]
    [InlineData("We had a good response this evening.")]
    [InlineData("Please send it straight away to the office printer tomorrow.", Lesson)]
    [InlineData("See you tonight!")]
    [InlineData("As the letter says, \"please reply tonight\".")]
    [InlineData("> Please reply tonight\n\nDone, see above.")]
    public void Ignores_what_asks_for_no_reply_out_of_hours(string text, string sent = Evening) => Verify.Ignores(Sent(text, sent), Oakfield.School);

    [Theory]
    [InlineData("Please let me know by tonight.", Lesson)]
    [InlineData("Please reply by 9pm.", Lesson)]
    [InlineData("Please reply by Sunday.", Lesson)]
    [InlineData("Please reply straight away.", Lesson)]
    [InlineData("Please reply straight away.", "2026-06-10T16:30:00Z")] // half past five in summer time
    [InlineData("Please reply by tonight.", "2026-03-11T06:45:00Z")]
    [InlineData("Please call me at 4pm.", Lesson)]
    [InlineData("Please reply by 17:30.", Lesson)]
    public void Ignores_what_can_be_answered_in_working_hours(string text, string sent) => Verify.Ignores(Sent(text, sent), Oakfield.School);

    [Theory]
    [InlineData("The school will be closed tomorrow because of the snow. Please reply tonight so that we know you have seen this.")]
    [InlineData("A safeguarding concern came in. Please ring me tonight.")]
    [InlineData("The coach is stranded on the M25, back at ten. Please let me know straight away.")]
    [InlineData("I am unwell. Could you let me know tonight about cover for tomorrow?")]
    [InlineData("Ofsted rang. Please reply tonight.")]
    public void Ignores_what_cannot_wait(string text) => Verify.Ignores(Sent(text, Evening), Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside_and_texts()
    {
        Verify.Ignores(Oakfield.Inbound("Please reply tonight."), Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Please reply tonight.") with { Channel = Channel.Text }, Oakfield.School);
    }

    [Fact]
    public void Never_guesses_working_hours()
    {
        var verdict = Verify.Check(Sent("Please reply tonight.", Evening), Oakfield.School with { NormalWorkingHours = null });

        Assert.Empty(verdict.Findings);
        Assert.Contains("normalWorkingHours", Assert.Single(verdict.Faults).Message);
        Assert.Empty(Verify.Check(Sent("See you tonight.", Evening), Oakfield.School with { NormalWorkingHours = null }).Faults);
    }

    [Fact]
    public void Knows_a_school_that_works_late()
        => Verify.Ignores(Sent("Please reply tonight.", Lesson), Oakfield.School with { NormalWorkingHours = Oakfield.School.NormalWorkingHours! with { End = new(22, 0) } });

    [Fact]
    public void Coaches_the_sender()
        => Assert.Equal((Severity.Advice, Disposition.Coach), Verify.Check(Sent("Please reply tonight.", Evening), Oakfield.School) is var verdict ? (verdict.Severity, verdict.Disposition) : default);

    [Property(MaxTest = 300)]
    public void Never_fails_whatever_is_written(byte[] choices)
    {
        string[] pieces = ["please ", "reply ", "with ", "tonight", "by ", "at ", "9pm", "9:", "99.99", "let me know ", "need ", "a response ", ",", ". ", "\n", "don’t ", "I ", "you ", "'", "’", "-", "saturday", "over the weekend ", "immediately", "send me ", "(", "💥", "p.m."];
        var text = string.Concat(choices.Select(choice => pieces[choice % pieces.Length]));

        Assert.Empty(s_policy.Check(Sent(text, Evening)).Faults);
    }

    private static readonly Policy s_policy = new PolicyBuilder().Add(new EComRules.Rules.Style.OutOfHoursReplyAnalyzer()).UseSchool(Oakfield.School).Build();

    private static Message Sent(string text, string sent) => Oakfield.Internal(text) with { SentAt = DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture) };
}
