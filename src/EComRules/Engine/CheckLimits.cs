namespace EComRules.Engine;

/// <summary>How much one message may ask for. Counted work, so that the same message always meets the same limit; the clock is only a backstop.</summary>
internal static class CheckLimits
{
    /// <summary>50 MB of decoded text, in UTF-16 units.</summary>
    public const int TextUnits = 25 * 1024 * 1024;

    public const int Parts = 10_000;

    public const int Links = 10_240;

    /// <summary>A message with more findings than this is as bad as it gets.</summary>
    public const int Findings = 10_000;

    /// <summary>Terms and patterns found, counted before any rule looks at them.</summary>
    public const int Matches = 1_000_000;

    /// <summary>The first checks of a policy also pay for compiling its code, and may take this much longer.</summary>
    public const int WarmUpFactor = 20;

    /// <summary>How many checks that holds for.</summary>
    public const int WarmUpChecks = 64;

    /// <summary>250 ms and 40 ms for each MB of text.</summary>
    public static TimeSpan TimeFor(long textUnits) => TimeSpan.FromMilliseconds(250 + (40 * textUnits * sizeof(char) / 1_000_000.0));
}
