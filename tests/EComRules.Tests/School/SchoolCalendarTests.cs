using System.Globalization;
using FsCheck.Xunit;

namespace EComRules.Tests.School;

public class SchoolCalendarTests
{
    private static readonly ImmutableArray<DayOfWeek> s_everyDay = [.. Enum.GetValues<DayOfWeek>()];
    private static readonly SchoolCalendar s_oakfield = new(Oakfield.School);

    [Theory]
    [InlineData("2026-03-11T08:29:59Z", false)] // a minute early
    [InlineData("2026-03-11T08:30:00Z", true)]
    [InlineData("2026-03-11T16:29:59Z", true)]
    [InlineData("2026-03-11T16:30:00Z", false)] // the end is not included
    [InlineData("2026-03-14T10:00:00Z", false)] // Saturday
    [InlineData("2026-06-10T07:30:00Z", true)] // half past eight in summer time
    [InlineData("2026-06-10T07:29:59Z", false)]
    [InlineData("2026-06-10T15:30:00Z", false)]
    [InlineData("2026-02-18T10:00:00Z", false)] // half-term
    [InlineData("2026-02-15T10:00:00Z", false)] // Sunday before
    [InlineData("2026-02-13T10:00:00Z", true)]
    [InlineData("2026-02-23T10:00:00Z", true)]
    [InlineData("2026-05-04T10:00:00Z", false)] // bank holiday
    [InlineData("2026-04-02T10:00:00Z", false)] // between two terms: Easter holidays
    [InlineData("2025-09-03T10:00:00Z", true)] // first day of all
    [InlineData("2026-07-21T10:00:00Z", true)] // last day of all
    [InlineData("2025-09-02T10:00:00Z", null)] // before all terms listed: the file may be out of date
    [InlineData("2026-07-22T10:00:00Z", null)]
    [InlineData("2026-09-09T10:00:00Z", null)]
    [InlineData("2026-09-09T20:00:00Z", false)] // whatever the day: not in the evening
    [InlineData("2026-09-12T10:00:00Z", false)] // nor on a Saturday
    [InlineData("2026-03-12T00:30:00+14:00", true)] // 10:30 the day before in Oakfield
    public void Knows_core_time(string time, bool? expected)
        => Assert.Equal(expected, s_oakfield.IsWithin(Oakfield.School.CoreHours, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28T23:59:59+00:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59+00:00")] // the night on which 01:30 does not exist
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00")]
    [InlineData("2025-10-26T00:30:00Z", "2025-10-26T01:30:00+01:00")] // the night on which 01:30 comes twice
    [InlineData("2025-10-26T01:30:00Z", "2025-10-26T01:30:00+00:00")]
    public void Follows_summer_time(string utc, string local)
        => Assert.Equal(
            local,
            s_oakfield.LocalTime(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", true)] // 00:30
    [InlineData("2026-03-29T01:30:00Z", false)] // 02:30: there was no hour from one to two
    [InlineData("2025-10-26T00:30:00Z", true)] // 01:30 for the first time
    [InlineData("2025-10-26T01:30:00Z", true)] // and again
    [InlineData("2025-10-26T02:30:00Z", false)]
    public void Reads_hours_on_the_clock_on_the_wall(string utc, bool expected)
        => Assert.Equal(expected, s_oakfield.IsWithin(new(s_everyDay, new(0, 0), new(2, 0)), DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)));

    [Fact]
    public void Says_nothing_without_hours_or_terms()
    {
        var calendar = new SchoolCalendar(SchoolContext.Unknown);
        var hours = Oakfield.School.CoreHours!;

        Assert.Null(calendar.IsWithin(null, Oakfield.Lesson));
        Assert.Null(calendar.IsWithin(hours, Oakfield.Lesson));
        Assert.True(calendar.IsWithin(hours with { TermTimeOnly = false }, Oakfield.Lesson));
    }

    [Fact]
    public void Takes_iana_and_windows_names()
    {
        var summer = new DateTimeOffset(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            new SchoolCalendar(new() { TimeZone = "Europe/London" }).LocalTime(summer),
            new SchoolCalendar(new() { TimeZone = "GMT Standard Time" }).LocalTime(summer));
        Assert.Equal(13, new SchoolCalendar(new() { TimeZone = "GMT Standard Time" }).LocalTime(summer).Hour);
    }

    [Fact]
    public void Takes_the_first_and_the_last_moment_there_are()
    {
        Assert.False(s_oakfield.IsWithin(Oakfield.School.CoreHours, DateTimeOffset.MinValue));
        Assert.False(s_oakfield.IsWithin(Oakfield.School.CoreHours, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Refuses_an_unknown_time_zone_and_hours_that_cross_midnight()
    {
        Assert.Contains("Europe/London", Assert.Throws<ArgumentException>(() => new SchoolCalendar(new() { TimeZone = "Oakfield" })).Message);
        Assert.Contains("within one day", Assert.Throws<ArgumentException>(() => new SchoolCalendar(new() { CoreHours = new([DayOfWeek.Monday], new(22, 0), new(6, 0)) })).Message);
    }

    [Property(MaxTest = 1000)]
    public void Agrees_with_the_calendar_on_the_wall(int minutes, bool nearChange)
    {
        // Minutes over the school year, half of them within two days of a change of the clock.
        var change = new DateTimeOffset((minutes & 1) == 0 ? new(2026, 3, 29, 1, 0, 0) : new DateTime(2025, 10, 26, 1, 0, 0), TimeSpan.Zero);
        var moment = nearChange
            ? change.AddMinutes((minutes % 2880))
            : new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes((uint)minutes % (400 * 1440));

        foreach (var hours in new[] { Oakfield.School.CoreHours!, Oakfield.School.NormalWorkingHours!, new SchoolHours(s_everyDay, new(0, 30), new(1, 30)), new SchoolHours(s_everyDay, new(1, 0), new(23, 59), TermTimeOnly: true) })
            Assert.Equal(Naive(hours, moment), s_oakfield.IsWithin(hours, moment));
    }

    [Property(MaxTest = 500)]
    public void The_offset_a_sender_uses_does_not_matter(int minutes, short offset)
    {
        var moment = new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes((uint)minutes % (400 * 1440));
        var elsewhere = moment.ToOffset(TimeSpan.FromMinutes(offset % 840));

        Assert.Equal(s_oakfield.IsWithin(Oakfield.School.CoreHours, moment), s_oakfield.IsWithin(Oakfield.School.CoreHours, elsewhere));
    }

    /// <summary>What somebody would say who looks at the clock and the printed calendar: summer time from the last Sunday of March to that of October, at one.</summary>
    private static bool? Naive(SchoolHours hours, DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        var summer = utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);
        var local = summer ? utc.AddHours(1) : utc;
        var minute = (local.Hour * 60) + local.Minute;
        if (!hours.Days.Contains(local.DayOfWeek) || minute < (hours.Start.Hour * 60) + hours.Start.Minute || minute >= (hours.End.Hour * 60) + hours.End.Minute)
            return false;
        if (!hours.TermTimeOnly)
            return true;
        var day = DateOnly.FromDateTime(local);
        if (day < new DateOnly(2025, 9, 3) || day > new DateOnly(2026, 7, 21))
            return null;
        return Oakfield.School.Terms.Any(term => Enumerable.Range(0, 365).Select(term.Start.AddDays).TakeWhile(one => one <= term.End)
            .Where(one => term.HalfTermStart is not { } first || one < first || one > term.HalfTermEnd).Except(term.BankHolidays).Contains(day));

        static DateTime LastSunday(int year, int month)
        {
            var last = new DateTime(year, month, 31);
            return last.AddDays(-(int)last.DayOfWeek);
        }
    }

    [Property]
    public void Working_days_add_up(int start, ushort first, ushort second)
    {
        var from = new DateOnly(2025, 9, 3).AddDays(Math.Abs(start % 200));
        var (middle, end) = (from.AddDays(first % 60), from.AddDays((first % 60) + (second % 60)));
        int Count(DateOnly a, DateOnly b) => s_oakfield.WorkingDaysAfter(a, b, s_week) ?? throw new InvalidOperationException();
        Assert.Equal(Count(from, end), Count(from, middle) + Count(middle, end));
        Assert.InRange(Count(from, end), 0, end.DayNumber - from.DayNumber);
    }

    [Property]
    public void Working_days_are_the_school_days_of_the_week(int start, byte length)
    {
        var from = new DateOnly(2025, 9, 3).AddDays(Math.Abs(start % 60));
        var days = Enumerable.Range(1, length).Select(from.AddDays);
        var expected = days.Count(day => s_week.Contains(day.DayOfWeek) && s_oakfield.IsSchoolDay(day) == true);
        Assert.Equal(expected, s_oakfield.WorkingDaysAfter(from, from.AddDays(length), s_week));
    }

    [Property]
    public void Fewer_working_days_never_make_more(int start, byte length)
    {
        var from = new DateOnly(2025, 9, 3).AddDays(Math.Abs(start % 60));
        var partTime = s_oakfield.WorkingDaysAfter(from, from.AddDays(length), [DayOfWeek.Monday, DayOfWeek.Tuesday]);
        Assert.True(partTime <= s_oakfield.WorkingDaysAfter(from, from.AddDays(length), s_week));
    }

    [Theory]
    [InlineData("2026-02-13", "2026-02-23", 1)] // over half-term
    [InlineData("2026-05-01", "2026-05-05", 1)] // over a weekend and a bank holiday
    [InlineData("2026-03-27", "2026-04-13", 1)] // over the Easter holidays
    [InlineData("2026-03-27", "2026-03-30", 0)]
    [InlineData("2026-03-11", "2026-03-11", 0)]
    [InlineData("2026-07-20", "2026-07-23", null)] // nothing is known of the days after the last term
    [InlineData("2026-07-17", "2026-07-19", 0)] // a weekend needs no calendar
    public void Counts_working_days(string start, string end, int? expected)
        => Assert.Equal(expected, s_oakfield.WorkingDaysAfter(DateOnly.ParseExact(start, "yyyy-MM-dd"), DateOnly.ParseExact(end, "yyyy-MM-dd"), s_week));

    private static readonly ImmutableArray<DayOfWeek> s_week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
}
