using System.Collections;
using System.Text;
using EComRules.Tests.Rules.Catalogue;
using FsCheck.Xunit;

namespace EComRules.Tests.Json;

public class SchoolJsonTests
{
    [Fact]
    public void Reads_the_sample_as_Oakfield_field_by_field()
    {
        var school = EComRulesJson.ReadSchool(File.ReadAllBytes(Repository.PathOf("samples", "school.json")), "school.json");

        foreach (var property in typeof(SchoolContext).GetProperties().Where(property => property.GetMethod!.IsPublic && !property.GetMethod.IsStatic))
            Assert.Equal(Show(property.GetValue(Oakfield.School)), Show(property.GetValue(school)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("""{"internalDomains":null,"timeZone":null,"coreHours":null,"terms":null,"staffListSize":null,"personalDataRoles":null,"rollNames":null,"textServiceSender":null}""")]
    public void A_school_may_tell_nothing(string json) => Assert.Equal(SchoolContext.Unknown, Read(json) with { InternalDomains = [], Terms = [] });

    [Fact]
    public void Allows_comments_trailing_commas_and_the_name_of_the_schema()
    {
        var school = Read("""
            {
              "$schema": "school.schema.json", // for the editor
              /* twelve teachers, eight others */
              "staffListSize": 20,
              "rollNames": ["Amira Khan",],
            }
            """);

        Assert.Equal(20, school.StaffListSize);
        Assert.Equal("Amira Khan", Assert.Single(school.RollNames));
    }

    [Fact]
    public void Puts_terms_in_order()
        => Assert.Equal(["A", "B"], Read("""{"terms":[{"name":"B","start":"2026-01-05","end":"2026-03-27"},{"name":"A","start":"2025-09-03","end":"2025-12-19"}]}""").Terms.Select(term => term.Name));

    [Theory]
    [InlineData("""{"timeZone":"Europe/London"}""")]
    [InlineData("""{"timeZone":"GMT Standard Time"}""")]
    public void Takes_both_kinds_of_time_zone_names(string json) => Assert.NotNull(Read(json));

    [Theory]
    [InlineData("", 1, "begin it with {")]
    [InlineData("[]", 1, "begin it with {")]
    [InlineData("""{"terms":[]""", 12, "not closed")]
    [InlineData("""{"internalDomain":["x.example"]}""", 2, "did you mean 'internalDomains'?")]
    [InlineData("""{"colour":"red"}""", 2, "no field of this name")]
    [InlineData("""{"terms":[],"terms":[]}""", 13, "twice")]
    [InlineData("""{"internalDomains":"oakfield.example.sch.uk"}""", 20, "is a list")]
    [InlineData("""{"internalDomains":["head@oakfield.example.sch.uk"]}""", 21, "what stands after the @")]
    [InlineData("""{"internalDomains":["oakfield"]}""", 21, "takes domains")]
    [InlineData("""{"timeZone":"Europe/Londn"}""", 13, "did you mean 'Europe/London'?")]
    [InlineData("""{"timeZone":"GMT+25"}""", 13, "Europe/London")]
    [InlineData("""{"timeZone":""}""", 13, "Europe/London")]
    [InlineData("""{"timeZone":"../../etc/passwd"}""", 13, "Europe/London")]
    [InlineData("""{"staffListSize":"40"}""", 18, "without quotes")]
    [InlineData("""{"staffListSize":0}""", 18, "from 1")]
    [InlineData("""{"staffListSize":1e400}""", 18, "whole number")]
    [InlineData("""{"attachmentLimitBytes":10.5}""", 25, "whole number")]
    [InlineData("""{"maySendToAll":["the head"]}""", 18, "e-mail addresses and domains")]
    [InlineData("""{"maySendToAll":[null]}""", 18, "double quotes")]
    [InlineData("""{"governorPrivateAddresses":["mail.example.org"]}""", 30, "e-mail addresses")]
    [InlineData("""{"rollNames":["Amira"," "]}""", 23, "empty")]
    [InlineData("""{"personalDataRoles":{"dataProtecton":"dpo@county.example.gov.uk"}}""", 23, "'dataProtection'")]
    [InlineData("""{"personalDataRoles":{"senco":"Mrs Hill"}}""", 31, "e-mail addresses")]
    [InlineData("""{"staffPrivateAddresses":{"someone":"s.one@oakfield.example.sch.uk"}}""", 27, "before the colon")]
    [InlineData("""{"staffPrivateAddresses":{"a@b.example":"s.one@o.example","A@B.example":"s.two@o.example"}}""", 59, "twice")]
    [InlineData("""{"approvedRecipients":{"specialCategry":["nhs.example"]}}""", 24, "did you mean 'specialCategory'?")]
    [InlineData("""{"approvedRecipients":{"specialCategory":["the nurse"]}}""", 43, "e-mail addresses and domains")]
    [InlineData("""{"ownChildren":["Amira Khan"]}""", 16, "an object of lists")]
    [InlineData("""{"distributionLists":[{"address":"all@o.example"}]}""", 23, "'size'")]
    [InlineData("""{"distributionLists":[{"size":1}]}""", 23, "'address'")]
    [InlineData("""{"distributionLists":[{"adress":"all@o.example"}]}""", 24, "did you mean 'address'?")]
    [InlineData("""{"distributionLists":[{"address":"a@o.example","size":1},{"address":"A@o.example","size":1}]}""", 69, "twice")]
    [InlineData("""{"coreHours":{"days":["Mo"],"start":"08:30","end":"16:30"}}""", 23, "did you mean 'Mon'?")]
    [InlineData("""{"coreHours":{"days":["Wednesday"],"start":"08:30","end":"16:30"}}""", 23, "did you mean 'Wed'?")]
    [InlineData("""{"coreHours":{"days":["Mon","Mon"],"start":"08:30","end":"16:30"}}""", 29, "twice")]
    [InlineData("""{"coreHours":{"days":[],"start":"08:30","end":"16:30"}}""", 22, "at least one")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"8:30","end":"16:30"}}""", 38, "08:30")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30","end":"24:00"}}""", 52, "24-hour clock")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30","end":"08:30"}}""", 52, "not later")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"22:00","end":"06:00"}}""", 52, "within one day")]
    [InlineData("""{"coreHours":{"start":"08:30","end":"16:30"}}""", 14, "'days'")]
    [InlineData("""{"coreHours":{"days":["Mon"],"end":"16:30"}}""", 14, "'start'")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30"}}""", 14, "'end'")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30","end":"16:30","termTime":true}}""", 60, "termTimeOnly")]
    [InlineData("""{"coreHours":{"days":["Mon"],"start":"08:30","end":"16:30","termTimeOnly":"yes"}}""", 75, "true or false")]
    [InlineData("""{"terms":[{"start":"03/09/2025","end":"2025-12-19"}]}""", 20, "year-month-day")]
    [InlineData("""{"terms":[{"start":"2025-09-31","end":"2025-12-19"}]}""", 20, "year-month-day")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-09-02"}]}""", 39, "before 'start'")]
    [InlineData("""{"terms":[{"end":"2025-09-02"}]}""", 11, "'start'")]
    [InlineData("""{"terms":[{"start":"2025-09-02"}]}""", 11, "'end'")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19","halfTerm":["2025-10-27"]}]}""", 76, "first and its last day")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19","halfTerm":["2025-10-31","2025-10-27"]}]}""", 77, "ends before it begins")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19","halfTerm":["2026-10-27","2026-10-31"]}]}""", 64, "not within its term")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19","bankHolidays":["2026-05-04"]}]}""", 68, "not within its term")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19"},{"start":"2025-12-19","end":"2026-03-27"}]}""", 53, "overlaps")]
    [InlineData("""{"terms":[{"start":"2025-09-03","end":"2025-12-19","halftrem":[]}]}""", 52, "did you mean 'halfTerm'?")]
    public void Says_where_and_what_to_write_instead(string json, int column, string help)
    {
        var error = Assert.Throws<PolicyFormatException>(() => Read(json));

        Assert.Equal(("school.json", 1, column), (error.File, error.Line, error.Column));
        Assert.Contains(help, error.Problem);
    }

    [Fact]
    public void Counts_lines()
        => Assert.Equal((3, 12), Assert.Throws<PolicyFormatException>(() => Read("{\r\n  \"staffListSize\": 1,\r\n  \"terms\": 7\r\n}")) is var error ? (error.Line, error.Column) : default);

    [Fact]
    public void Never_repeats_an_address()
        => Assert.DoesNotContain("amira", Assert.Throws<PolicyFormatException>(() => Read("""{"staffPrivateAddresses":{"amira.khan":"x"}}""")).Message);

    [Property(MaxTest = 500)]
    public void Any_damage_is_read_or_refused_with_a_place(int at, byte value, int cut)
    {
        var sample = File.ReadAllBytes(Repository.PathOf("samples", "school.json"));
        sample[(int)((uint)at % sample.Length)] = value;
        ReadsOrRefuses(sample);
        ReadsOrRefuses(sample.AsSpan(0, (int)((uint)cut % sample.Length)));
    }

    private static void ReadsOrRefuses(ReadOnlySpan<byte> bytes)
    {
        try
        {
            EComRulesJson.ReadSchool(bytes, "a");
        }
        catch (PolicyFormatException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1);
        }
    }

    private static SchoolContext Read(string json) => EComRulesJson.ReadSchool(Encoding.UTF8.GetBytes(json), "school.json");

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        DistributionList list => $"{list.Address}={list.Size}",
        SchoolHours hours => $"{Show(hours.Days)} {hours.Start:O} {hours.End:O} {hours.TermTimeOnly}",
        SchoolTerm term => $"{term.Name} {term.Start:O} {term.End:O} {term.HalfTermStart:O} {term.HalfTermEnd:O} {Show(term.BankHolidays)}",
        IDictionary map => string.Join('\n', map.Keys.Cast<string>().Order().Select(key => $"{key}={Show(map[key])}")),
        SchoolRegisters or StaffMember or PolicyAcknowledgement or Authorisation => string.Join(' ', value.GetType().GetProperties().Where(property => property.GetMethod is { IsPublic: true, IsStatic: false }).Select(property => Show(property.GetValue(value)))),
        IEnumerable list => string.Join('\n', list.Cast<object>().Select(Show)),
        _ => value.ToString()!,
    };
}
