namespace EComRules;

/// <summary>How a policy's rules cover a clause.</summary>
internal enum ClauseCoverage
{
    /// <summary>No program can check it; something else is offered.</summary>
    NotCheckable,

    /// <summary>A rule for it is planned; nothing checks it yet.</summary>
    Planned,

    /// <summary>Some of its rules are there, others are planned.</summary>
    Partly,

    /// <summary>All of its rules are there.</summary>
    Covered,
}
