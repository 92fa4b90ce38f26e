namespace EComRules.Comparison.Report;

/// <summary>What the run measured, by name, for the summary.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string What, string Of), double> _values = [];

    /// <summary>What was measured; null when it was not.</summary>
    public double? this[string what, string of]
    {
        get => _values.TryGetValue((what, of), out var value) ? value : null;
        set
        {
            if (value is { } measured)
                _values[(what, of)] = measured;
        }
    }
}
