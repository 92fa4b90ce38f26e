namespace EComRules;

/// <summary>
/// What the school tells about itself: the content of <c>school.json</c>. Everything is optional; what is missing is never guessed.
/// Where an address is expected, a domain stands for every address in it and its subdomains. Immutable.
/// </summary>
public sealed record SchoolContext
{
    /// <summary>A school that tells nothing.</summary>
    public static SchoolContext Unknown { get; } = new();

    /// <summary>The school's own mail domains; their subdomains count too.</summary>
    public ImmutableArray<string> InternalDomains { get; init; } = [];

    /// <summary>The school's time zone, as an IANA or Windows id.</summary>
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>When staff are on duty.</summary>
    public SchoolHours? CoreHours { get; init; }

    /// <summary>When staff may expect an answer.</summary>
    public SchoolHours? NormalWorkingHours { get; init; }

    /// <summary>The school's terms.</summary>
    public ImmutableArray<SchoolTerm> Terms { get; init; } = [];

    /// <summary>Number of staff with a mailbox.</summary>
    public int? StaffListSize { get; init; }

    /// <summary>Addresses that reach many.</summary>
    public ImmutableArray<DistributionList> DistributionLists { get; init; } = [];

    /// <summary>From how many recipients a message is a blanket e-mail.</summary>
    public int? BlanketRecipientThreshold { get; init; }

    /// <summary>Who may write to everyone.</summary>
    public ImmutableArray<string> MaySendToAll { get; init; } = [];

    /// <summary>Organisations that may receive personal data.</summary>
    public ImmutableArray<string> ApprovedOutsideOrganisations { get; init; } = [];

    /// <summary>
    /// Further organisations that may receive one class of personal data only, by class: <c>identifiers</c>, <c>contactDetails</c>,
    /// <c>specialCategory</c>, <c>pupilRecords</c>, <c>safeguarding</c>.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<string>> ApprovedRecipients { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The addresses and telephone numbers of parents and carers, each with the names of their own children.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> OwnChildren { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The school's own postal addresses, postcodes and telephone numbers, and others that are no person's.</summary>
    public ImmutableArray<string> OwnContacts { get; init; } = [];

    /// <summary>The copyright licences the school holds, such as <c>CLA</c>, <c>PRS</c>, <c>MPLC</c>.</summary>
    public ImmutableArray<string> LicencesHeld { get; init; } = [];

    /// <summary>Addresses of the roles that handle personal data, by role, such as <c>designatedSafeguardingLead</c>.</summary>
    public ImmutableDictionary<string, string> PersonalDataRoles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who may take part in online auctions for the school.</summary>
    public ImmutableArray<string> OnlineAuctionAuthorised { get; init; } = [];

    /// <summary>Who may install software.</summary>
    public ImmutableArray<string> SoftwareInstallAuthorised { get; init; } = [];

    /// <summary>Suppliers the school deals with.</summary>
    public ImmutableArray<string> KnownSuppliers { get; init; } = [];

    /// <summary>The address the school's texts are sent from.</summary>
    public string? TextServiceSender { get; init; }

    /// <summary>Staff's private addresses, each with the school address of the same person.</summary>
    public ImmutableDictionary<string, string> StaffPrivateAddresses { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Private addresses that governors use for school business.</summary>
    public ImmutableArray<string> GovernorPrivateAddresses { get; init; } = [];

    /// <summary>The largest message the school's systems take, in bytes.</summary>
    public long? AttachmentLimitBytes { get; init; }

    /// <summary>Names of pupils and staff; they are never read as words of another meaning.</summary>
    public ImmutableArray<string> RollNames { get; init; } = [];

    /// <summary>Whom safeguarding concerns go to: DSL, LADO, MASH, police, NHS.</summary>
    public ImmutableArray<string> SafeguardingRoutes { get; init; } = [];

    /// <summary>Whom staff write to in confidence: union, whistle-blowing, occupational health, Ofsted, ICO.</summary>
    public ImmutableArray<string> ProtectedRoutes { get; init; } = [];

    /// <summary>SHA-256 hashes of files that are known to be explicit, 64 hexadecimal digits each; from the school's filtering provider.</summary>
    public ImmutableArray<string> ExplicitFileHashes { get; init; } = [];

    /// <summary>Hosts that are known to be explicit, beside the few the library knows; subdomains count too.</summary>
    public ImmutableArray<string> ExplicitHosts { get; init; } = [];

    /// <summary>The school's registers.</summary>
    public SchoolRegisters Registers { get; init; } = SchoolRegisters.None;

    /// <summary>The domains only: logs and exceptions never carry people's addresses.</summary>
    public override string ToString() => $"school of {string.Join(", ", InternalDomains)}";
}
