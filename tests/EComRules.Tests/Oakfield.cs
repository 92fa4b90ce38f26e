namespace EComRules.Tests;

/// <summary>The school that tests and rule pages use; the same as samples/school.json.</summary>
internal static class Oakfield
{
    public const string Staff = "a.khan@oakfield.example.sch.uk";
    public const string Colleague = "b.jones@oakfield.example.sch.uk";
    public const string Head = "head@oakfield.example.sch.uk";
    public const string Outside = "office@coaches.example.com";
    public const string Parent = "parent@mail.example.net";

    /// <summary>A teaching day at 10:24 in winter: within core hours.</summary>
    public static DateTimeOffset Lesson { get; } = new(2026, 3, 11, 10, 24, 0, TimeSpan.Zero);

    public static SchoolContext School { get; } = new()
    {
        InternalDomains = ["oakfield.example.sch.uk"],
        CoreHours = new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(8, 30), new(16, 30), TermTimeOnly: true),
        NormalWorkingHours = new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(8, 0), new(18, 0)),
        Terms =
        [
            new("Autumn 2025", new(2025, 9, 3), new(2025, 12, 19)) { HalfTermStart = new(2025, 10, 27), HalfTermEnd = new(2025, 10, 31) },
            new("Spring 2026", new(2026, 1, 5), new(2026, 3, 27)) { HalfTermStart = new(2026, 2, 16), HalfTermEnd = new(2026, 2, 20) },
            new("Summer 2026", new(2026, 4, 13), new(2026, 7, 21)) { HalfTermStart = new(2026, 5, 25), HalfTermEnd = new(2026, 5, 29), BankHolidays = [new(2026, 5, 4)] },
        ],
        StaffListSize = 40,
        DistributionLists = [new("all-staff@oakfield.example.sch.uk", 40), new("year4-parents@oakfield.example.sch.uk", 58)],
        BlanketRecipientThreshold = 20,
        MaySendToAll = ["head@oakfield.example.sch.uk", "office@oakfield.example.sch.uk"],
        ApprovedOutsideOrganisations = ["county.example.gov.uk"],
        PersonalDataRoles = ImmutableDictionary.CreateRange<string, string>(
        [
            new("designatedSafeguardingLead", "dsl@oakfield.example.sch.uk"),
            new("senco", "senco@oakfield.example.sch.uk"),
            new("dataProtection", "dpo@county.example.gov.uk"),
        ]),
        OnlineAuctionAuthorised = ["sbm@oakfield.example.sch.uk"],
        SoftwareInstallAuthorised = ["it@oakfield.example.sch.uk"],
        KnownSuppliers = ["coaches.example.com"],
        TextServiceSender = "texts@oakfield.example.sch.uk",
        StaffPrivateAddresses = ImmutableDictionary.CreateRange<string, string>([new("someone@example.net", "s.one@oakfield.example.sch.uk")]),
        GovernorPrivateAddresses = ["chair.of.governors@mail.example.org"],
        AttachmentLimitBytes = 10485760,
        RollNames = ["Cockburn", "Dickinson", "Amira Khan", "Tom Fletcher", "Fanny Adeyemi"],
        SafeguardingRoutes = ["dsl@oakfield.example.sch.uk", "mash@county.example.gov.uk"],
        ProtectedRoutes = ["branch@union.example.org"],
        ApprovedRecipients = ImmutableDictionary.CreateRange<string, ImmutableArray<string>>(
        [
            new("specialCategory", ["nhs.example.net"]),
            new("safeguarding", ["records.example.com"]),
        ]),
        OwnChildren = ImmutableDictionary.CreateRange<string, ImmutableArray<string>>([new("khan.family@mail.example.net", ["Amira Khan"]), new("07700900123", ["Amira Khan"])]),
        OwnContacts = ["Oakfield Lane", "DE73 6XX", "01632 960100", "07700 900999"],
        LicencesHeld = ["CLA", "PRS", "MPLC"],
        ExplicitFileHashes = ["6c441f5561cbcbcd3439506f11ce13ab470a9327dbae567c0a68c46c127ede7d"],
        ExplicitHosts = ["adult.example.com"],
        Registers = new()
        {
            Staff =
            [
                new(Head) { Name = "Jo Hale", Roles = ["headteacher", "designated safeguarding lead"], Engagement = Engagement.Permanent },
                new(Staff) { Name = "Amira Khan", Roles = ["class teacher"], Engagement = Engagement.Permanent },
                new(Colleague) { Name = "Beth Jones", Roles = ["teaching assistant"], Engagement = Engagement.Permanent, WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday] },
                new("supply@oakfield.example.sch.uk") { Engagement = Engagement.Agency, Starts = new(2026, 1, 5), Ends = new(2026, 3, 27) },
                new("cover@oakfield.example.sch.uk") { Roles = ["class teacher"], Engagement = Engagement.Temporary, Starts = new(2025, 9, 3) },
                new("student@oakfield.example.sch.uk") { Engagement = Engagement.StudentTeacher, Starts = new(2026, 1, 5), Ends = new(2026, 3, 27) },
                new("helper@pta.example.org") { Engagement = Engagement.Unpaid, Starts = new(2026, 1, 5), Ends = new(2026, 2, 13) },
            ],
            PupilAccounts = ["pupils.oakfield.example.sch.uk"],
            Pupils = ["Maya Patel", "Tom Fletcher"],
            Parents = ["Sam Carter", "Ravi Patel"],
            SchoolNames = ["Oakfield Primary"],
            SocialAccounts = ["@OakfieldPrimary"],
            Acknowledgements = [new(Staff, new(2025, 9, 3), "2025"), new(Colleague, new(2024, 9, 4), "2024")],
            PolicyVersion = "2025",
            PolicyReviewDue = new(2026, 9, 1),
            Authorisations =
            [
                new(AuthorisationKind.Privilege, "it@oakfield.example.sch.uk", "the head") { What = "Domain Admins" },
                new(AuthorisationKind.Privilege, Staff, "the head") { What = "Site admin", Reason = "moving the site", Expires = new(2026, 2, 13) },
                new(AuthorisationKind.Account, "cover@oakfield.example.sch.uk", "the head") { Reason = "long-term cover", Expires = new(2026, 7, 21) },
                new(AuthorisationKind.Contact, Staff, "the head") { What = "Ravi Patel", Reason = "close friend since college", Expires = new(2026, 7, 21) },
                new(AuthorisationKind.Contact, Staff, "the head") { What = "Sam Carter", Reason = "close friend", Expires = new(2025, 7, 31) },
            ],
            RetentionDays = ImmutableDictionary.CreateRange<string, int>(StringComparer.OrdinalIgnoreCase, [new("trips", 365), new("newsletters", 90)]),
            LegalHolds = ["Trips/2022 Snowdon"],
            PersonalDataStores = ["Office/HR"],
        },
    };

    /// <summary>A message from a member of staff to a colleague, in a lesson.</summary>
    public static Message Internal(string text, string subject = "Subject")
        => new() { From = Staff, To = [Colleague], Subject = subject, Text = text, SentAt = Lesson };

    /// <summary>A message from a member of staff to somebody outside, in a lesson.</summary>
    public static Message Outbound(string text, string subject = "Subject")
        => Internal(text, subject) with { To = [Outside] };

    /// <summary>A message from somebody outside to a member of staff.</summary>
    public static Message Inbound(string text, string subject = "Subject")
        => Internal(text, subject) with { From = Parent, To = [Staff] };
}
