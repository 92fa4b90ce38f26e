namespace EComRules.Corpus.Tests;

/// <summary>The counts of one category, or of all together.</summary>
internal sealed class Figures
{
    /// <summary>What the writers marked.</summary>
    public int Expected { get; set; }

    /// <summary>How much of it some finding hit.</summary>
    public int Hit { get; set; }

    /// <summary>Findings that hit something marked.</summary>
    public int Right { get; set; }

    /// <summary>Findings that hit nothing and that nothing excuses.</summary>
    public int Wrong { get; set; }

    public double? Recall => Expected == 0 ? null : (double)Hit / Expected;

    public double? Precision => Right + Wrong == 0 ? null : (double)Right / (Right + Wrong);

    /// <summary>The harmonic mean of precision and recall; 0 when what was marked was never found.</summary>
    public double? F1 => Expected == 0 || (Hit > 0 && Precision is null) ? null : Hit == 0 ? 0 : 2 * Precision!.Value * Recall!.Value / (Precision.Value + Recall.Value);
}
