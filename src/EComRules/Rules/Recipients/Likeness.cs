namespace EComRules.Rules.Recipients;

/// <summary>How sure it is that an address outside is the sender's own.</summary>
internal enum Likeness
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>The names are alike, as <c>jsmith</c> and <c>j.smith</c>; a parent may have that name too.</summary>
    Alike,

    /// <summary>The sender's first and last name both stand in the address of private mail.</summary>
    FullName,

    /// <summary>The school file lists it.</summary>
    Listed,
}
