using System.Text.Json;

namespace EComRules.Cli.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Lists_every_rule_as_json()
    {
        var rules = Array("rules", "--format", "json");
        var ids = rules.Select(rule => rule.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Contains("ECR0001", ids);
        Assert.Contains("ECR1102", ids);
        Assert.All(new PolicyBuilder().AddDefaultRules().Use(PolicyPreset.Strict).Build().Rules, rule => Assert.Contains(rule.Id, ids));
        var capitals = rules.Single(rule => rule.GetProperty("id").GetString() == "ECR1102");
        Assert.Equal("CAPS", capitals.GetProperty("category").GetString());
        Assert.Equal("advice", capitals.GetProperty("defaultSeverity").GetString());
        Assert.Equal("8.6c", capitals.GetProperty("clause").GetString());
        Assert.NotEqual(0, capitals.GetProperty("kinds").GetArrayLength());
        Assert.All(capitals.GetProperty("options").EnumerateArray(), option => Assert.NotEqual("", option.GetProperty("description").GetString()));
    }

    [Fact]
    public void Tells_of_every_clause_how_it_is_covered()
    {
        var clauses = Array("clauses", "--format", "json");
        Assert.Equal(135, clauses.Count);
        foreach (var clause in clauses)
        {
            Assert.NotEqual("", clause.GetProperty("sentence").GetString());
            Assert.NotEqual("", clause.GetProperty("section").GetString());
            var covering = clause.GetProperty("rules").GetArrayLength();
            var planned = clause.GetProperty("planned").GetArrayLength();
            switch (clause.GetProperty("coverage").GetString())
            {
                case "covered":
                    Assert.Equal(0, planned);
                    break;
                case "partly":
                    Assert.True(covering > 0 && planned > 0);
                    break;
                case "planned":
                    Assert.Equal(0, covering);
                    break;
                default:
                    Assert.Equal("notCheckable", clause.GetProperty("coverage").GetString());
                    Assert.False(string.IsNullOrEmpty(clause.GetProperty("offered").GetString()), clause.GetProperty("id").GetString());
                    break;
            }
        }
    }

    [Fact]
    public void Does_not_name_a_rule_that_is_not_there_as_covering()
    {
        var rules = Array("rules", "--format", "json").Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        Assert.All(Array("clauses", "--format", "json").SelectMany(clause => clause.GetProperty("rules").EnumerateArray()), id => Assert.Contains(id.GetString(), rules));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("clauses")]
    public void Writes_a_markdown_table_with_equal_columns(string command)
    {
        var table = Cli.Run(command, "--format", "markdown").Out.Split('\n').Where(line => line.StartsWith('|')).ToList();
        Assert.True(table.Count > 20);
        Assert.Single(table.Select(line => line.Replace("\\|", "").Count(c => c == '|')).Distinct());
    }

    [Theory]
    [InlineData("ECR1102")]
    [InlineData("ecr1102")]
    [InlineData("1102")]
    public void Explains_a_rule_by_its_page(string id)
    {
        var run = Cli.Run("explain", id);
        Assert.StartsWith("# ECR1102 ", run.Out);
        Assert.Contains("## Not reported", run.Out);
    }

    [Fact]
    public void Explains_every_rule_there_is()
        => Assert.All(Array("rules", "--format", "json"), rule => Assert.Equal(0, Cli.Run("explain", rule.GetProperty("id").GetString()!).Exit));

    [Fact]
    public void Helps_who_asks_by_a_word()
    {
        var run = Cli.Run("explain", "capitals");
        Assert.Equal(2, run.Exit);
        Assert.Contains("Did you mean ECR1102", run.Error);
    }

    private static List<JsonElement> Array(params string[] args)
    {
        var run = Cli.Run(args);
        Assert.Equal(0, run.Exit);
        return [.. JsonDocument.Parse(run.Out).RootElement.EnumerateArray()];
    }
}
