namespace EComRules;

/// <summary>How a person works for the school (clauses 3.2, 3.3 and 7.3).</summary>
public enum Engagement
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Employed without an end.</summary>
    Permanent,

    /// <summary>On a temporary contract.</summary>
    Temporary,

    /// <summary>Supplied by an agency.</summary>
    Agency,

    /// <summary>Unpaid: volunteers, work experience, shadowing.</summary>
    Unpaid,

    /// <summary>A consultant.</summary>
    Consultant,

    /// <summary>A student teacher on placement.</summary>
    StudentTeacher,

    /// <summary>A governor.</summary>
    Governor,
}
