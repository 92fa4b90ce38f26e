namespace EComRules.Engine;

/// <summary>Which words beside a word count.</summary>
[Flags]
internal enum WordSides
{
    /// <summary>None: the word says it all.</summary>
    Alone = 1,

    /// <summary>The one after it.</summary>
    Next = 2,

    /// <summary>The one before it.</summary>
    Previous = 4,
}
