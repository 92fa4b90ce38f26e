namespace EComRules;

/// <summary>A person who works for the school, paid or not.</summary>
/// <param name="Address">The address they write from for the school.</param>
public sealed record StaffMember(string Address)
{
    /// <summary>Their name; null when not said.</summary>
    public string? Name { get; init; }

    /// <summary>Their roles as people say them, such as <c>teacher</c>, <c>acting head</c>, <c>parent governor</c>.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>How they are engaged.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>The first day of the engagement; null for no beginning.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>The last day of the engagement; null for no end.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>The days they work; empty for those of the school.</summary>
    public ImmutableArray<DayOfWeek> WorkingDays { get; init; } = [];

    /// <summary>Whether they are engaged on that day.</summary>
    public bool IsEngagedOn(DateOnly day) => !(day < Starts) && !(day > Ends);

    /// <summary>The engagement only: logs and exceptions never carry names.</summary>
    public override string ToString() => Engagement.ToString();
}
