namespace EComRules.Comparison.Report;

/// <summary>What the numbers were measured on.</summary>
internal static class Processor
{
    /// <summary>As Linux calls it, else only the kind.</summary>
    public static string Name { get; } = FromLinux() ?? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();

    private static string? FromLinux()
        => File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim()
            : null;
}
