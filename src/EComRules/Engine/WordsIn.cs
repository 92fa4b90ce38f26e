namespace EComRules.Engine;

/// <summary>In which reading of its part a finding's words stand.</summary>
internal enum WordsIn : byte
{
    /// <summary>The finding is not about words the engine read: a rule gave the place.</summary>
    None,

    /// <summary>What the recipient sees.</summary>
    Visible,

    /// <summary>What is in the source and not shown.</summary>
    Hidden,
}
