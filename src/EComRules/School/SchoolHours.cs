namespace EComRules;

/// <summary>Hours of the week, in the school's time zone.</summary>
/// <param name="Days">The days.</param>
/// <param name="Start">From.</param>
/// <param name="End">Up to, not including.</param>
/// <param name="TermTimeOnly">Whether they hold only on school days of a term.</param>
public sealed record SchoolHours(ImmutableArray<DayOfWeek> Days, TimeOnly Start, TimeOnly End, bool TermTimeOnly = false);
