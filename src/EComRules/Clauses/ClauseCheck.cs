namespace EComRules;

/// <summary>Whether a program can check a clause.</summary>
public enum ClauseCheck
{
    /// <summary>No: a person must.</summary>
    None,

    /// <summary>Yes, from records and settings the school gives.</summary>
    FromRecords,

    /// <summary>Likely, with judgement: some is missed, some is a false alarm.</summary>
    Likely,

    /// <summary>Yes, for certain.</summary>
    Certain,
}
