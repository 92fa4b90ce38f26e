namespace EComRules;

/// <summary>Time spent on a web site, as the person or the school's own system counts it.</summary>
/// <param name="Host">The site, such as <c>www.example.com</c>.</param>
/// <param name="At">When it began.</param>
/// <param name="Minutes">How long it took.</param>
public sealed record WebVisit(string Host, DateTimeOffset At, int Minutes)
{
    /// <summary>Whether it was a private matter, as the person labels it; null leaves it to the list of sites.</summary>
    public bool? IsPersonal { get; init; }

    /// <summary>The length only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Minutes} minutes";
}
