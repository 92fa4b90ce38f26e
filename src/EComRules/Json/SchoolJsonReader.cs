using System.Buffers;
using System.Text.Json;

namespace EComRules.Json;

/// <summary>Reads a school file. Written by hand, so comments and trailing commas are allowed, and a field we do not know is a slip to point at.</summary>
internal ref struct SchoolJsonReader
{
    /// <summary>The fields of a school file, as docs/school.schema.json lists them.</summary>
    public static readonly string[] Fields =
    [
        "internalDomains", "timeZone", "coreHours", "normalWorkingHours", "terms", "staffListSize", "distributionLists", "blanketRecipientThreshold",
        "maySendToAll", "approvedOutsideOrganisations", "personalDataRoles", "onlineAuctionAuthorised", "softwareInstallAuthorised", "knownSuppliers",
        "textServiceSender", "staffPrivateAddresses", "governorPrivateAddresses", "attachmentLimitBytes", "rollNames", "safeguardingRoutes", "protectedRoutes",
        "approvedRecipients", "ownChildren", "ownContacts", "licencesHeld",
        "explicitFileHashes", "explicitHosts",
        "registers",
    ];

    private static readonly string[] s_roles = ["designatedSafeguardingLead", "senco", "dataProtection"];
    private static readonly string[] s_listFields = ["address", "size"];

    private static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private JsonCursor _json;
    private SchoolContext _school;

    public SchoolJsonReader(ReadOnlySpan<byte> utf8, string file)
    {
        _json = new(utf8, file, firstLine: 1, lenient: true);
        _school = new();
    }

    public SchoolContext Read()
    {
        _json.ReadRoot("a school file");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out var place))
        {
            if (!Fields.Contains(name, StringComparer.Ordinal) && name != "$schema")
                throw _json.Error($"a school file has no field of this name{NearestName.Hint(name, Fields)}", place);
            if (!_json.IsNull)
                ReadField(name);
        }

        _json.ReadEnd();
        return _school;
    }

    private void ReadField(string name)
    {
        _school = name switch
        {
            "internalDomains" => _school with { InternalDomains = ReadList(name, Entry.Domain) },
            "timeZone" => _school with { TimeZone = ReadTimeZone() },
            "coreHours" => _school with { CoreHours = SchoolTimesReader.ReadHours(ref _json, name) },
            "normalWorkingHours" => _school with { NormalWorkingHours = SchoolTimesReader.ReadHours(ref _json, name) },
            "terms" => _school with { Terms = SchoolTimesReader.ReadTerms(ref _json) },
            "staffListSize" => _school with { StaffListSize = (int)_json.WholeNumber(name, 1, 1_000_000) },
            "distributionLists" => _school with { DistributionLists = ReadDistributionLists() },
            "blanketRecipientThreshold" => _school with { BlanketRecipientThreshold = (int)_json.WholeNumber(name, 1, 1_000_000) },
            "maySendToAll" => _school with { MaySendToAll = ReadList(name, Entry.AddressOrDomain) },
            "approvedOutsideOrganisations" => _school with { ApprovedOutsideOrganisations = ReadList(name, Entry.AddressOrDomain) },
            "personalDataRoles" => _school with { PersonalDataRoles = ReadRoles() },
            "onlineAuctionAuthorised" => _school with { OnlineAuctionAuthorised = ReadList(name, Entry.AddressOrDomain) },
            "softwareInstallAuthorised" => _school with { SoftwareInstallAuthorised = ReadList(name, Entry.AddressOrDomain) },
            "knownSuppliers" => _school with { KnownSuppliers = ReadList(name, Entry.AddressOrDomain) },
            "textServiceSender" => _school with { TextServiceSender = ReadEntry(name, Entry.Text) },
            "staffPrivateAddresses" => _school with { StaffPrivateAddresses = ReadPrivateAddresses() },
            "governorPrivateAddresses" => _school with { GovernorPrivateAddresses = ReadList(name, Entry.Address) },
            "attachmentLimitBytes" => _school with { AttachmentLimitBytes = _json.WholeNumber(name, 1, long.MaxValue) },
            "rollNames" => _school with { RollNames = ReadList(name, Entry.Text) },
            "safeguardingRoutes" => _school with { SafeguardingRoutes = ReadList(name, Entry.AddressOrDomain) },
            "protectedRoutes" => _school with { ProtectedRoutes = ReadList(name, Entry.AddressOrDomain) },
            "approvedRecipients" => _school with { ApprovedRecipients = ReadLists(name, Entry.AddressOrDomain) },
            "ownChildren" => _school with { OwnChildren = ReadLists(name, Entry.Text) },
            "ownContacts" => _school with { OwnContacts = ReadList(name, Entry.Text) },
            "licencesHeld" => _school with { LicencesHeld = ReadList(name, Entry.Text) },
            "explicitFileHashes" => _school with { ExplicitFileHashes = ReadList(name, Entry.Hash) },
            "explicitHosts" => _school with { ExplicitHosts = ReadList(name, Entry.Domain) },
            "registers" => _school with { Registers = SchoolRegistersReader.Read(ref _json) },
            _ => _school, // $schema: for the editor
        };
        if (name == "$schema")
            _json.Skip();
    }

    private enum Entry
    {
        Text,
        Address,
        Domain,
        AddressOrDomain,
        Hash,
    }

    private readonly string ReadEntry(string field, Entry kind)
    {
        var text = _json.String(field).Trim();
        // The entry itself is not repeated: it may be a person's address.
        return kind switch
        {
            Entry.Text when text.Length == 0 => throw _json.Error($"an entry of '{field}' is empty: write it or take it out"),
            Entry.Address when !AddressForm.IsAddress(text) => throw _json.Error($"'{field}' takes e-mail addresses: write it as name@oakfield.example.sch.uk"),
            Entry.Domain when !AddressForm.IsDomainEntry(text) => throw _json.Error($"'{field}' takes domains: write what stands after the @, as oakfield.example.sch.uk"),
            Entry.AddressOrDomain when !AddressForm.IsAddress(text) && !AddressForm.IsDomainEntry(text) =>
                throw _json.Error($"'{field}' takes e-mail addresses and domains: write name@county.example.gov.uk or county.example.gov.uk"),
            Entry.Hash when !IsHash(text) => throw _json.Error($"'{field}' takes SHA-256 hashes: write 64 hexadecimal digits"),
            _ => text,
        };

        static bool IsHash(ReadOnlySpan<char> text) => text.Length == 64 && text.IndexOfAnyExcept(s_hexDigits) < 0;
    }

    private ImmutableArray<string> ReadList(string field, Entry kind)
    {
        _json.Expect(JsonTokenType.StartArray, field, "a list: write [\"...\", \"...\"]");
        var list = ImmutableArray.CreateBuilder<string>();
        while (_json.ReadElement())
            list.Add(ReadEntry(field, kind));
        return list.DrainToImmutable();
    }

    private readonly string ReadTimeZone()
    {
        var id = _json.String("timeZone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
            return id;
        throw _json.Error($"this system knows no such time zone{NearestName.Hint(id, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Append("Europe/London"))}: write an IANA name such as Europe/London");
    }

    private ImmutableArray<DistributionList> ReadDistributionLists()
    {
        const string form = "a list of objects: write [{\"address\": \"all-staff@oakfield.example.sch.uk\", \"size\": 40}]";
        _json.Expect(JsonTokenType.StartArray, "distributionLists", form);
        var lists = ImmutableArray.CreateBuilder<DistributionList>();
        var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_json.ReadElement())
        {
            _json.Expect(JsonTokenType.StartObject, "distributionLists", form);
            var start = _json.Place;
            string? address = null;
            int? size = null;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (_json.ReadProperty(seen, out var name, out var place))
            {
                switch (name)
                {
                    case "address":
                        address = ReadEntry("distributionLists.address", Entry.Address);
                        if (!addresses.Add(address))
                            throw _json.Error("this list is given twice: keep one");
                        break;
                    case "size":
                        size = (int)_json.WholeNumber("distributionLists.size", 0, 1_000_000);
                        break;
                    default:
                        throw _json.Error($"a distribution list has address and size{NearestName.Hint(name, s_listFields)}", place);
                }
            }

            lists.Add(new(
                address ?? throw _json.Error("this list has no 'address': add it", start),
                size ?? throw _json.Error("this list has no 'size': add how many people it reaches", start)));
        }

        return lists.DrainToImmutable();
    }

    /// <summary>An object of lists: by data class, or by the address of a parent.</summary>
    private ImmutableDictionary<string, ImmutableArray<string>> ReadLists(string field, Entry kind)
    {
        _json.Expect(JsonTokenType.StartObject, field, "an object of lists: write {\"...\": [\"...\", \"...\"]}");
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var key, out var place))
        {
            if (field == "approvedRecipients" && !SchoolIndex.DataClasses.Contains(key, StringComparer.Ordinal))
                throw _json.Error($"there is no such class of personal data{NearestName.Hint(key, SchoolIndex.DataClasses)}: write one of {string.Join(", ", SchoolIndex.DataClasses)}", place);
            if (!_json.IsNull)
                lists.Add(key, ReadList(field, kind));
        }

        return lists.ToImmutable();
    }

    private ImmutableDictionary<string, string> ReadRoles()
    {
        _json.Expect(JsonTokenType.StartObject, "personalDataRoles", "an object: write {\"senco\": \"senco@oakfield.example.sch.uk\"}");
        var roles = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var role, out var place))
        {
            // A school may have roles of its own; a slip in one of ours would leave it without anyone.
            if (!s_roles.Contains(role, StringComparer.Ordinal) && NearestName.Find(role, s_roles) is { } meant)
                throw _json.Error($"this is nearly the role '{meant}': write that, or a name that cannot be mistaken for it", place);
            if (!_json.IsNull)
                roles.Add(role, ReadEntry("personalDataRoles", Entry.Address));
        }

        return roles.ToImmutable();
    }

    private ImmutableDictionary<string, string> ReadPrivateAddresses()
    {
        _json.Expect(JsonTokenType.StartObject, "staffPrivateAddresses", "an object: write {\"private@example.net\": \"s.one@oakfield.example.sch.uk\"}");
        var addresses = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_json.ReadProperty(seen, out var address, out var place))
        {
            if (!AddressForm.IsAddress(address))
                throw _json.Error("'staffPrivateAddresses' takes an e-mail address before the colon: write it as name@example.net", place);
            addresses.Add(address, ReadEntry("staffPrivateAddresses", Entry.Address));
        }

        return addresses.ToImmutable();
    }
}
