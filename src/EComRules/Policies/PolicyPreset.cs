namespace EComRules;

/// <summary>Where a configuration starts from.</summary>
public enum PolicyPreset
{
    /// <summary>Every rule off; the school switches on what it wants.</summary>
    None,

    /// <summary>The rules that are useful unchanged.</summary>
    Default,

    /// <summary>Every rule on, those that are off by default too.</summary>
    Strict,
}
