using System.Text.Json;

namespace EComRules.Json;

/// <summary>Reads the hours and terms of a school file.</summary>
internal static class SchoolTimesReader
{
    /// <summary>The fields of hours and of a term, as docs/school.schema.json lists them.</summary>
    public static readonly string[] HoursFields = ["days", "start", "end", "termTimeOnly"];

    public static readonly string[] TermFields = ["name", "start", "end", "halfTerm", "bankHolidays"];

    private static readonly string[] s_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static SchoolHours ReadHours(ref JsonCursor json, string field)
    {
        json.Expect(JsonTokenType.StartObject, field, "an object: write {\"days\": [\"Mon\", \"Tue\"], \"start\": \"08:30\", \"end\": \"16:30\"}");
        var place = json.Place;
        ImmutableArray<DayOfWeek>? days = null;
        TimeOnly? start = null;
        TimeOnly? end = null;
        var endPlace = place;
        var termTimeOnly = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.ReadProperty(seen, out var name, out var at))
        {
            switch (name)
            {
                case "days":
                    days = ReadDays(ref json);
                    break;
                case "start":
                    start = ReadTime(ref json, name);
                    break;
                case "end":
                    end = ReadTime(ref json, name);
                    endPlace = json.Place;
                    break;
                case "termTimeOnly":
                    termTimeOnly = json.Boolean(name);
                    break;
                default:
                    throw json.Error($"hours have days, start, end and termTimeOnly{NearestName.Hint(name, HoursFields)}", at);
            }
        }

        if (days is null)
            throw json.Error($"'{field}' has no 'days': add \"days\": [\"Mon\", \"Tue\"]", place);
        if (start is null)
            throw json.Error($"'{field}' has no 'start': add \"start\": \"08:30\"", place);
        if (end is null)
            throw json.Error($"'{field}' has no 'end': add \"end\": \"16:30\"", place);
        if (end <= start)
            throw json.Error("'end' is not later than 'start': hours lie within one day, write for example \"18:00\"", endPlace);
        return new(days.Value, start.Value, end.Value, termTimeOnly);
    }

    public static ImmutableArray<SchoolTerm> ReadTerms(ref JsonCursor json)
    {
        const string form = "a list of objects: write [{\"name\": \"Autumn 2025\", \"start\": \"2025-09-03\", \"end\": \"2025-12-19\"}]";
        json.Expect(JsonTokenType.StartArray, "terms", form);
        var terms = ImmutableArray.CreateBuilder<SchoolTerm>();
        while (json.ReadElement())
        {
            json.Expect(JsonTokenType.StartObject, "terms", form);
            var place = json.Place;
            var term = ReadTerm(ref json);
            foreach (var other in terms)
                if (term.Start <= other.End && other.Start <= term.End)
                    throw json.Error("this term overlaps another: correct 'start' or 'end'", place);
            terms.Add(term);
        }

        return [.. terms.OrderBy(term => term.Start)];
    }

    private static SchoolTerm ReadTerm(ref JsonCursor json)
    {
        var place = json.Place;
        var termName = "";
        DateOnly? start = null;
        DateOnly? end = null;
        var endPlace = place;
        ImmutableArray<(DateOnly Day, int Place)> halfTerm = [];
        ImmutableArray<(DateOnly Day, int Place)> bankHolidays = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.ReadProperty(seen, out var name, out var at))
        {
            switch (name)
            {
                case "name":
                    termName = json.String("name");
                    break;
                case "start":
                    start = ReadDate(ref json, name);
                    break;
                case "end":
                    end = ReadDate(ref json, name);
                    endPlace = json.Place;
                    break;
                case "halfTerm" when json.IsNull:
                case "bankHolidays" when json.IsNull:
                    break;
                case "halfTerm":
                    halfTerm = ReadDates(ref json, name);
                    if (halfTerm.Length is not (0 or 2))
                        throw json.Error("'halfTerm' is its first and its last day: write [\"2025-10-27\", \"2025-10-31\"]");
                    break;
                case "bankHolidays":
                    bankHolidays = ReadDates(ref json, name);
                    break;
                default:
                    throw json.Error($"a term has name, start, end, halfTerm and bankHolidays{NearestName.Hint(name, TermFields)}", at);
            }
        }

        if (start is null)
            throw json.Error("this term has no 'start': add \"start\": \"2025-09-03\"", place);
        if (end is null)
            throw json.Error("this term has no 'end': add \"end\": \"2025-12-19\"", place);
        if (end < start)
            throw json.Error("'end' is before 'start': correct one of them", endPlace);
        foreach (var (day, dayPlace) in halfTerm.AddRange(bankHolidays))
            if (day < start || day > end)
                throw json.Error("this day is not within its term: correct the date, or take it out", dayPlace);
        if (halfTerm.Length == 2 && halfTerm[1].Day < halfTerm[0].Day)
            throw json.Error("half-term ends before it begins: write the first day, then the last", halfTerm[1].Place);

        return new(termName, start.Value, end.Value)
        {
            HalfTermStart = halfTerm.IsEmpty ? null : halfTerm[0].Day,
            HalfTermEnd = halfTerm.IsEmpty ? null : halfTerm[1].Day,
            BankHolidays = [.. bankHolidays.Select(holiday => holiday.Day)],
        };
    }

    public static ImmutableArray<DayOfWeek> ReadDays(ref JsonCursor json)
    {
        const string form = "a list of days: write [\"Mon\", \"Tue\", \"Wed\", \"Thu\", \"Fri\"]";
        json.Expect(JsonTokenType.StartArray, "days", form);
        var place = json.Place;
        var days = ImmutableArray.CreateBuilder<DayOfWeek>();
        while (json.ReadElement())
        {
            var written = json.String("days", form);
            var day = Array.IndexOf(s_days, written);
            if (day < 0)
                throw json.Error($"a day is one of Mon, Tue, Wed, Thu, Fri, Sat, Sun{Meant(written)}");
            if (days.Contains((DayOfWeek)day))
                throw json.Error("this day is given twice: keep one");
            days.Add((DayOfWeek)day);
        }

        return days.Count > 0 ? days.ToImmutable() : throw json.Error("there is no day: write at least one, as [\"Mon\"]", place);

        static string Meant(string written)
            => Array.Find(s_days, day => written.StartsWith(day, StringComparison.OrdinalIgnoreCase)) is { } day ? $"; did you mean '{day}'?" : NearestName.Hint(written, s_days);
    }

    private static TimeOnly ReadTime(ref JsonCursor json, string field)
        => json.Token == JsonTokenType.String && TimeOnly.TryParseExact(json.String(field), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw json.Error($"'{field}' is a time of day on the 24-hour clock: write it as \"08:30\"");

    public static DateOnly ReadDate(ref JsonCursor json, string field)
        => json.Token == JsonTokenType.String && DateOnly.TryParseExact(json.String(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw json.Error($"'{field}' takes dates as year-month-day: write for example \"2025-09-03\"");

    private static ImmutableArray<(DateOnly Day, int Place)> ReadDates(ref JsonCursor json, string field)
    {
        json.Expect(JsonTokenType.StartArray, field, "a list of dates: write [\"2025-10-27\", \"2025-10-31\"]");
        var dates = ImmutableArray.CreateBuilder<(DateOnly, int)>();
        while (json.ReadElement())
            dates.Add((ReadDate(ref json, field), json.Place));
        return dates.ToImmutable();
    }
}
