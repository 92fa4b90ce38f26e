using System.Text.Json;

namespace EComRules.Json;

/// <summary>Reads one message. Unknown fields are ignored; a known one of the wrong type is an error.</summary>
internal ref struct MessageJsonReader
{
    private const int HeadLength = 512;

    private JsonCursor _json;
    private string? _id;
    private Message _message;

    public MessageJsonReader(ReadOnlySpan<byte> utf8, string file, int line)
    {
        _json = new(utf8, file, line, lenient: false);
        _message = new();
    }

    /// <summary>The line's <c>kind</c> when it is no message but a record, which <see cref="RecordJsonReader"/> reads; else null.</summary>
    public string? RecordKind { get; private set; }

    public Message Read(out string? id)
    {
        _json.ReadRoot("a message");
        ReadFields();
        _json.ReadEnd();
        id = _id;
        return _message;
    }

    private void ReadFields()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out _))
            if (!_json.IsNull)
                ReadField(name);
    }

    private void ReadField(string name)
    {
        switch (name)
        {
            case "id":
                _id = _json.String(name);
                break;
            case "kind":
                ReadKind();
                break;
            case "channel":
                _message = _message with { Channel = ReadChannel() };
                break;
            case "from":
                _message = _message with { From = ReadAddress(name) };
                break;
            case "to":
                _message = _message with { To = ReadAddresses(name) };
                break;
            case "cc":
                _message = _message with { Cc = ReadAddresses(name) };
                break;
            case "bcc":
                _message = _message with { Bcc = ReadAddresses(name) };
                break;
            case "subject":
                _message = _message with { Subject = _json.String(name) };
                break;
            case "text":
                _message = _message with { Text = _json.String(name) };
                break;
            case "html":
                _message = _message with { Html = _json.String(name) };
                break;
            case "attachments":
                _message = _message with { Attachments = ReadAttachments() };
                break;
            case "links":
                _message = _message with { Links = ReadStrings(name, "an array of web addresses") };
                break;
            case "headers":
                _message = _message with { Headers = ReadHeaders() };
                break;
            case "envelope":
                _message = _message with { Envelope = ReadEnvelope() };
                break;
            case "audience":
                _message = _message with { Audience = ReadAudience() };
                break;
            case "history":
                ReadHistory();
                break;
            case "sentAt":
                _message = _message with { SentAt = _json.Time(name) };
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private void ReadKind()
    {
        var kind = RecordJsonReader.OneOf(ref _json, "kind", RecordJsonReader.Kinds);
        RecordKind = kind == 0 ? null : RecordJsonReader.Kinds[kind];
    }

    private readonly Channel ReadChannel() => _json.String("channel") switch
    {
        "email" => Channel.Email,
        "text" => Channel.Text,
        "chat" => Channel.Chat,
        "social" => Channel.Social,
        "web" => Channel.Web,
        _ => throw _json.Error("'channel' is one of email, text, chat, social, web, in lower case"),
    };

    private readonly SocialAudience ReadAudience() => _json.String("audience") switch
    {
        "private" => SocialAudience.Private,
        "friends" => SocialAudience.Friends,
        "public" => SocialAudience.Public,
        _ => throw _json.Error("'audience' is one of private, friends, public, in lower case"),
    };

    /// <summary>A bare address, or <c>Name &lt;address&gt;</c>: taken whole, the latter would have a domain that is nobody's.</summary>
    private readonly MessageAddress ReadAddress(string field)
    {
        var text = _json.String(field, "an address in double quotes").AsSpan().Trim();
        var open = text.LastIndexOf('<');
        if (open < 0 || text[^1] != '>')
            return new(text.ToString());
        var shown = text[..open].Trim().Trim('"');
        return new(text[(open + 1)..^1].Trim().ToString(), shown.IsEmpty ? null : shown.ToString());
    }

    private ImmutableArray<MessageAddress> ReadAddresses(string field)
    {
        _json.Expect(JsonTokenType.StartArray, field, "an array of addresses: write [\"office@elm.example.org\"]");
        var addresses = ImmutableArray.CreateBuilder<MessageAddress>();
        while (_json.ReadElement())
            addresses.Add(ReadAddress(field));
        return addresses.DrainToImmutable();
    }

    private ImmutableArray<string> ReadStrings(string field, string form)
    {
        _json.Expect(JsonTokenType.StartArray, field, form);
        var strings = ImmutableArray.CreateBuilder<string>();
        while (_json.ReadElement())
            strings.Add(_json.String(field, form));
        return strings.DrainToImmutable();
    }

    private ImmutableArray<MessageHeader> ReadHeaders()
    {
        const string form = "an object of arrays: write {\"List-Id\": [\"value\"]}";
        _json.Expect(JsonTokenType.StartObject, "headers", form);
        var headers = ImmutableArray.CreateBuilder<MessageHeader>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out _))
        {
            if (_json.IsNull)
                continue;
            foreach (var value in ReadStrings("headers", form))
                headers.Add(new(name, value));
        }

        return headers.DrainToImmutable();
    }

    private Envelope ReadEnvelope()
    {
        _json.Expect(JsonTokenType.StartObject, "envelope", "an object with from, to and authenticated");
        var envelope = new Envelope();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out _))
        {
            if (_json.IsNull)
                continue;
            switch (name)
            {
                case "from":
                    envelope = envelope with { From = ReadAddress("envelope.from") };
                    break;
                case "to":
                    envelope = envelope with { To = ReadAddresses("envelope.to") };
                    break;
                case "authenticated":
                    envelope = envelope with { Authenticated = _json.Boolean("envelope.authenticated") };
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return envelope;
    }

    /// <summary>An object with thread and knownCorrespondents, or the thread alone.</summary>
    private void ReadHistory()
    {
        const string form = "an object with thread and knownCorrespondents, or an array of earlier messages";
        var history = new MessageHistory();
        if (_json.Token == JsonTokenType.StartArray)
        {
            _message = _message with { History = history with { Thread = ReadThread() } };
            return;
        }

        _json.Expect(JsonTokenType.StartObject, "history", form);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out _))
        {
            if (_json.IsNull)
                continue;
            switch (name)
            {
                case "thread":
                    history = history with { Thread = ReadThread() };
                    break;
                case "knownCorrespondents":
                    history = history with { KnownCorrespondents = ReadStrings("history.knownCorrespondents", "an array of addresses and domains") };
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        _message = _message with { History = history };
    }

    private ImmutableArray<Message> ReadThread()
    {
        const string form = "an array of messages";
        _json.Expect(JsonTokenType.StartArray, "history.thread", form);
        var (id, message) = (_id, _message);
        var thread = ImmutableArray.CreateBuilder<Message>();
        while (_json.ReadElement())
        {
            _json.Expect(JsonTokenType.StartObject, "history.thread", form);
            _message = new();
            ReadFields();
            thread.Add(_message);
        }

        (_id, _message) = (id, message);
        return thread.DrainToImmutable();
    }

    private ImmutableArray<Attachment> ReadAttachments()
    {
        const string form = "an array of objects with name, contentType and size";
        _json.Expect(JsonTokenType.StartArray, "attachments", form);
        var attachments = ImmutableArray.CreateBuilder<Attachment>();
        while (_json.ReadElement())
        {
            _json.Expect(JsonTokenType.StartObject, "attachments", form);
            attachments.Add(ReadAttachment());
        }

        return attachments.DrainToImmutable();
    }

    private Attachment ReadAttachment()
    {
        var attachment = new Attachment("");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.ReadProperty(seen, out var name, out _))
        {
            if (_json.IsNull)
                continue;
            switch (name)
            {
                case "name":
                    attachment = attachment with { Name = _json.String("attachments.name") };
                    break;
                case "contentType":
                    attachment = attachment with { ContentType = _json.String("attachments.contentType") };
                    break;
                case "size":
                    var size = _json.WholeNumber("attachments.size", 0, long.MaxValue);
                    attachment = attachment with { Size = Math.Max(size, attachment.Size ?? 0) };
                    break;
                case "contentBase64":
                    attachment = WithContent(attachment, _json.Base64("attachments.contentBase64"));
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }

        return attachment;
    }

    /// <summary>The larger size counts: a host may give the beginning of the file alone, or a size that is too small.</summary>
    private static Attachment WithContent(Attachment attachment, byte[] content) => attachment with
    {
        Head = content.AsMemory(0, Math.Min(content.Length, HeadLength)),
        OpenContent = () => new MemoryStream(content, writable: false),
        Size = Math.Max(content.Length, attachment.Size ?? 0),
    };
}
