using System.Text;
using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("violation", 0)]
    [InlineData("warning", 0)]
    [InlineData("advice", 1)]
    [InlineData("never", 0)]
    public void Exits_with_1_from_the_severity_asked_for(string failOn, int exit)
    {
        var file = _folder.Write("inbox.jsonl", Samples.ShoutingLine);
        var run = Cli.Run("check", file, "--fail-on", failOn);
        Assert.Equal(exit, run.Exit);
        Assert.Contains("advice ECR1102", run.Out);
    }

    [Fact]
    public void Fails_on_violations_unless_told_otherwise()
    {
        var file = _folder.Write("inbox.jsonl", Samples.ShoutingLine);
        var loud = _folder.Write("policy.ecomrules", "ECR1102.severity = violation\n");
        Assert.Equal(0, Cli.Run("check", file).Exit);
        Assert.Equal(1, Cli.Run("check", file, "--config", loud).Exit);
        Assert.Equal(0, Cli.Run("check", file, "--config", loud, "--fail-on", "never").Exit);
    }

    [Fact]
    public void Checks_the_other_lines_when_one_is_no_message()
    {
        var file = _folder.Write("inbox.jsonl", Samples.CleanLine + "\n{\"id\": \"broken\",\n\n" + Samples.ShoutingLine + "\n{\"text\": 7}\n");
        var run = Cli.Run("check", file, "--format", "jsonl", "--fail-on", "advice");
        Assert.Equal(2, run.Exit);
        Assert.Equal([file + ":1", file + ":4"], Verdicts(run).Select(verdict => verdict.GetProperty("source").GetString()));
        Assert.Contains($"{file}(2,", run.Error);
        Assert.Contains($"{file}(5,", run.Error);
        Assert.Contains("'text'", run.Error);
    }

    [Fact]
    public void Checks_the_other_paths_when_one_is_missing()
    {
        var file = _folder.Write("a.eml", Samples.ShoutingMail);
        var run = Cli.Run("check", _folder.PathOf("nowhere.eml"), file);
        Assert.Equal(2, run.Exit);
        Assert.Contains("nowhere.eml: there is no such file or folder", run.Error);
        Assert.Contains("ECR1102", run.Out);
        Assert.Contains("1 could not be read", run.Out);
    }

    [Theory]
    [InlineData("ECR1102.severity = loud\n", "(1,")]
    [InlineData("preset = default\nECR9999.severity = advice\n", "(2,")]
    public void Checks_nothing_under_a_configuration_that_cannot_be_read(string configuration, string place)
    {
        var file = _folder.Write("a.eml", Samples.ShoutingMail);
        var config = _folder.Write("policy.ecomrules", configuration);
        var run = Cli.Run("check", file, "--config", config);
        Assert.Equal(2, run.Exit);
        Assert.Contains(config + place, run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Says_where_the_school_file_is_wrong()
    {
        var file = _folder.Write("a.eml", Samples.CleanMail);
        var school = _folder.Write("school.json", "{\n  \"staffListSize\": \"forty\"\n}");
        var run = Cli.Run("check", file, "--school", school);
        Assert.Equal(2, run.Exit);
        Assert.Contains(school + "(2,", run.Error);
    }

    [Fact]
    public void Reads_a_folder_with_everything_in_it_in_the_order_of_names()
    {
        _folder.Write("mail/b.eml", Samples.CleanMail);
        _folder.Write("mail/a/no-extension", Samples.CleanMail);
        _folder.Write("mail/c.jsonl", Samples.CleanLine + "\n" + Samples.CleanLine);
        _folder.Write("mail/d", Mbox());
        _folder.Write("mail/e/cur/1.host:2,S", Samples.CleanMail);
        _folder.Write("mail/e/new/2.host", Samples.CleanMail);
        _folder.Write("mail/e/tmp/3.host", Samples.CleanMail);
        _folder.Write("mail/e/.Sent/cur/4.host", Samples.CleanMail);
        _folder.Write("mail/e/.Sent/new/5.host", Samples.CleanMail);
        _folder.Write("mail/notes.txt", "Subject to change: nothing here is mail.\n");
        _folder.Write("mail/.hidden.eml", Samples.CleanMail);
        var run = Cli.Run("check", _folder.PathOf("mail"), "--format", "jsonl");
        Assert.Equal(0, run.Exit);
        var sources = Verdicts(run).Select(verdict => Path.GetRelativePath(_folder.Root, verdict.GetProperty("source").GetString()!).Replace('\\', '/'));
        Assert.Equal(
            [
                "mail/a/no-extension", "mail/b.eml", "mail/c.jsonl:1", "mail/c.jsonl:2", "mail/d:1", "mail/d:2",
                "mail/e/cur/1.host:2,S", "mail/e/new/2.host", "mail/e/.Sent/cur/4.host", "mail/e/.Sent/new/5.host",
            ],
            sources);
        Assert.Contains("left out", run.Error);
        Assert.Contains("notes.txt", run.Error);
    }

    [Fact]
    public void Reads_several_paths_and_mboxes_in_the_order_given()
    {
        var mbox = _folder.Write("old.mbox", Mbox());
        var mail = _folder.Write("a.eml", Samples.CleanMail);
        var run = Cli.Run("check", mbox, mail, "--format", "jsonl");
        Assert.Equal([mbox + ":1", mbox + ":2", mail], Verdicts(run).Select(verdict => verdict.GetProperty("source").GetString()));
        Assert.Equal("2@oakfield.example.sch.uk", Verdicts(run)[2].GetProperty("id").GetString());
    }

    [Fact]
    public void Reads_standard_input_as_lines_or_as_one_mail()
    {
        var lines = Cli.RunWith(Samples.CleanLine + "\r\n" + Samples.ShoutingLine, "check", "-", "--format", "jsonl");
        Assert.Equal(["stdin:1", "stdin:2"], Verdicts(lines).Select(verdict => verdict.GetProperty("source").GetString()));
        var mail = Cli.RunWith(Samples.ShoutingMail, "check", "-", "--eml");
        Assert.Contains("stdin: advice ECR1102", mail.Out);
    }

    [Fact]
    public void Does_not_take_what_is_no_message_for_a_clean_one()
    {
        _folder.Write("papers/minutes.pdf", "%PDF-1.7 nothing");
        Assert.Equal(2, Cli.Run("check", _folder.PathOf("papers")).Exit);
        Assert.Equal(2, Cli.Run("check", _folder.PathOf("papers/minutes.pdf")).Exit);
        Assert.Equal(2, Cli.Run("check", _folder.Write("empty.eml", "")).Exit);
        var outlook = Cli.Run("check", _folder.Write("saved.msg", [0xD0, 0xCF, 0x11, 0xE0]));
        Assert.Equal(2, outlook.Exit);
        Assert.Contains("save the message as .eml", outlook.Error);
    }

    [Fact]
    public void Counts_mail_that_breaks_off_as_not_checked()
    {
        var file = _folder.Write("cut.eml", "From: a@b.example\r\nTo: c@d.example\r\nSubject: Photos\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n"
            + "--x\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n--x\r\nContent-Type: image/jpeg; name=\"a.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQSkZJ");
        var run = Cli.Run("check", file, "--format", "jsonl");
        Assert.Equal(2, run.Exit);
        Assert.Contains(file, run.Error);
        Assert.Contains("ECR0004", run.Error);
        Assert.True(Verdicts(run).Single().GetProperty("partial").GetBoolean());
    }

    [Fact]
    public void Takes_a_file_for_what_it_holds_when_its_name_does_not_say()
    {
        Assert.Contains("1 message checked", Cli.Run("check", _folder.Write("export.txt", Samples.CleanMail)).Out);
        Assert.Contains("2 messages checked", Cli.Run("check", _folder.Write("export.json", Samples.CleanLine + "\n" + Samples.CleanLine)).Out);
    }

    [SkippableFact]
    public void Does_not_wait_for_a_pipe_in_a_folder_nor_lose_the_head_of_one()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no named pipes in folders on Windows");
        _folder.Write("mail/a.eml", Samples.CleanMail);
        var pipe = _folder.PathOf("mail/pipe");
        Assert.Equal(0, External.Run("mkfifo", TimeSpan.FromSeconds(10), pipe).Exit);
        Assert.Equal(0, Cli.Run("check", _folder.PathOf("mail")).Exit);
        var writer = Task.Run(() => File.WriteAllText(pipe, Samples.CleanMail));
        var run = Cli.Run("check", pipe);
        Assert.Equal(2, run.Exit);
        Assert.Contains("standard input, with -", run.Error);
        Task.WaitAny([writer], TimeSpan.FromSeconds(10)); // it fails when the pipe is closed before everything is written
    }

    [Fact]
    public void Reads_a_line_longer_than_any_buffer()
    {
        var long_ = Samples.Line("long", "Trip", new string('a', 300_000));
        var run = Cli.RunWith("\uFEFF" + long_ + "\n" + Samples.CleanLine + "\n", "check", "-", "--format", "jsonl");
        Assert.Equal(["long", "clean"], Verdicts(run).Select(verdict => verdict.GetProperty("id").GetString()));
    }

    [Fact]
    public void Writes_the_file_whole_or_not_at_all()
    {
        var mail = _folder.Write("in/a.eml", Samples.CleanMail);
        var report = _folder.Write("out/report.jsonl", "what was there before");
        Assert.Equal(2, Cli.Run("check", mail, "--school", "nowhere.json", "--format", "jsonl", "--output", report).Exit);
        Assert.Equal("what was there before", File.ReadAllText(report));

        var run = Cli.Run("check", mail, "--format", "jsonl", "--output", report);
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("\"findings\":[]", File.ReadAllText(report));
        Assert.Equal([report], Directory.GetFiles(_folder.PathOf("out")));
    }

    [Fact]
    public void Leaves_no_half_file_when_it_is_stopped()
    {
        var mail = _folder.Write("in/a.eml", Samples.CleanMail);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var error = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, Stream.Null, error))
            Assert.Equal(2, Program.Run(["check", mail, "--output", _folder.PathOf("out.txt")], terminal, stop.Token));
        Assert.Contains("stopped", Encoding.UTF8.GetString(error.ToArray()));
        Assert.Equal([_folder.PathOf("in")], Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void Does_not_read_its_own_report_as_messages()
    {
        _folder.Write("a.eml", Samples.CleanMail);
        var report = _folder.PathOf("report.jsonl");
        Cli.Run("check", _folder.Root, "--format", "jsonl", "--output", report);
        Cli.Run("check", _folder.Root, "--format", "jsonl", "--output", report);
        Assert.Single(File.ReadAllLines(report));
    }

    [Fact]
    public void Refuses_an_output_it_cannot_write()
    {
        var mail = _folder.Write("a.eml", Samples.CleanMail);
        Assert.Contains("that is a folder", Cli.Run("check", mail, "--output", _folder.Root).Error);
        Assert.Contains("make it first", Cli.Run("check", mail, "--output", _folder.PathOf("no/where.txt")).Error);
    }

    private static string Mbox() =>
        "From b.jones@oakfield.example.sch.uk Mon Mar  9 11:22:00 2026\n" + Samples.CleanMail.Replace("\r\n", "\n")
        + "\nFrom b.jones@oakfield.example.sch.uk Mon Mar  9 11:23:00 2026\n" + Samples.CleanMail.Replace("\r\n", "\n");

    private static List<JsonElement> Verdicts(Cli run)
        => [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
