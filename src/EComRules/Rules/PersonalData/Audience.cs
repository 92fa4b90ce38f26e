namespace EComRules.Rules.PersonalData;

/// <summary>Who reads a message that holds personal data of one class.</summary>
internal enum Audience
{
    /// <summary>Everybody who receives it is approved for the class, or has a data role in the school.</summary>
    Approved,

    /// <summary>A few colleagues: they work with the data.</summary>
    Colleagues,

    /// <summary>The whole staff, or most of it.</summary>
    Staff,

    /// <summary>A list of families, within the school's own domain.</summary>
    Families,

    /// <summary>Somebody outside who is not approved.</summary>
    Outside,

    /// <summary>A post that others can see.</summary>
    Public,

    /// <summary>It cannot be told: the school's domains, the sender or the recipients are not given.</summary>
    Unknown,
}
