using System.Text.Json;
using System.Text.RegularExpressions;
using EComRules.Json;
using EComRules.Tests.Rules.Catalogue;

namespace EComRules.Tests.Json;

public class SchoolSchemaTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "school.schema.json"))).RootElement;

    [Fact]
    public void Lists_exactly_the_fields_that_are_read()
    {
        Assert.Equal(SchoolJsonReader.Fields.Append("$schema").Order(), Names(s_schema));
        Assert.Equal(SchoolTimesReader.HoursFields.Order(), Names(Definition("hours")));
        Assert.Equal(SchoolTimesReader.TermFields.Order(), Names(Definition("term")));
        Assert.Equal(["address", "size"], Names(Definition("distributionList")));
        Assert.Equal(SchoolRegistersReader.Fields.Order(), Names(Definition("registers")));
        Assert.Equal(SchoolRegistersReader.StaffFields.Order(), Names(Definition("staffMember")));
        Assert.Equal(SchoolRegistersReader.AcknowledgementFields.Order(), Names(Definition("acknowledgement")));
        Assert.Equal(SchoolRegistersReader.AuthorisationFields.Order(), Names(Definition("authorisation")));
    }

    [Fact]
    public void Lists_exactly_what_a_school_tells()
        => Assert.Equal(
            typeof(SchoolContext).GetProperties().Where(property => property.GetMethod is { IsPublic: true, IsStatic: false }).Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(),
            SchoolJsonReader.Fields.Order());

    [Fact]
    public void Accepts_the_sample() => Assert.Empty(Problems(File.ReadAllText(Repository.PathOf("samples", "school.json"))));

    [Theory]
    [InlineData("""{"colour":"red"}""")]
    [InlineData("""{"internalDomains":["head@oakfield.example.sch.uk"]}""")]
    [InlineData("""{"coreHours":{"days":["Mo"],"start":"08:30","end":"16:30"}}""")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"8:30","end":"16:30"}}""")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30"}}""")]
    [InlineData("""{"terms":[{"start":"03/09/2025","end":"2025-12-19"}]}""")]
    [InlineData("""{"staffListSize":"40"}""")]
    [InlineData("""{"maySendToAll":["the head"]}""")]
    [InlineData("""{"distributionLists":[{"address":"all@o.example"}]}""")]
    [InlineData("""{"approvedRecipients":{"all":["nhs.example"]}}""")]
    [InlineData("""{"ownChildren":{"jo@mail.example.net":"Amira Khan"}}""")]
    [InlineData("""{"staffPrivateAddresses":{"someone":"s.one@oakfield.example.sch.uk"}}""")]
    public void Refuses_what_the_reader_refuses(string json) => Assert.NotEmpty(Problems(json));

    private static JsonElement Definition(string name) => s_schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();

    private static List<string> Problems(string json) => [.. Validate(s_schema, JsonDocument.Parse(json).RootElement, "$")];

    /// <summary>As much of JSON Schema 2020-12 as our schema uses; a keyword it does not know fails the test.</summary>
    private static IEnumerable<string> Validate(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var problems = keyword.Name switch
            {
                "$schema" or "$defs" or "title" or "description" or "examples" => [],
                "$ref" => Validate(Definition(keyword.Value.GetString()!["#/$defs/".Length..]), value, path),
                "type" => When(!Types(keyword.Value).Any(type => Is(value, type)), $"{path} is no {keyword.Value}"),
                "enum" => When(!keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), $"{path} is none of {keyword.Value}"),
                "pattern" => When(value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), $"{path} does not match"),
                "minLength" => When(value.ValueKind == JsonValueKind.String && value.GetString()!.Length < keyword.Value.GetInt32(), $"{path} is too short"),
                "minimum" => When(value.ValueKind == JsonValueKind.Number && value.GetDouble() < keyword.Value.GetDouble(), $"{path} is too small"),
                "maximum" => When(value.ValueKind == JsonValueKind.Number && value.GetDouble() > keyword.Value.GetDouble(), $"{path} is too large"),
                "items" => Items(value).SelectMany((item, i) => Validate(keyword.Value, item, $"{path}[{i}]")),
                "minItems" => When(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < keyword.Value.GetInt32(), $"{path} has too few"),
                "maxItems" => When(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > keyword.Value.GetInt32(), $"{path} has too many"),
                "uniqueItems" => When(Items(value).Select(item => item.GetRawText()).Distinct().Count() != Items(value).Count(), $"{path} repeats"),
                "anyOf" => When(!keyword.Value.EnumerateArray().Any(one => !Validate(one, value, path).Any()), $"{path} matches none"),
                "oneOf" => When(keyword.Value.EnumerateArray().Count(one => !Validate(one, value, path).Any()) != 1, $"{path} does not match one"),
                "required" => keyword.Value.EnumerateArray().Where(name => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} lacks {name}"),
                "properties" => Members(value).SelectMany(member => keyword.Value.TryGetProperty(member.Name, out var inner) ? Validate(inner, member.Value, $"{path}.{member.Name}") : []),
                "propertyNames" => Members(value).SelectMany(member => Validate(keyword.Value, JsonDocument.Parse(JsonSerializer.Serialize(member.Name)).RootElement, $"{path}.{member.Name}")),
                "additionalProperties" => Members(value).Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
                    .SelectMany(member => keyword.Value.ValueKind == JsonValueKind.False ? [$"{path} has {member.Name}"] : Validate(keyword.Value, member.Value, $"{path}.{member.Name}")),
                _ => throw new NotSupportedException(keyword.Name),
            };
            foreach (var problem in problems)
                yield return problem;
        }

        static IEnumerable<string> When(bool wrong, string problem) => wrong ? [problem] : [];
        static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
        static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
        static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(one => one.GetString()!);
        static bool Is(JsonElement value, string type) => type switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
        };
    }
}
