using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Recipients.BlanketMailAnalyzer>;

namespace EComRules.Tests.Rules.Recipients;

public sealed class BlanketMailAnalyzerTests
{
    private const string AllStaff = "all-staff@oakfield.example.sch.uk";
    private const string YearParents = "year4-parents@oakfield.example.sch.uk";

    [Theory]
    [InlineData("Has anyone seen my mug?")]
    [InlineData("It's my birthday, cake in the staffroom!")]
    [InlineData("Thanks, will do.")]
    [InlineData("Selling two tickets for Saturday, first come first served.")]
    public void Reports_mail_to_all_staff(string text)
        => Verify.ReportsMessage(Oakfield.Internal(text) with { To = [AllStaff] }, Oakfield.School);

    [Theory]
    [InlineData(20)]
    [InlineData(61)]
    public void Reports_as_many_addresses_as_the_school_says(int count)
        => Verify.ReportsMessage(Oakfield.Internal("Has anyone seen my mug?") with { To = Colleagues(count) }, Oakfield.School);

    [Fact]
    public void Reports_more_outside_addresses_than_a_class_has_parents()
        => Verify.ReportsMessage(Oakfield.Internal("Have a look at my blog!") with { To = [], Bcc = Families(36) }, Oakfield.School);

    [Fact]
    public void Says_how_many_receive_it()
        => Assert.Equal("The message goes to 41 people", Assert.Single(Verify.Check(Oakfield.Internal("Mug?") with { To = [AllStaff], Cc = [Oakfield.Colleague] }, Oakfield.School).Findings).Message);

    [Theory]
    [InlineData("Fire alarm at ten: leave by the nearest door.")]
    [InlineData("LOCKDOWN now, stay in your rooms.")]
    [InlineData("Snow: the school is closed today.")]
    [InlineData("Cover list for Tuesday attached.")]
    [InlineData("A pupil is missing from the Year 3 line, check your toilets please.")]
    [InlineData("INSET agenda for Monday.")]
    public void Ignores_what_everybody_must_hear(string text)
        => Verify.Ignores(Oakfield.Internal(text) with { To = [AllStaff] }, Oakfield.School);

    [Theory]
    [InlineData(Oakfield.Head)]
    [InlineData("office@oakfield.example.sch.uk")]
    public void Ignores_those_who_may_write_to_all(string sender)
        => Verify.Ignores(Oakfield.Internal("Well done, everyone!") with { From = sender, To = [AllStaff] }, Oakfield.School);

    [Fact]
    public void Ignores_a_letter_to_a_years_parents()
    {
        Verify.Ignores(Oakfield.Internal("Trip letter attached.") with { To = [YearParents] }, Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Trip letter attached.") with { To = [], Bcc = Families(31) }, Oakfield.School);
    }

    [Theory]
    [InlineData("kitchen@oakfield.example.sch.uk", "Come and try the new puddings!", Severity.Advice)]
    [InlineData("clerk.governors@oakfield.example.sch.uk", "Nominations close on Friday.", Severity.None)]
    [InlineData("senco@oakfield.example.sch.uk", "Training on Monday at four.", Severity.None)]
    [InlineData("s.cook@oakfield.example.sch.uk", "Come and try the new puddings!", Severity.Warning)]
    public void The_mailbox_of_a_role_speaks_for_the_school(string sender, string text, Severity severity)
        => Assert.Equal(severity, Verify.Check(Oakfield.Internal(text) with { From = sender, To = [AllStaff] }, Oakfield.School).Severity);

    [Fact]
    public void Ignores_a_team() => Verify.Ignores(Oakfield.Internal("Has anyone seen my mug?") with { To = Colleagues(9) }, Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("Hello all") with { To = [AllStaff] }, Oakfield.School);

    [Fact]
    public void Counts_a_list_of_all_parents_in_full()
    {
        var school = Oakfield.School with { DistributionLists = [new("all-parents@oakfield.example.sch.uk", 400), new("parents@oakfield.example.sch.uk", 400)] };
        Verify.ReportsMessage(Oakfield.Internal("My sponsored walk!") with { To = ["all-parents@oakfield.example.sch.uk"] }, school);
    }

    [Fact]
    public void Takes_half_of_the_staff_where_the_school_gives_no_number()
    {
        var school = Oakfield.School with { BlanketRecipientThreshold = null, StaffListSize = 30 };
        Verify.ReportsMessage(Oakfield.Internal("Mug?") with { To = Colleagues(15) }, school);
        Verify.Ignores(Oakfield.Internal("Mug?") with { To = Colleagues(14) }, school);
    }

    [Fact]
    public void Takes_all_staff_of_a_small_school_for_everybody()
        => Verify.ReportsMessage(Oakfield.Internal("Mug?") with { To = Colleagues(12) }, Oakfield.School with { StaffListSize = 12 });

    [Fact]
    public void Lowers_work_that_may_concern_all_to_advice()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal("The new hall timetable is attached.") with { To = [AllStaff] }, Oakfield.School).Severity);

    [Theory]
    [InlineData("maySendToAll")]
    [InlineData("blanketRecipientThreshold")]
    [InlineData("internalDomains")]
    public void Says_what_the_school_file_lacks(string field)
    {
        var school = field switch
        {
            "maySendToAll" => Oakfield.School with { MaySendToAll = [] },
            "internalDomains" => Oakfield.School with { InternalDomains = [] },
            _ => Oakfield.School with { BlanketRecipientThreshold = null, StaffListSize = null },
        };
        var verdict = Verify.Check(Oakfield.Internal("Mug?") with { To = [AllStaff] }, school);
        Assert.Empty(verdict.Findings);
        Assert.Contains(field, Assert.Single(verdict.Faults).Message);
    }

    [Fact]
    public void Asks_the_sender()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("Mug?") with { To = [AllStaff] }, Oakfield.School).Disposition);

    private static ImmutableArray<MessageAddress> Colleagues(int count)
        => [.. Enumerable.Range(1, count).Select(i => new MessageAddress($"s{i}@oakfield.example.sch.uk"))];

    private static ImmutableArray<MessageAddress> Families(int count)
        => [.. Enumerable.Range(1, count).Select(i => new MessageAddress($"family{i}@mail.example.net"))];
}
