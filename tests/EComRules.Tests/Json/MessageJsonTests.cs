using System.Text;
using FsCheck.Xunit;

namespace EComRules.Tests.Json;

public class MessageJsonTests
{
    [Fact]
    public void Reads_every_field()
    {
        var message = Read(
            """
            {"id":"m1","kind":"message","channel":"social","from":"a.khan@oakfield.example.sch.uk","to":["office@elm.example.org","Jo Bell <jo@elm.example.org>"],
             "cc":["c@elm.example.org"],"bcc":["d@elm.example.org"],"subject":"Trip letters","text":"Hello","html":"<p>Hello</p>",
             "attachments":[{"name":"trip.docx","contentType":"application/pdf","size":48213},{"name":"a.txt","contentBase64":"SGVsbG8="}],
             "links":["https://elm.example.org/"],"sentAt":"2026-03-11T10:24:00+01:00","audience":"friends",
             "headers":{"List-Id":["<all>"],"Received":["one","two"]},"history":{"thread":[{"id":"m0","from":"jo@elm.example.org","text":"Earlier","sentAt":"2026-03-11T09:00:00Z","anything":1}],"knownCorrespondents":["jo@elm.example.org","county.example.gov.uk"],"anything":[1]},
             "envelope":{"from":"bounce@elm.example.org","to":["x@elm.example.org"],"authenticated":true}}
            """,
            out var id);

        Assert.Equal("m1", id);
        Assert.Equal(Channel.Social, message.Channel);
        Assert.Equal("a.khan@oakfield.example.sch.uk", message.From!.Value);
        Assert.Equal(["office@elm.example.org", "jo@elm.example.org"], message.To.Select(address => address.Value));
        Assert.Equal([null, "Jo Bell"], message.To.Select(address => address.DisplayName));
        Assert.Equal("c@elm.example.org", Assert.Single(message.Cc).Value);
        Assert.Equal("d@elm.example.org", Assert.Single(message.Bcc).Value);
        Assert.Equal("Trip letters", message.Subject);
        Assert.Equal("Hello", message.Text);
        Assert.Equal("<p>Hello</p>", message.Html);
        Assert.Equal("https://elm.example.org/", Assert.Single(message.Links));
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 10, 24, 0, TimeSpan.FromHours(1)), message.SentAt);
        Assert.Equal(SocialAudience.Friends, message.Audience);
        Assert.Equal([("List-Id", "<all>"), ("Received", "one"), ("Received", "two")], message.Headers.Select(header => (header.Name, header.Value)));
        Assert.Equal("bounce@elm.example.org", message.Envelope!.From!.Value);
        Assert.Equal("x@elm.example.org", Assert.Single(message.Envelope.To).Value);
        Assert.True(message.Envelope.Authenticated);
        var earlier = Assert.Single(message.History!.Thread);
        Assert.Equal(("jo@elm.example.org", "Earlier", 9), (earlier.From!.Value, earlier.Text, earlier.SentAt!.Value.Hour));
        Assert.Equal(["jo@elm.example.org", "county.example.gov.uk"], message.History.KnownCorrespondents!.Value.ToArray());

        Assert.Equal(("trip.docx", "application/pdf", 48213L), (message.Attachments[0].Name, message.Attachments[0].ContentType, message.Attachments[0].Size));
        Assert.Null(message.Attachments[0].OpenContent);
        using var content = new StreamReader(message.Attachments[1].OpenContent!());
        Assert.Equal("Hello", content.ReadToEnd());
        Assert.Equal("Hello"u8, message.Attachments[1].Head.Span);
        Assert.Equal(5, message.Attachments[1].Size);
    }

    [Fact]
    public void Reads_a_history_that_is_the_thread_alone()
    {
        var message = Read("""{"id":"m1","history":[{"id":"m0","text":"Earlier"}],"text":"Now"}""", out var id);
        Assert.Equal(("m1", "Now", "Earlier"), (id, message.Text, Assert.Single(message.History!.Thread).Text));
        Assert.Null(message.History.KnownCorrespondents);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"kind":null,"channel":null,"from":null,"to":null,"cc":null,"bcc":null,"subject":null,"text":null,"html":null,"attachments":null,"links":null,"sentAt":null,"audience":null,"headers":null,"envelope":null}""")]
    [InlineData("""{"unknown":{"deep":[1,2,{"id":"x"}]},"Subject":"another name"}""")]
    public void Leaves_empty_what_is_missing_null_or_unknown(string line)
    {
        var message = Read(line, out var id);

        Assert.Null(id);
        Assert.Equal(new Message(), message);
    }

    [Theory]
    [InlineData("""{"attachments":[{"name":"a","size":9,"contentBase64":"SGVsbG8="}]}""", 9)]
    [InlineData("""{"attachments":[{"name":"a","contentBase64":"SGVsbG8=","size":2}]}""", 5)]
    public void Takes_the_larger_of_the_size_given_and_the_content(string line, long size) => Assert.Equal(size, Read(line, out _).Attachments[0].Size);

    [Fact]
    public void Skips_a_byte_order_mark() => Assert.Equal("x", Read("\uFEFF{\"text\":\"x\"}", out _).Text);

    [Theory]
    [InlineData("", 1)]
    [InlineData("hello", 1)]
    [InlineData("[]", 1)]
    [InlineData("""{"text":"x"} {}""", 14)]
    [InlineData("""{"text":"x",}""", 13)]
    [InlineData("""{"text":"x" """, 13)]
    [InlineData("""{"text":"x""", 11)]
    [InlineData("""{"text":1}""", 9)]
    [InlineData("""{"text":["x"]}""", 9)]
    [InlineData("""{"id":7}""", 7)]
    [InlineData("""{"to":"a@b.example"}""", 7)]
    [InlineData("""{"to":[null]}""", 8)]
    [InlineData("""{"channel":"Email"}""", 12)]
    [InlineData("""{"channel":"fax"}""", 12)]
    [InlineData("""{"audience":"everyone"}""", 13)]
    [InlineData("""{"kind":"letter"}""", 9)]
    [InlineData("""{"sentAt":"2026-03-11"}""", 11)]
    [InlineData("""{"sentAt":"2026-03-11T10:24:00"}""", 11)]
    [InlineData("""{"sentAt":"11/03/2026 10:24"}""", 11)]
    [InlineData("""{"sentAt":"0001-01-01T00:00:00+14:00"}""", 11)]
    [InlineData("""{"attachments":{}}""", 16)]
    [InlineData("""{"attachments":["a.pdf"]}""", 17)]
    [InlineData("""{"attachments":[{"size":-1}]}""", 25)]
    [InlineData("""{"attachments":[{"size":1.5}]}""", 25)]
    [InlineData("""{"attachments":[{"size":1e999}]}""", 25)]
    [InlineData("""{"attachments":[{"size":99999999999999999999}]}""", 25)]
    [InlineData("""{"attachments":[{"contentBase64":"###"}]}""", 34)]
    [InlineData("""{"headers":{"A":"b"}}""", 17)]
    [InlineData("""{"envelope":{"authenticated":"yes"}}""", 30)]
    [InlineData("""{"text":"a","text":"b"}""", 13)]
    [InlineData("""{"text":"\ud83d"}""", 9)]
    [InlineData("""{"\ud83d":"x"}""", 2)]
    [InlineData("""{"text":"£££","id":7}""", 20)]
    public void Says_where_a_line_cannot_be_read(string line, int column)
    {
        var error = Assert.Throws<PolicyFormatException>(() => Read(line, out _));

        Assert.Equal(("inbox.jsonl", 7, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void Says_on_which_line_of_an_object_over_several_lines()
    {
        var error = Assert.Throws<PolicyFormatException>(() => Read("{\n  \"text\":\n    1}", out _));

        Assert.Equal((9, 5), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("""{"text": secret}""")]
    [InlineData("""{"text": tsecret}""")]
    [InlineData("""{"secret":"a","secret":"b"}""")]
    [InlineData("""{"channel":"secret"}""")]
    [InlineData("""{"sentAt":"secret"}""")]
    public void Never_repeats_the_message(string line)
        => Assert.DoesNotContain("secret", Assert.Throws<PolicyFormatException>(() => Read(line, out _)).ToString().Split(" at ")[0]);

    [Fact]
    public void Refuses_what_is_nested_too_deep()
    {
        var deep = """{"x":""" + new string('[', 10_000) + new string(']', 10_000) + "}";

        Assert.Contains("deep", Assert.Throws<PolicyFormatException>(() => Read(deep, out _)).Problem);
    }

    [Fact]
    public void Refuses_bytes_that_are_no_utf8()
    {
        byte[] line = [.. """{"text":"caf"""u8, 0xE9, .. "\"}"u8];

        Assert.Contains("UTF-8", Assert.Throws<PolicyFormatException>(() => EComRulesJson.ReadMessage(line, "a", 1, out _)).Problem);
    }

    [Property(MaxTest = 500)]
    public void Any_bytes_are_read_or_refused_with_a_place(byte[] bytes) => ReadsOrRefuses(bytes);

    [Property(MaxTest = 500)]
    public void Any_damage_to_a_line_is_read_or_refused_with_a_place(int at, byte value, int cut)
    {
        var line = """{"id":"m1","channel":"email","to":["a@b.example"],"text":"h\u00e9llo","attachments":[{"name":"x","size":4}],"headers":{"A":["b"]},"sentAt":"2026-03-11T10:24:00Z"}"""u8.ToArray();
        line[(int)((uint)at % line.Length)] = value;
        ReadsOrRefuses(line);
        ReadsOrRefuses(line.AsSpan(0, (int)((uint)cut % line.Length)).ToArray());
    }

    private static void ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            EComRulesJson.ReadMessage(bytes, "a", 3, out _);
        }
        catch (PolicyFormatException error)
        {
            Assert.True(error.Line >= 3 && error.Column >= 1);
        }
    }

    private static Message Read(string line, out string? id) => EComRulesJson.ReadMessage(Encoding.UTF8.GetBytes(line), "inbox.jsonl", 7, out id);
}
