using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("8.12c", "Please remove it")]
    [InlineData("4.12", "INCIDENT NOTE")]
    [InlineData("6.4", "Erratum: ")]
    [InlineData("3.2", "scope gate")]
    [InlineData("8.5g", "Covered: ECR1101")]
    [InlineData("8.11a", "- [ ] ")]
    public void Prints_one_clause_with_what_is_offered_for_it(string clause, string holds)
    {
        foreach (var format in new[] { "text", "markdown" })
        {
            var run = Cli.Run("clauses", clause, "--format", format);
            Assert.Equal(0, run.Exit);
            Assert.StartsWith($"# Clause {clause}", run.Out, StringComparison.Ordinal);
            Assert.Contains(holds, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Prints_the_summary_for_staff_with_a_quiz()
    {
        var text = Cli.Run("clauses", "7.2").Out;
        Assert.Equal(5, text.Split("# Clause 7.2").Length - 1);
        Assert.Contains("**Taking part in gambling or a lottery.**", text, StringComparison.Ordinal);
        Assert.Contains("## Quiz", text, StringComparison.Ordinal);
        Assert.Contains("This is fine (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[|", text, StringComparison.Ordinal);
        Assert.Empty(new PolicyBuilder().AddDefaultRules().Build().Check(new Message { Text = text }).Findings.Where(finding => finding.Rule.Category is RuleCategory.Profanity or RuleCategory.SexualExplicit));
    }

    [Fact]
    public void Gives_everything_as_json()
    {
        var clause = JsonDocument.Parse(Cli.Run("clauses", "8.12c", "--format", "json").Out).RootElement[0];
        Assert.Equal("8.12c", clause.GetProperty("id").GetString());
        Assert.Contains("{name}", clause.GetProperty("template").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, clause.GetProperty("checklist").GetArrayLength());
        var all = JsonDocument.Parse(Cli.Run("clauses", "--format", "json").Out).RootElement.EnumerateArray().ToList();
        Assert.All(all.Where(one => one.GetProperty("check").GetString() == "none"), one => Assert.False(string.IsNullOrEmpty(one.GetProperty("advice").GetString())));
        Assert.Equal(8, all.Count(one => one.GetProperty("coveredBy").ValueKind == JsonValueKind.String));
        Assert.DoesNotContain(all, one => one.GetProperty("offered").GetString()?.StartsWith("Planned", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Refuses_a_clause_that_is_not_there()
    {
        var run = Cli.Run("clauses", "9.9");
        Assert.Equal(2, run.Exit);
        Assert.Contains("there is no clause '9.9'", run.Error, StringComparison.Ordinal);
    }
}
