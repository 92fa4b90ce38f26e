namespace EComRules;

/// <summary>By what a rule decides; a rule may use several.</summary>
[Flags]
public enum RuleKinds
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Words and phrases.</summary>
    Keyword = 1,

    /// <summary>Shapes of characters, with validators.</summary>
    Pattern = 2,

    /// <summary>Facts of the message, its people, times and the school.</summary>
    Context = 4,

    /// <summary>Names, types and sizes of attachments.</summary>
    Attachment = 8,

    /// <summary>Addresses of web sites.</summary>
    Link = 16,

    /// <summary>Style of writing.</summary>
    Writing = 32,

    /// <summary>The language model (package EComRules.ML).</summary>
    Language = 64,
}
