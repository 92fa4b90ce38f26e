using System.Text;
using System.Text.Json;

namespace EComRules.Json;

/// <summary>
/// Walks through a JSON text and turns everything that can be wrong with it into a <see cref="PolicyFormatException"/> with the place.
/// Problems never repeat what stands in the text: it may be a message.
/// </summary>
internal ref struct JsonCursor
{
    private const int MaxDepth = 64;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _file;
    private readonly int _firstLine;
    private Utf8JsonReader _reader;

    /// <summary>Stands before the first token.</summary>
    /// <param name="utf8">The text; a byte order mark is skipped.</param>
    /// <param name="file">The file's name as the user gave it.</param>
    /// <param name="firstLine">The number of the text's first line in the file.</param>
    /// <param name="lenient">Whether comments and trailing commas are allowed.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, string file, int firstLine, bool lenient)
    {
        _utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;
        _file = file;
        _firstLine = firstLine;
        _reader = new(_utf8, new JsonReaderOptions
        {
            MaxDepth = MaxDepth,
            AllowTrailingCommas = lenient,
            CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Where the current token begins, for <see cref="Error(string, int)"/>.</summary>
    public readonly int Place => (int)_reader.TokenStartIndex;

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    /// <summary>Goes past everything within the current value.</summary>
    public void Skip()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    /// <summary>Goes to the one object that the text must be; nothing but <paramref name="what"/> may stand there.</summary>
    public void ReadRoot(string what)
    {
        if (_utf8.Trim(" \t\r\n"u8).IsEmpty)
            throw Error($"there is nothing here: {what} is a JSON object, begin it with {{ and end it with }}");
        if (!Read() || Token != JsonTokenType.StartObject)
            throw Error($"{what} is a JSON object: begin it with {{ and end it with }}");
    }

    /// <summary>Makes sure that nothing stands after the object.</summary>
    public void ReadEnd()
    {
        if (Read())
            throw Error("something stands after the object: one object is all that is read here");
    }

    /// <summary>Goes to the value of the next property of the current object; false at the object's end.</summary>
    public bool ReadProperty(HashSet<string> seen, out string name, out int place)
    {
        Read();
        place = Place;
        if (Token != JsonTokenType.PropertyName)
        {
            name = "";
            return false;
        }

        name = Text();
        if (!seen.Add(name))
            throw Error("this field is given twice in the same object: keep one");
        Read();
        return true;
    }

    /// <summary>Goes to the next element of the current array; false at the array's end.</summary>
    public bool ReadElement()
    {
        Read();
        return Token != JsonTokenType.EndArray;
    }

    public readonly void Expect(JsonTokenType token, string field, string form)
    {
        if (Token != token)
            throw Error($"'{field}' is {form}");
    }

    public readonly string String(string field, string form = "a text in double quotes")
    {
        Expect(JsonTokenType.String, field, form);
        return Text();
    }

    public readonly bool Boolean(string field)
        => Token is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw Error($"'{field}' is true or false, without quotes");

    public readonly long WholeNumber(string field, long least, long most)
        => Token == JsonTokenType.Number && _reader.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw Error(string.Create(CultureInfo.InvariantCulture, $"'{field}' is a whole number from {least} to {most}, without quotes"));

    public readonly DateTimeOffset Time(string field)
        => Token == JsonTokenType.String && _reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Unspecified && _reader.TryGetDateTimeOffset(out var withOffset)
            ? withOffset
            : throw Error($"'{field}' is a time with its offset from UTC: write it as 2026-03-11T10:24:00+00:00");

    public readonly byte[] Base64(string field)
        => Token == JsonTokenType.String && _reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw Error($"'{field}' is a text in base64");

    public readonly PolicyFormatException Error(string problem) => Error(problem, Place);

    public readonly PolicyFormatException Error(string problem, int place)
    {
        var before = _utf8[..Math.Min(place, _utf8.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = _firstLine + before.Count((byte)'\n');
        return new(_file, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, problem);
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Error("the text holds bytes that are no UTF-8, or half of a surrogate pair: write it in UTF-8");
        }
    }

    private readonly PolicyFormatException NotJson(JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var place = 0;
        for (var i = 0; i < line; i++)
            place += _utf8[place..].IndexOf((byte)'\n') + 1;
        place += (int)(exception.BytePositionInLine ?? 0);
        if (_reader.CurrentDepth >= MaxDepth - 1 && _utf8[Math.Min(place, _utf8.Length - 1)] is (byte)'[' or (byte)'{')
            return Error($"this is nested more than {MaxDepth} deep", place);
        if (!IsUtf8())
            return Error("the JSON cannot be read from here on: the file is not in UTF-8", place);
        return Error(
            place >= _utf8.TrimEnd(" \t\r\n"u8).Length ? "the JSON ends too early: a bracket or a quotation mark is not closed" : "the JSON cannot be read from here on: look for a missing comma, bracket or quotation mark",
            place);
    }

    private readonly bool IsUtf8()
    {
        try
        {
            s_strict.GetCharCount(_utf8);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
