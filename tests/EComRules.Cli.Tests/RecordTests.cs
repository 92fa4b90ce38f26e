using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class RecordTests
{
    private const string File = """{"id":"f1","kind":"storedFile","person":"a.khan@oakfield.example.sch.uk","name":"Wedding photos.zip","folder":"Staff"}""";

    [Fact]
    public void Reports_name_the_field()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("records.jsonl", File + "\n");
        var text = Cli.Run("check", path).Out;
        Assert.Contains("field name", text, StringComparison.Ordinal);
        Assert.Contains("^^^^^^^^^^^^^^", text, StringComparison.Ordinal);

        var finding = JsonDocument.Parse(Cli.Run("check", path, "--format", "jsonl").Out).RootElement.GetProperty("findings")[0];
        Assert.Equal(("record", "name", 0, 14), (finding.GetProperty("part").GetString(), finding.GetProperty("field").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));

        var html = Cli.Run("check", path, "--format", "html").Out;
        Assert.Contains("folder: <bdi>Staff</bdi>", html, StringComparison.Ordinal);
        Assert.Contains("\">Wedding photos<a", html, StringComparison.Ordinal);
        Assert.Contains("\"record/", Cli.Run("check", path, "--format", "sarif").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_the_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("records.jsonl", """{"kind":"storedFile","nmae":"x"}""" + "\n");
        var run = Cli.Run("check", path);
        Assert.Equal(2, run.Exit);
        Assert.Contains("records.jsonl(1,22): a record of this kind has no such field; did you mean 'name'?", run.Error, StringComparison.Ordinal);
    }
}
