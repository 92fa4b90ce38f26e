using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Offence.DisparagementAnalyzer>;

namespace EComRules.Tests.Rules.Offence;

public sealed class DisparagementAnalyzerTests
{
    [Theory]
    [InlineData("[|This school is a joke|].")]
    [InlineData("[|Our head is a complete joke|] and [|SLT are clueless|].")]
    [InlineData("[|My boss is useless|].")]
    [InlineData("I [|hate working here|].")]
    [InlineData("[|Oakfield is the worst place|] to work.")]
    [InlineData("[|Management doesn't care about|] us.")]
    [InlineData("[|The governors haven't a clue|].")]
    [InlineData("Can't wait to [|leave this dump|] of a school.")]
    [InlineData("[|The staff at my school are idiots|].")]
    [InlineData("[|Mrs Khan can't teach|] for toffee.")]
    public void Reports_running_down_the_school_or_a_colleague(string text)
        => Verify.Reports(new Message { Channel = Channel.Social, Audience = SocialAudience.Friends, From = Oakfield.Staff, Text = text }, Oakfield.School);

    [Theory]
    [InlineData("[|This school is a shambles|].")]
    [InlineData("The [|idiots I work with|] have done it again.")]
    public void Reports_it_in_mail_too(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("Funny joke day on Friday: bring \u00A31.")]
    [InlineData("Joke of the week: why is this school a joke?")]
    [InlineData("Ofsted said this school is inadequate and its leadership is poor.")]
    [InlineData("My union rep says this place is badly run; my grievance is attached.")]
    [InlineData("Whistleblowing: management doesn't care about the fire doors.")]
    [InlineData("Governors' report: behaviour in this school is a concern.")]
    [InlineData("The school is a polling station on 7 May.")]
    [InlineData("This place is beautiful in the snow.")]
    [InlineData("The head is useless at darts; come and beat her at the fair.")]
    [InlineData("The staff toilet is a disgrace and the boiler is useless.")]
    [InlineData("This school is not a joke, it is our life.")]
    [InlineData("Our school is a zoo today: the animals from the farm have come.")]
    [InlineData("My job is hard but I love it.")]
    [InlineData("Head lice are the worst: please check.")]
    [InlineData("I am leaving this school at Easter after nine happy years.")]
    public void Ignores_reports_grievances_jokes_and_everyday_mail(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Says_nothing_of_mail_to_the_union()
        => Verify.Ignores(Oakfield.Internal("This school is a shambles.") with { To = ["branch@union.example.org"] }, Oakfield.School);

    [Fact]
    public void Ignores_what_parents_write() => Verify.Ignores(Oakfield.Inbound("This school is a joke."), Oakfield.School);

    [Fact]
    public void A_grumble_about_the_job_is_advice()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal("My job is rubbish."), Oakfield.School).Severity);
}
