using FsCheck;
using FsCheck.Fluent;

namespace EComRules.Tests;

/// <summary>How often a property is tried: a little in every run, much in the full one (environment variable ECOMRULES_FULL).</summary>
internal static class PropertyRuns
{
    private const int Usual = 2_000;
    private const int Full = 100_000;

    public static int Count { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ECOMRULES_FULL")) ? Usual : Full;

    /// <summary>Tries a property on that many generated values; the smallest that fails is shown.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> property)
        => Prop.ForAll(values.ToArbitrary(), value => property(value)).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));
}
