namespace EComRules.Engine;

/// <summary>A pattern of the documented subset, compiled.</summary>
internal sealed class Pattern
{
    public static Pattern Parse(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return new();
    }
}
