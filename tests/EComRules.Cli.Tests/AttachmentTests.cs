using System.Text;
using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class AttachmentTests : IDisposable
{
    private const string School = """{"internalDomains":["oakfield.example.sch.uk"],"approvedOutsideOrganisations":[]}""";
    private const string Letter = "Dear Ms Hughes,\nyour National Insurance number is AB 12 34 56 C and you start on Monday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_what_an_attachment_says_and_says_where()
    {
        var run = Run("--format", "text");
        Assert.Contains("ECR0701", run.Out, StringComparison.Ordinal);
        Assert.Contains("attachment 1, line 2, column 35", run.Out, StringComparison.Ordinal);
        Assert.Contains("AB 12 34 56 C", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_attachments_alone_when_told()
        => Assert.DoesNotContain("ECR0701", Run("--no-attachments").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Names_the_content_and_the_place_in_JSON_the_place_not_when_redacted(bool redact)
    {
        var run = redact ? Run("--format", "jsonl", "--redact") : Run("--format", "jsonl");
        using var verdict = JsonDocument.Parse(run.Out);
        var finding = verdict.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "ECR0701");
        Assert.Equal("attachment", finding.GetProperty("part").GetString());
        Assert.Equal(0, finding.GetProperty("index").GetInt32());
        Assert.Equal(1, finding.GetProperty("content").GetInt32());
        Assert.Equal(Letter.IndexOf("AB 12", StringComparison.Ordinal), finding.GetProperty("start").GetInt32());
        Assert.Equal(!redact, finding.TryGetProperty("place", out var place));
        if (!redact)
            Assert.Equal("line 2", place.GetString());
    }

    [Fact]
    public void Marks_the_words_on_the_page_and_names_the_part_in_SARIF()
    {
        Assert.Contains("From attachment 1", Run("--format", "html").Out, StringComparison.Ordinal);
        Assert.Contains("attachment/0/1", Run("--format", "sarif").Out, StringComparison.Ordinal);
    }

    private Cli Run(params string[] options)
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Letter));
        var file = _folder.Write("inbox.jsonl", $$"""{"id":"m1","from":"a.khan@oakfield.example.sch.uk","to":["x@example.net"],"subject":"Papers","text":"Please see the letter.","attachments":[{"name":"letter.txt","contentBase64":"{{content}}"}]}""" + "\n");
        return Cli.Run(["check", file, "--school", _folder.Write("school.json", School), .. options]);
    }
}
