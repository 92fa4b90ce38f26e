using FsCheck.Xunit;

namespace EComRules.Tests.School;

/// <summary>The gates of clauses 3.1 to 3.4.</summary>
public sealed class InScopeTests
{
    private static readonly SchoolIndex s_school = new(Oakfield.School);
    private static readonly DateOnly s_day = new(2026, 3, 11);

    [Theory]
    [InlineData(Oakfield.Staff, true)]
    [InlineData("nursery@oakfield.example.sch.uk", true)] // a shared mailbox is the school's
    [InlineData("x@mail.oakfield.example.sch.uk", true)]
    [InlineData("supply@oakfield.example.sch.uk", true)]
    [InlineData("maya@pupils.oakfield.example.sch.uk", false)] // a pupil is no member of staff
    [InlineData(Oakfield.Parent, false)]
    [InlineData("anyone@agency.example.com", false)]
    [InlineData("chair.of.governors@mail.example.org", true)]
    [InlineData("someone@example.net", true)] // a colleague's private address
    [InlineData("helper@pta.example.org", false)] // the engagement has ended
    public void The_policy_binds_those_who_act_for_the_school(string address, bool inScope) => Assert.Equal(inScope, s_school.InScope(address, s_day));

    [Theory]
    [InlineData("2026-01-04", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-14", false)]
    public void People_outside_are_bound_while_they_are_engaged(string day, bool inScope)
        => Assert.Equal(inScope, s_school.InScope("helper@pta.example.org", DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void Nothing_is_guessed()
    {
        Assert.Null(new SchoolIndex(SchoolContext.Unknown).InScope(Oakfield.Staff, s_day));
        Assert.Null(s_school.InScope("", s_day));
    }

    [Property]
    public void No_day_takes_a_colleague_out_of_scope(int days) => Assert.True(s_school.InScope(Oakfield.Staff, s_day.AddDays(days % 5000)));

    [Property]
    public void Hour_and_place_do_not_matter_to_what_is_found(uint minutes, bool remote)
    {
        // A message from a laptop at home on a Sunday night is checked like any other (clause 3.4).
        var message = Oakfield.Internal("You useless idiot.") with
        {
            SentAt = Oakfield.Lesson.AddMinutes(minutes % (14 * 24 * 60)),
            Headers = remote ? [new("Received", "from home.example.net")] : [],
        };
        Assert.Contains(s_policy.Check(message).Findings, finding => finding.Rule.Id == "ECR0302");
    }

    [Fact]
    public void Pupils_are_never_judged_as_staff()
    {
        var fromPupil = Oakfield.Internal("You useless idiot, PLEASE REPLY NOW") with { From = "maya@pupils.oakfield.example.sch.uk" };
        var verdict = s_policy.Check(fromPupil);
        Assert.Equal((Direction.Inbound, Disposition.Deliver), (verdict.Direction, verdict.Disposition));
        Assert.Equal(Disposition.Confirm, s_policy.Check(fromPupil with { From = Oakfield.Staff }).Disposition);
    }

    private static readonly Policy s_policy = new PolicyBuilder().UseClock(EComRules.Testing.StoppedClock.Instance).AddDefaultRules().UseSchool(Oakfield.School).Build();
}
