namespace EComRules.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("Unrecognized option '--bogus'", "check", "x.eml", "--bogus")]
    [InlineData("'sideways'", "check", "x.eml", "--format", "sideways")]
    [InlineData("'sometimes'", "check", "x.eml", "--fail-on", "sometimes")]
    [InlineData("Required argument", "check")]
    [InlineData("'chek'", "chek", "x.eml")]
    [InlineData("later version", "check", "x.eml", "--workflow", "w.json")]
    [InlineData("later version", "train", "--data", "d", "--out", "f")]
    [InlineData("--eml says what standard input is", "check", "x.eml", "--eml")]
    [InlineData("no such file", "check", "x.eml", "--school", "nowhere.json")]
    [InlineData("Did you mean ECR1109", "explain", "ECR1199")]
    public void Refuses_what_it_cannot_do_and_says_why(string reason, params string[] args)
    {
        var run = Cli.Run(args);
        Assert.Equal(2, run.Exit);
        Assert.Contains(reason, run.Error);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    [InlineData("rules")]
    [InlineData("clauses")]
    [InlineData("explain", "1102")]
    public void Answers_on_standard_output(params string[] args)
    {
        var run = Cli.Run(args);
        Assert.Equal(0, run.Exit);
        Assert.NotEmpty(run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Says_nothing_of_a_message_when_the_program_itself_fails()
    {
        using var error = new MemoryStream();
        using (var terminal = new Terminal(new BrokenStream(), Stream.Null, error))
            Assert.Equal(2, Program.Run(["check", "-"], terminal));
        var said = System.Text.Encoding.UTF8.GetString(error.ToArray());
        Assert.Contains("NotSupportedException", said);
        Assert.Contains(nameof(BrokenStream), said);
        Assert.DoesNotContain("secret", said);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("the secret words");
    }
}
