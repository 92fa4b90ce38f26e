using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class ProfileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("html")]
    public void Leaves_the_report_as_it_is(string format)
    {
        var file = _folder.Write("inbox.jsonl", Samples.ShoutingLine + "\n" + Samples.CleanLine + "\n");
        var plain = Cli.Run("check", file, "--format", format);
        var profiled = Cli.Run("check", file, "--format", format, "--profile");
        Assert.Equal(plain.Exit, profiled.Exit);
        Assert.Equal(plain.Out, profiled.Out);
        Assert.DoesNotContain("profile:", plain.Error);
        Assert.StartsWith(plain.Error + "profile: 2 messages checked", profiled.Error);
        if (format == "sarif")
            JsonDocument.Parse(profiled.Out).Dispose();
        else if (format == "jsonl")
            Assert.All(profiled.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void Names_every_rule_either_with_its_counts_or_as_never_called()
    {
        var file = _folder.Write("inbox.jsonl", string.Concat(Enumerable.Repeat(Samples.ShoutingLine + "\n", 3)));
        var lines = Cli.Run("check", file, "--profile").Error.Split('\n');
        var capitals = Assert.Single(lines, line => line.StartsWith("  ECR1102 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("6", "3"), (capitals[^2], capitals[^1])); // subject and text of each message; one run of capitals in each
        var never = Assert.Single(lines, line => line.StartsWith("  never called: ", StringComparison.Ordinal))[16..].Split(", ");
        Assert.Contains("ECR0101", never);
        var listed = lines.Where(line => line.StartsWith("  ECR", StringComparison.Ordinal)).Select(line => line.Substring(2, 7)).ToArray();
        var rules = new PolicyBuilder().AddDefaultRules().Build().Rules.Select(rule => rule.Id);
        Assert.Equal(rules, listed.Concat(never).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sorts_rules_by_time_and_repeats_no_words_of_a_message()
    {
        var file = _folder.Write("inbox.jsonl", string.Concat(Enumerable.Repeat(Samples.ShoutingLine + "\n", 20)));
        var error = Cli.Run("check", file, "--profile").Error;
        var times = error.Split('\n').Where(line => line.StartsWith("  ECR", StringComparison.Ordinal))
            .Select(line => decimal.Parse(line.AsSpan(54, 13), System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.NotEmpty(times);
        Assert.Equal(times.OrderDescending(), times);
        Assert.DoesNotContain("EVERYBODY", error);
        Assert.Contains("still compiling", error);
    }
}
