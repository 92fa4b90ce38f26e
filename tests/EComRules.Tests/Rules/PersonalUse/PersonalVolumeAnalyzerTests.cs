using EComRules.Rules.PersonalUse;
using FsCheck.Xunit;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalUse.PersonalVolumeAnalyzer>;

namespace EComRules.Tests.Rules.PersonalUse;

public sealed class PersonalVolumeAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'www.shop.example.com','at':'2026-03-09T10:00:00Z','minutes':70,'personal':true},{'host':'www.shop.example.com','at':'2026-03-10T10:00:00Z','minutes':60,'personal':true}]}", "webUse[1]")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'fantasy.premierleague.com','at':'2026-03-09T09:00:00Z','minutes':130}]}", "webUse[0]")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'tinder.com','at':'2026-06-08T07:00:00Z','minutes':210}],'asOf':'2026-06-10T10:00:00Z'}", "webUse[0]")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'books.example.com','at':'2026-03-02T10:00:00Z','minutes':100,'personal':true},{'host':'books.example.com','at':'2026-03-10T10:00:00Z','minutes':125,'personal':true}]}", "webUse[1]")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'fantasy.premierleague.com','at':'2026-03-09T17:00:00Z','minutes':180}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'fantasy.premierleague.com','at':'2026-03-09T09:00:00Z','minutes':40}]}")]
    [InlineData("{'kind':'userRecord','shared':true,'webUse':[{'host':'fantasy.premierleague.com','at':'2026-03-09T09:00:00Z','minutes':240}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'www.amazon.co.uk','at':'2026-03-09T09:00:00Z','minutes':240}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'tinder.com','at':'2026-03-09T09:00:00Z','minutes':240,'personal':false}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'tinder.com','at':'2026-02-18T09:00:00Z','minutes':240}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'tinder.com','at':'2026-03-14T09:00:00Z','minutes':240}]}")]
    [InlineData("{'kind':'userRecord','webUse':[{'host':'a.example.com','at':'2026-03-02T10:00:00Z','minutes':90,'personal':true},{'host':'a.example.com','at':'2026-03-09T10:00:00Z','minutes':90,'personal':true}]}")]
    [InlineData("{'kind':'userRecord'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_knows_no_core_hours()
        => Assert.Contains("coreHours", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','webUse':[{'host':'tinder.com','at':'2026-03-09T09:00:00Z','minutes':200}]}")).Faults).Message, StringComparison.Ordinal);

    [Property(MaxTest = 200)]
    public void Counts_the_minutes_that_a_clock_on_the_wall_counts(int start, byte length)
    {
        var at = new DateTimeOffset(2026, 3, 23, 0, 0, 0, TimeSpan.Zero).AddMinutes(Math.Abs(start % (14 * 24 * 60))); // across the change to summer time
        var school = new SchoolIndex(Oakfield.School);
        var expected = Enumerable.Range(0, length).Count(minute => school.IsCoreTime(at.AddMinutes(minute)) == true);
        Assert.Equal(expected, PersonalVolumeAnalyzer.CoreMinutes(school, new("x.example", at, length)));
    }
}
