namespace EComRules.Comparison.Report;

/// <summary>A goal of the project, and the floor below which it is a failure of ours to say so plainly.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Aim">The goal.</param>
/// <param name="Floor">What it must at least be; null where there is only the goal.</param>
/// <param name="Unit">Of all three numbers.</param>
/// <param name="MoreIsBetter">Whether it is reached from above.</param>
/// <param name="Read">Finds the measurement; null when it was not made.</param>
internal sealed record Goal(string What, double Aim, double? Floor, string Unit, bool MoreIsBetter, Func<Measurements, double?> Read)
{
    /// <summary>What to say of that measurement.</summary>
    public string Verdict(double measured)
        => Reaches(measured, Aim) ? "reached" : Floor is { } floor && Reaches(measured, floor) ? "missed, above the floor" : Floor is null ? "missed" : "MISSED, below the floor";

    private bool Reaches(double measured, double limit) => MoreIsBetter ? measured >= limit : measured <= limit;
}
