namespace EComRules;

/// <summary>Terms, half-terms, bank holidays and hours, in the school's own time zone.</summary>
internal sealed class SchoolCalendar
{
    private readonly TimeZoneInfo _zone;
    private readonly ImmutableArray<SchoolTerm> _terms;

    public SchoolCalendar(SchoolContext context)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(context.TimeZone);
        _terms = context.Terms;
    }

    public DateTimeOffset LocalTime(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone);

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

    private bool? IsSchoolDay(DateOnly day)
    {
        if (_terms.IsEmpty)
            return null;
        foreach (var term in _terms)
            if (day >= term.Start && day <= term.End)
                return !(day >= term.HalfTermStart && day <= term.HalfTermEnd) && !term.BankHolidays.Contains(day);
        return false;
    }
}
