namespace EComRules;

/// <summary>A term of the school year; every day counts, both ends included.</summary>
/// <param name="Name">Such as <c>Autumn 2025</c>.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
public sealed record SchoolTerm(string Name, DateOnly Start, DateOnly End)
{
    /// <summary>First day of half-term; null when there is none.</summary>
    public DateOnly? HalfTermStart { get; init; }

    /// <summary>Last day of half-term; null when there is none.</summary>
    public DateOnly? HalfTermEnd { get; init; }

    /// <summary>Days without school within the term.</summary>
    public ImmutableArray<DateOnly> BankHolidays { get; init; } = [];
}
