namespace EComRules.Rules.Speech;

/// <summary>Of whom a sentence says something.</summary>
internal enum Person
{
    /// <summary>Of no person, or it cannot be told.</summary>
    None,

    /// <summary>Of the author himself.</summary>
    Author,

    /// <summary>Of the reader: you.</summary>
    Reader,

    /// <summary>Of somebody else: she, Mrs Khan, that teacher.</summary>
    Other,
}
