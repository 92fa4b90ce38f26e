using System.Text.Json;

namespace EComRules.Json;

/// <summary>Reads a record: a line whose <c>kind</c> is no message. What is missing stays unknown; a field that is not there is a slip to point at, because nothing would check it.</summary>
internal ref struct RecordJsonReader
{
    public static readonly string[] Kinds = ["message", "accountSettings", "userRecord", "incident", "storedFile"];

    private static readonly string[] s_common = ["id", "kind", "person", "asOf"];
    private static readonly string[] s_settings = ["site", "professional", "profileName", "realName", "settings", "sharesWithPartners", "logsOut", "clearsChatHistory", "contacts"];
    private static readonly string[] s_user = ["engagement", "activatedAt", "active", "acknowledgedOn", "acknowledgedVersion", "awayFrom", "awayUntil", "privileges", "webUse", "shared"];
    private static readonly string[] s_incident = ["about", "occurredAt", "place", "what", "disconnected", "told", "toldAt", "removalAskedOn"];
    private static readonly string[] s_file = ["name", "folder", "category", "createdAt", "neededUntil", "holdsPersonalData", "message", "important", "savedAs", "awaitsReply", "answeredAt", "reviewDue", "reviewedOn"];
    private static readonly string[] s_contactFields = ["name", "relation", "accepted"];
    private static readonly string[] s_visitFields = ["host", "at", "minutes", "personal"];

    private JsonCursor _json;
    private string? _id;

    public RecordJsonReader(ReadOnlySpan<byte> utf8, string file, int line) => _json = new(utf8, file, line, lenient: false);

    /// <summary>Reads the line as a record of that kind.</summary>
    public SchoolRecord Read(string kind, out string? id)
    {
        _json.ReadRoot("a record");
        SchoolRecord record = kind switch
        {
            "accountSettings" => ReadFields(new AccountSettings(), s_settings, ReadSetting),
            "userRecord" => ReadFields(new UserRecord(), s_user, ReadUser),
            "incident" => ReadFields(new IncidentReport(), s_incident, ReadIncident),
            _ => ReadFields(new StoredFile(), s_file, ReadFile),
        };
        _json.ReadEnd();
        id = _id;
        return record;
    }

    private delegate TRecord FieldReader<TRecord>(ref JsonCursor json, string name, TRecord record);

    private TRecord ReadFields<TRecord>(TRecord record, string[] fields, FieldReader<TRecord> read)
        where TRecord : SchoolRecord
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out var place))
        {
            if (!fields.Contains(name, StringComparer.Ordinal) && !s_common.Contains(name, StringComparer.Ordinal))
                throw _json.Error($"a record of this kind has no such field{NearestName.Hint(name, [.. s_common, .. fields])}", place);
            if (_json.IsNull)
                continue;
            switch (name)
            {
                case "id":
                    _id = _json.String(name);
                    break;
                case "kind":
                    _json.String(name);
                    break;
                case "person":
                    record = record with { Person = new(_json.String(name, "an address in double quotes").Trim()) };
                    break;
                case "asOf":
                    record = record with { AsOf = _json.Time(name) };
                    break;
                default:
                    record = read(ref _json, name, record);
                    break;
            }
        }

        return record;
    }

    private static AccountSettings ReadSetting(ref JsonCursor json, string name, AccountSettings record) => name switch
    {
        "site" => record with { Site = json.String(name) },
        "professional" => record with { IsProfessional = json.Boolean(name) },
        "profileName" => record with { ProfileName = json.String(name) },
        "realName" => record with { RealName = json.String(name) },
        "settings" => record with { Settings = ReadItems(ref json) },
        "sharesWithPartners" => record with { SharesWithPartners = json.Boolean(name) },
        "logsOut" => record with { LogsOut = json.Boolean(name) },
        "clearsChatHistory" => record with { ClearsChatHistory = json.Boolean(name) },
        _ => record with { Contacts = ReadContacts(ref json) },
    };

    private static UserRecord ReadUser(ref JsonCursor json, string name, UserRecord record) => name switch
    {
        "engagement" => record with { Engagement = (Engagement)OneOf(ref json, name, RecordNames.Engagements) },
        "activatedAt" => record with { ActivatedAt = json.Time(name) },
        "active" => record with { IsActive = json.Boolean(name) },
        "acknowledgedOn" => record with { AcknowledgedOn = Date(ref json, name) },
        "acknowledgedVersion" => record with { AcknowledgedVersion = json.String(name) },
        "awayFrom" => record with { AwayFrom = Date(ref json, name) },
        "awayUntil" => record with { AwayUntil = Date(ref json, name) },
        "privileges" => record with { Privileges = ReadTexts(ref json, name) },
        "webUse" => record with { WebUse = ReadVisits(ref json) },
        _ => record with { IsShared = json.Boolean(name) },
    };

    private static IncidentReport ReadIncident(ref JsonCursor json, string name, IncidentReport record) => name switch
    {
        "about" => record with { About = (IncidentKind)OneOf(ref json, name, RecordNames.Incidents) },
        "occurredAt" => record with { OccurredAt = json.Time(name) },
        "place" => record with { Place = json.String(name) },
        "what" => record with { What = json.String(name) },
        "disconnected" => record with { Disconnected = json.Boolean(name) },
        "told" => record with { Told = json.String(name) },
        "toldAt" => record with { ToldAt = json.Time(name) },
        _ => record with { RemovalAskedOn = Date(ref json, name) },
    };

    private static StoredFile ReadFile(ref JsonCursor json, string name, StoredFile record) => name switch
    {
        "name" => record with { Name = json.String(name) },
        "folder" => record with { Folder = json.String(name) },
        "category" => record with { Category = json.String(name) },
        "createdAt" => record with { CreatedAt = json.Time(name) },
        "neededUntil" => record with { NeededUntil = Date(ref json, name) },
        "holdsPersonalData" => record with { HoldsPersonalData = json.Boolean(name) },
        "message" => record with { IsMessage = json.Boolean(name) },
        "important" => record with { IsImportant = json.Boolean(name) },
        "savedAs" => record with { SavedAs = json.String(name) },
        "awaitsReply" => record with { AwaitsReply = json.Boolean(name) },
        "answeredAt" => record with { AnsweredAt = json.Time(name) },
        "reviewDue" => record with { ReviewDue = Date(ref json, name) },
        _ => record with { ReviewedOn = Date(ref json, name) },
    };

    private static ImmutableDictionary<ProfileItem, SocialAudience> ReadItems(ref JsonCursor json)
    {
        json.Expect(JsonTokenType.StartObject, "settings", "an object: write {\"birthday\": \"friends\"}");
        var items = ImmutableDictionary.CreateBuilder<ProfileItem, SocialAudience>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.ReadProperty(seen, out var name, out var place))
        {
            var item = Array.IndexOf(RecordNames.Items, name);
            if (item < 0)
                throw json.Error($"there is no such setting{NearestName.Hint(name, RecordNames.Items)}", place);
            if (!json.IsNull)
                items.Add((ProfileItem)item, (SocialAudience)OneOf(ref json, "settings", RecordNames.Audiences));
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<SocialContact> ReadContacts(ref JsonCursor json)
    {
        const string form = "a list of objects: write [{\"name\": \"Sam Carter\", \"relation\": \"parent\"}]";
        json.Expect(JsonTokenType.StartArray, "contacts", form);
        var contacts = ImmutableArray.CreateBuilder<SocialContact>();
        while (json.ReadElement())
        {
            json.Expect(JsonTokenType.StartObject, "contacts", form);
            var start = json.Place;
            var contact = new SocialContact("");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (json.ReadProperty(seen, out var name, out var place))
            {
                if (!s_contactFields.Contains(name, StringComparer.Ordinal))
                    throw json.Error($"a contact has name, relation and accepted{NearestName.Hint(name, s_contactFields)}", place);
                if (json.IsNull)
                    continue;
                contact = name switch
                {
                    "name" => contact with { Name = json.String("contacts.name") },
                    "relation" => contact with { Relation = (SocialRelation)OneOf(ref json, "contacts.relation", RecordNames.Relations) },
                    _ => contact with { Accepted = json.Boolean("contacts.accepted") },
                };
            }

            contacts.Add(contact.Name.Length > 0 ? contact : throw json.Error("this contact has no 'name': add it", start));
        }

        return contacts.DrainToImmutable();
    }

    private static ImmutableArray<WebVisit> ReadVisits(ref JsonCursor json)
    {
        const string form = "a list of objects: write [{\"host\": \"www.example.com\", \"at\": \"2026-03-11T10:24:00Z\", \"minutes\": 20}]";
        json.Expect(JsonTokenType.StartArray, "webUse", form);
        var visits = ImmutableArray.CreateBuilder<WebVisit>();
        while (json.ReadElement())
        {
            json.Expect(JsonTokenType.StartObject, "webUse", form);
            var start = json.Place;
            (string? host, DateTimeOffset? at, int? minutes, bool? personal) = (null, null, null, null);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (json.ReadProperty(seen, out var name, out var place))
            {
                if (!s_visitFields.Contains(name, StringComparer.Ordinal))
                    throw json.Error($"a visit has host, at, minutes and personal{NearestName.Hint(name, s_visitFields)}", place);
                if (json.IsNull)
                    continue;
                switch (name)
                {
                    case "host":
                        host = json.String("webUse.host");
                        break;
                    case "at":
                        at = json.Time("webUse.at");
                        break;
                    case "minutes":
                        minutes = (int)json.WholeNumber("webUse.minutes", 0, 24 * 60);
                        break;
                    default:
                        personal = json.Boolean("webUse.personal");
                        break;
                }
            }

            if (host is null || at is null || minutes is null)
                throw json.Error("this visit lacks 'host', 'at' or 'minutes': add it", start);
            visits.Add(new(host, at.Value, minutes.Value) { IsPersonal = personal });
        }

        return visits.DrainToImmutable();
    }

    internal static ImmutableArray<string> ReadTexts(ref JsonCursor json, string field)
    {
        json.Expect(JsonTokenType.StartArray, field, "a list of texts: write [\"...\", \"...\"]");
        var texts = ImmutableArray.CreateBuilder<string>();
        while (json.ReadElement())
            texts.Add(json.String(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw json.Error($"an entry of '{field}' is empty: write it or take it out"));
        return texts.DrainToImmutable();
    }

    internal static int OneOf(ref JsonCursor json, string field, string[] names)
    {
        var written = json.String(field);
        var index = Array.IndexOf(names, written);
        return index >= 0 ? index : throw json.Error($"'{field}' is one of {string.Join(", ", names)}{NearestName.Hint(written, names)}");
    }

    internal static DateOnly Date(ref JsonCursor json, string field) => SchoolTimesReader.ReadDate(ref json, field);
}
