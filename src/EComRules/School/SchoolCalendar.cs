namespace EComRules;

/// <summary>
/// Terms, half-terms, bank holidays and hours, in the school's own time zone: a moment is first put on the school's clock, so hours follow
/// the change to summer time by themselves.
/// </summary>
internal sealed class SchoolCalendar
{
    private readonly TimeZoneInfo _zone;
    private readonly ImmutableArray<SchoolTerm> _terms;
    private readonly DateOnly _firstDay = DateOnly.MaxValue;
    private readonly DateOnly _lastDay = DateOnly.MinValue;

    /// <exception cref="ArgumentException">There is no such time zone, or hours end before they start.</exception>
    public SchoolCalendar(SchoolContext context)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(context.TimeZone, out var zone))
            throw new ArgumentException($"This system knows no time zone '{context.TimeZone}': write an IANA name such as Europe/London.", nameof(context));
        CheckHours(context.CoreHours, nameof(context.CoreHours));
        CheckHours(context.NormalWorkingHours, nameof(context.NormalWorkingHours));
        _zone = zone;
        _terms = context.Terms;
        foreach (var term in _terms)
        {
            _firstDay = term.Start < _firstDay ? term.Start : _firstDay;
            _lastDay = term.End > _lastDay ? term.End : _lastDay;
        }
    }

    public DateTimeOffset LocalTime(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone);

    /// <summary>Whether the moment lies within the hours; null when the school does not say: no hours, or hours of term time and a day of which nothing is known.</summary>
    public bool? IsWithin(SchoolHours? hours, DateTimeOffset time)
    {
        if (hours is null)
            return null;
        var local = LocalTime(time);
        var clock = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (!hours.Days.Contains(local.DayOfWeek) || clock < hours.Start || clock >= hours.End)
            return false;
        return hours.TermTimeOnly ? IsSchoolDay(DateOnly.FromDateTime(local.DateTime)) : true;
    }

    /// <summary>Whether the day is in term; null before the first and after the last term that the school lists, because the calendar may only be out of date.</summary>
    public bool? IsSchoolDay(DateOnly day)
    {
        if (day < _firstDay || day > _lastDay)
            return null;
        foreach (var term in _terms)
            if (day >= term.Start && day <= term.End)
                return !(day >= term.HalfTermStart && day <= term.HalfTermEnd) && !term.BankHolidays.Contains(day);
        return false;
    }

    /// <summary>
    /// How many working days lie after <paramref name="start"/>, up to and including <paramref name="end"/>: school days on the given days of
    /// the week. Null when of one of those days nothing is known.
    /// </summary>
    public int? WorkingDaysAfter(DateOnly start, DateOnly end, ImmutableArray<DayOfWeek> days)
    {
        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            if (!days.Contains(day.DayOfWeek))
                continue;
            if (IsSchoolDay(day) is not { } isSchoolDay)
                return null;
            count += isSchoolDay ? 1 : 0;
        }

        return count;
    }

    private static void CheckHours(SchoolHours? hours, string name)
    {
        if (hours is not null && hours.End <= hours.Start)
            throw new ArgumentException($"{name} end before they start: hours lie within one day.", name);
    }
}
