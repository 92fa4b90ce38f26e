using System.Text.Json;

namespace EComRules.Json;

/// <summary>Reads the registers of a school file.</summary>
internal static class SchoolRegistersReader
{
    /// <summary>The fields of the registers and of their entries, as docs/school.schema.json lists them.</summary>
    public static readonly string[] Fields =
    [
        "staff", "pupilAccounts", "pupils", "parents", "schoolNames", "socialAccounts", "acknowledgements", "policyVersion", "policyReviewDue",
        "authorisations", "retentionDays", "legalHolds", "personalDataStores",
    ];

    public static readonly string[] StaffFields = ["address", "name", "roles", "engagement", "starts", "ends", "workingDays"];

    public static readonly string[] AcknowledgementFields = ["address", "on", "version"];

    public static readonly string[] AuthorisationFields = ["for", "address", "what", "agreedBy", "reason", "starts", "expires"];

    public static SchoolRegisters Read(ref JsonCursor json)
    {
        json.Expect(JsonTokenType.StartObject, "registers", "an object: write {\"staff\": [], \"acknowledgements\": []}");
        var registers = new SchoolRegisters();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.ReadProperty(seen, out var name, out var place))
        {
            if (!Fields.Contains(name, StringComparer.Ordinal))
                throw json.Error($"the registers have no field of this name{NearestName.Hint(name, Fields)}", place);
            if (json.IsNull)
                continue;
            registers = name switch
            {
                "staff" => registers with { Staff = ReadStaff(ref json) },
                "pupilAccounts" => registers with { PupilAccounts = ReadAccounts(ref json) },
                "pupils" => registers with { Pupils = RecordJsonReader.ReadTexts(ref json, name) },
                "parents" => registers with { Parents = RecordJsonReader.ReadTexts(ref json, name) },
                "schoolNames" => registers with { SchoolNames = RecordJsonReader.ReadTexts(ref json, name) },
                "socialAccounts" => registers with { SocialAccounts = RecordJsonReader.ReadTexts(ref json, name) },
                "acknowledgements" => registers with { Acknowledgements = ReadAcknowledgements(ref json) },
                "policyVersion" => registers with { PolicyVersion = json.String(name).Trim() },
                "policyReviewDue" => registers with { PolicyReviewDue = SchoolTimesReader.ReadDate(ref json, name) },
                "authorisations" => registers with { Authorisations = ReadAuthorisations(ref json) },
                "retentionDays" => registers with { RetentionDays = ReadRetention(ref json) },
                "legalHolds" => registers with { LegalHolds = RecordJsonReader.ReadTexts(ref json, name) },
                _ => registers with { PersonalDataStores = RecordJsonReader.ReadTexts(ref json, name) },
            };
        }

        return registers;
    }

    private delegate TEntry EntryReader<TEntry>(ref JsonCursor json);

    private static ImmutableArray<TEntry> ReadEntries<TEntry>(ref JsonCursor json, string field, string example, EntryReader<TEntry> read)
    {
        var form = $"a list of objects: write [{example}]";
        json.Expect(JsonTokenType.StartArray, field, form);
        var entries = ImmutableArray.CreateBuilder<TEntry>();
        while (json.ReadElement())
        {
            json.Expect(JsonTokenType.StartObject, field, form);
            entries.Add(read(ref json));
        }

        return entries.DrainToImmutable();
    }

    private static ImmutableArray<StaffMember> ReadStaff(ref JsonCursor json)
        => ReadEntries(ref json, "staff", "{\"address\": \"a.khan@oakfield.example.sch.uk\", \"roles\": [\"teacher\"]}", (ref JsonCursor json) =>
        {
            var start = json.Place;
            var person = new StaffMember("");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (Next(ref json, seen, "an entry of the staff register", StaffFields, out var name))
            {
                person = name switch
                {
                    "address" => person with { Address = Address(ref json, "staff.address") },
                    "name" => person with { Name = json.String("staff.name") },
                    "roles" => person with { Roles = RecordJsonReader.ReadTexts(ref json, "staff.roles") },
                    "engagement" => person with { Engagement = (Engagement)RecordJsonReader.OneOf(ref json, "staff.engagement", RecordNames.Engagements) },
                    "starts" => person with { Starts = SchoolTimesReader.ReadDate(ref json, "staff.starts") },
                    "ends" => person with { Ends = SchoolTimesReader.ReadDate(ref json, "staff.ends") },
                    _ => person with { WorkingDays = SchoolTimesReader.ReadDays(ref json) },
                };
            }

            return person.Address.Length > 0 ? person : throw json.Error("this person has no 'address': add it", start);
        });

    private static ImmutableArray<PolicyAcknowledgement> ReadAcknowledgements(ref JsonCursor json)
        => ReadEntries(ref json, "acknowledgements", "{\"address\": \"a.khan@oakfield.example.sch.uk\", \"on\": \"2025-09-03\", \"version\": \"2025\"}", (ref JsonCursor json) =>
        {
            var start = json.Place;
            string? address = null;
            DateOnly? on = null;
            string? version = null;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (Next(ref json, seen, "an acknowledgement", AcknowledgementFields, out var name))
            {
                switch (name)
                {
                    case "address":
                        address = Address(ref json, "acknowledgements.address");
                        break;
                    case "on":
                        on = SchoolTimesReader.ReadDate(ref json, "acknowledgements.on");
                        break;
                    default:
                        version = json.String("acknowledgements.version").Trim();
                        break;
                }
            }

            return new PolicyAcknowledgement(
                address ?? throw json.Error("this acknowledgement has no 'address': add it", start),
                on ?? throw json.Error("this acknowledgement has no 'on': add the day of the signature", start),
                version);
        });

    private static ImmutableArray<Authorisation> ReadAuthorisations(ref JsonCursor json)
        => ReadEntries(ref json, "authorisations", "{\"for\": \"account\", \"address\": \"supply@oakfield.example.sch.uk\", \"agreedBy\": \"the head\", \"expires\": \"2026-07-21\"}", (ref JsonCursor json) =>
        {
            var start = json.Place;
            AuthorisationKind? kind = null;
            string? address = null;
            string? agreedBy = null;
            var entry = new Authorisation(default, "", "");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (Next(ref json, seen, "an authorisation", AuthorisationFields, out var name))
            {
                switch (name)
                {
                    case "for":
                        kind = (AuthorisationKind)RecordJsonReader.OneOf(ref json, "authorisations.for", RecordNames.Authorisations);
                        break;
                    case "address":
                        address = Address(ref json, "authorisations.address");
                        break;
                    case "agreedBy":
                        agreedBy = json.String("authorisations.agreedBy");
                        break;
                    case "what":
                        entry = entry with { What = json.String("authorisations.what").Trim() };
                        break;
                    case "reason":
                        entry = entry with { Reason = json.String("authorisations.reason") };
                        break;
                    case "starts":
                        entry = entry with { Starts = SchoolTimesReader.ReadDate(ref json, "authorisations.starts") };
                        break;
                    default:
                        entry = entry with { Expires = SchoolTimesReader.ReadDate(ref json, "authorisations.expires") };
                        break;
                }
            }

            entry = entry with
            {
                For = kind ?? throw json.Error($"this authorisation has no 'for': add one of {string.Join(", ", RecordNames.Authorisations)}", start),
                Address = address ?? throw json.Error("this authorisation has no 'address': add whose it is", start),
                AgreedBy = string.IsNullOrWhiteSpace(agreedBy) ? throw json.Error("this authorisation has no 'agreedBy': add who agreed", start) : agreedBy,
            };
            if (entry.For != AuthorisationKind.Account && string.IsNullOrEmpty(entry.What))
                throw json.Error("this authorisation has no 'what': add the privilege, or the contact's name", start);
            if (entry.For == AuthorisationKind.Contact && entry.Expires is null)
                throw json.Error("a contact is agreed for a time: add 'expires', the last day on which it holds", start);
            return entry;
        });

    private static ImmutableDictionary<string, int> ReadRetention(ref JsonCursor json)
    {
        json.Expect(JsonTokenType.StartObject, "retentionDays", "an object: write {\"trips\": 365}");
        var days = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (json.ReadProperty(seen, out var category, out _))
            if (!json.IsNull)
                days.Add(category, (int)json.WholeNumber("retentionDays", 1, 100 * 366));
        return days.ToImmutable();
    }

    private static ImmutableArray<string> ReadAccounts(ref JsonCursor json)
    {
        var accounts = RecordJsonReader.ReadTexts(ref json, "pupilAccounts");
        return accounts.All(account => AddressForm.IsAddress(account) || AddressForm.IsDomainEntry(account))
            ? accounts
            : throw json.Error("'pupilAccounts' takes e-mail addresses and domains: write pupils.oakfield.example.sch.uk");
    }

    /// <summary>Goes to the next field of an entry that is not null.</summary>
    private static bool Next(ref JsonCursor json, HashSet<string> seen, string what, string[] fields, out string name)
    {
        while (json.ReadProperty(seen, out name, out var place))
        {
            if (!fields.Contains(name, StringComparer.Ordinal))
                throw json.Error($"{what} has {string.Join(", ", fields)}{NearestName.Hint(name, fields)}", place);
            if (!json.IsNull)
                return true;
        }

        return false;
    }

    private static string Address(ref JsonCursor json, string field)
    {
        var text = json.String(field).Trim();
        return AddressForm.IsAddress(text) ? text : throw json.Error($"'{field}' takes an e-mail address: write it as name@oakfield.example.sch.uk");
    }
}
