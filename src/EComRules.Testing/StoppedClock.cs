namespace EComRules.Testing;

/// <summary>A clock whose stopwatch stands still, so that no test runs out of time on a busy machine; the time of day is the system's.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static StoppedClock Instance { get; } = new();

    public override long GetTimestamp() => 0;
}
