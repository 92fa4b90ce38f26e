using System.Text.Json;
using EComRules.Cli.Reports;

namespace EComRules.Cli.Tests;

public sealed class FixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_a_correction_as_a_diff_and_changes_nothing()
    {
        var file = _folder.Write("inbox.jsonl", Samples.ShoutingLine);
        var run = Cli.Run("fix", file);
        Assert.Equal(0, run.Exit);
        Assert.Contains($"--- {file}:1", run.Out);
        Assert.Contains("# ECR1102", run.Out);
        Assert.Contains("@@ text @@\n Morning,\n-" + Samples.Capitals + "\n+", run.Out);
        Assert.Equal(Samples.ShoutingLine, File.ReadAllText(file));
    }

    [Fact]
    public void Writes_corrections_into_json_lines_and_leaves_the_rest_alone()
    {
        var untouched = "{ \"id\" : \"odd\",\"text\":\"Fine.\",\"subject\":\"Fine\",\"extra\":[1,2] }";
        var loud = Samples.ShoutingLine[..^1] + ",\"extra\":{\"kept\":true}}";
        var file = _folder.Write("inbox.jsonl", "\uFEFF" + untouched + "\r\n\r\n" + loud + "\r\n" + Samples.CleanLine);
        var run = Cli.Run("fix", file, "--write");
        Assert.Equal(0, run.Exit);
        var lines = File.ReadAllText(file).Split("\r\n");
        Assert.Equal([untouched, "", Samples.CleanLine], [lines[0], lines[1], lines[3]]);
        var corrected = JsonDocument.Parse(lines[2]).RootElement;
        Assert.DoesNotContain(Samples.Capitals, corrected.GetProperty("text").GetString());
        Assert.Equal("Toner", corrected.GetProperty("subject").GetString());
        Assert.True(corrected.GetProperty("extra").GetProperty("kept").GetBoolean());
        Assert.Equal(0, Cli.Run("check", file, "--fail-on", "advice").Exit);
        Assert.Contains("corrections suggested for 0", Cli.Run("fix", file).Out);
    }

    [Fact]
    public void Leaves_mail_files_as_they_are_and_says_so()
    {
        var file = _folder.Write("a.eml", Samples.ShoutingMail);
        var run = Cli.Run("fix", file, "--write");
        Assert.Equal(2, run.Exit);
        Assert.Contains("mail files stay as they are", run.Error);
        Assert.Contains("-" + Samples.Capitals, run.Out);
        Assert.Equal(Samples.ShoutingMail, File.ReadAllText(file));
    }

    [Fact]
    public void Says_what_it_could_not_read_and_corrects_the_rest()
    {
        var file = _folder.Write("inbox.jsonl", "{broken\n" + Samples.ShoutingLine + "\n");
        var run = Cli.Run("fix", file, "--write");
        Assert.Equal(2, run.Exit);
        Assert.Contains(file + "(1,", run.Error);
        Assert.StartsWith("{broken\n", File.ReadAllText(file));
        Assert.DoesNotContain(Samples.Capitals, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("a b c", "a b c", " a b c")]
    [InlineData("a b c", "a x c", " a-b+x c")]
    [InlineData("", "x", "+x")]
    [InlineData("a b c d e", "a c d x e", " a-b c d+x e")]
    public void Compares_line_by_line(string before, string after, string expected)
    {
        static string[] Lines(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, string.Concat(LineDiff.Compare(Lines(before), Lines(after)).Select(line => line.Kind + line.Line)));
    }
}
