namespace EComRules;

/// <summary>
/// The school's registers, the field <c>registers</c> of the school file: who works there, who signed, what was agreed, how long things are
/// kept. Everything is optional. Where a list may be null, null says that the school keeps none here and an empty one that nothing is on it.
/// </summary>
public sealed record SchoolRegisters
{
    /// <summary>A school that keeps no registers here.</summary>
    public static SchoolRegisters None { get; } = new();

    /// <summary>Who works for the school, paid or not, and in which role.</summary>
    public ImmutableArray<StaffMember>? Staff { get; init; }

    /// <summary>The pupils' own accounts and domains: the policy binds staff, so what pupils write is not judged as staff's.</summary>
    public ImmutableArray<string> PupilAccounts { get; init; } = [];

    /// <summary>Names of pupils, past ones included where the school keeps them.</summary>
    public ImmutableArray<string> Pupils { get; init; } = [];

    /// <summary>Names of parents and carers, past ones included where the school keeps them.</summary>
    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>The names by which the school is known.</summary>
    public ImmutableArray<string> SchoolNames { get; init; } = [];

    /// <summary>The school's own accounts on social networks.</summary>
    public ImmutableArray<string> SocialAccounts { get; init; } = [];

    /// <summary>Who confirmed that they have read and understood which version of the policy.</summary>
    public ImmutableArray<PolicyAcknowledgement>? Acknowledgements { get; init; }

    /// <summary>The version of the policy in force.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The day by which the policy is to be reviewed.</summary>
    public DateOnly? PolicyReviewDue { get; init; }

    /// <summary>What was agreed: privileges, accounts for temporary staff, contacts on social networks.</summary>
    public ImmutableArray<Authorisation>? Authorisations { get; init; }

    /// <summary>For how many days things are kept, by category.</summary>
    public ImmutableDictionary<string, int> RetentionDays { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Categories, folders and names of files that must be kept for now, whatever the schedule says.</summary>
    public ImmutableArray<string> LegalHolds { get; init; } = [];

    /// <summary>Folders in which personal data is kept on purpose, such as <c>HR</c>.</summary>
    public ImmutableArray<string> PersonalDataStores { get; init; } = [];

    /// <summary>Counts only: logs and exceptions never carry names.</summary>
    public override string ToString() => $"{Staff?.Length ?? 0} staff";
}
