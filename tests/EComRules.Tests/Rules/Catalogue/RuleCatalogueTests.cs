using System.Reflection;
using EComRules.Rules;
using EComRules.Testing;

namespace EComRules.Tests.Rules.Catalogue;

/// <summary>What holds for every rule, now and later: class, tests, page, release row, words.</summary>
public sealed class RuleCatalogueTests
{
    private static readonly ImmutableArray<RuleAnalyzer> s_analyzers = DefaultRules.Create();

    public static TheoryData<string> RuleIds => [.. s_analyzers.SelectMany(analyzer => analyzer.Rules).Select(rule => rule.Id)];

    public static TheoryData<string> AnalyzerNames => [.. s_analyzers.Select(analyzer => analyzer.GetType().Name)];

    [Fact]
    public void Ids_rise_and_are_unique()
    {
        var ids = s_analyzers.SelectMany(analyzer => analyzer.Rules).Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Descriptor_says_everything(string id)
    {
        var rule = RuleOf(id);
        Assert.Matches("^ECR[01][0-9]{3}$", rule.Id);
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Advice);
        Assert.NotEmpty(rule.Clauses);
        Assert.NotEqual(RuleKinds.None, rule.Kinds);
        Assert.NotEqual(Severity.None, rule.DefaultSeverity);
        Assert.All(rule.Options, option => Assert.Matches("^[a-z][a-z0-9_]*$", option.Name));
        Assert.DoesNotContain("!", rule.Title + rule.Advice + rule.MessageFormat, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Secrets_and_personal_data_never_enter_a_message(string id)
    {
        var rule = RuleOf(id);
        if (rule.Category is RuleCategory.Credentials or RuleCategory.PersonalData || id.StartsWith("ECR01", StringComparison.Ordinal) || id.StartsWith("ECR07", StringComparison.Ordinal))
            Assert.DoesNotContain("{0}", rule.MessageFormat, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void Analyzer_is_internal_and_keeps_nothing(string name)
    {
        var type = AnalyzerOf(name).GetType();
        Assert.False(type.IsPublic);
        Assert.True(type.IsSealed);
        Assert.All(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), field => Assert.True(field.IsInitOnly, $"{name}.{field.Name} could change while threads use it"));
    }

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void Analyzer_has_tests_for_both_sides(string name)
    {
        var tests = typeof(RuleCatalogueTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == name + "Tests");
        Assert.True(tests is not null, $"There is no {name}Tests.");
        Assert.True(CasesOf(tests, "Reports") >= 3, $"{name}Tests reports fewer than 3 texts.");
        Assert.True(CasesOf(tests, "Ignores") >= 5, $"{name}Tests ignores fewer than 5 look-alikes.");

        static int CasesOf(Type tests, string prefix) => tests.GetMethods()
            .Where(method => method.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Sum(method => method.GetCustomAttributes<FactAttribute>().Count(fact => fact is not TheoryAttribute)
                + method.GetCustomAttributes<InlineDataAttribute>().Count()
                + method.GetCustomAttributes<MemberDataAttribute>().Sum(data => data.GetData(method).Count()));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_is_complete(string id)
    {
        var rule = RuleOf(id);
        Assert.True(RulePage.Exists(id), $"There is no docs/rules/{id}.md.");
        var page = RulePage.Load(id);
        Assert.StartsWith($"# {id} {rule.Title}\n", page.Text, StringComparison.Ordinal);
        Assert.Contains("\n> \"", page.Text, StringComparison.Ordinal);
        Assert.Contains(rule.Clauses[0].Value, page.Text, StringComparison.Ordinal);
        Assert.All(["Reported", "Not reported", "Options", "When to suppress", "How sure we are"], title => Assert.True(page.HasSection(title), $"{id}: no section '{title}'."));
        Assert.True(page.Examples.Count(example => example.Reported) >= 3, $"{id}: fewer than 3 reported examples.");
        Assert.True(page.Examples.Count(example => !example.Reported) >= 5, $"{id}: fewer than 5 examples that are not reported.");
        Assert.All(rule.Options, option => Assert.Contains(option.Name, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_has_a_page()
        => Assert.All(EComRules.Engine.EngineRules.All, rule =>
        {
            var page = RulePage.Load(rule.Id);
            Assert.StartsWith($"# {rule.Id} {rule.Title}\n", page.Text, StringComparison.Ordinal);
            Assert.Contains($"severity {rule.DefaultSeverity.ToString().ToLowerInvariant()}", page.Text, StringComparison.Ordinal);
            Assert.Equal(EComRules.Engine.EngineRules.MakesPartial(rule), page.Text.Contains("marks the verdict as partial", StringComparison.Ordinal));
            Assert.All(["When it appears", "What it means", "What to do"], title => Assert.True(page.HasSection(title), $"{rule.Id}: no section '{title}'."));
        });

    [Fact]
    public void The_index_lists_every_rule_in_order()
    {
        var expected = EComRules.Engine.EngineRules.All.Concat(s_analyzers.SelectMany(analyzer => analyzer.Rules))
            .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {CategoryName(rule.Category)} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {string.Join(", ", rule.Clauses)} |");
        var rows = File.ReadAllLines(Repository.PathOf("docs", "rules", "README.md")).Where(line => line.StartsWith("| [ECR", StringComparison.Ordinal));
        Assert.Equal(expected, rows);
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var known = s_analyzers.SelectMany(analyzer => analyzer.Rules).Concat(EComRules.Engine.EngineRules.All).Select(rule => rule.Id + ".md").Append("README.md").ToHashSet();
        Assert.All(Directory.GetFiles(Repository.PathOf("docs", "rules")), path => Assert.Contains(Path.GetFileName(path), known));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_examples_are_true(string id)
    {
        var policy = StrictPolicy.Value;
        foreach (var example in RulePage.Load(id).Examples)
        {
            var found = policy.Check(example.Message).Findings.Where(finding => finding.Rule.Id == id).Select(finding => finding.Location).ToHashSet();
            Assert.True(found.SetEquals(example.Marks), $"{id}.md({example.Line}): expected [{string.Join("; ", example.Marks)}], found [{string.Join("; ", found)}]");
            Assert.Equal(example.Reported, found.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Release_file_lists_the_rule(string id)
    {
        var rule = RuleOf(id);
        var row = $"{id} | {CategoryName(rule.Category)} | {rule.DefaultSeverity} | {rule.Title}";
        Assert.Contains(row, ReleaseRows());
    }

    [Fact]
    public void Release_file_lists_no_other_rule_and_rises()
    {
        var known = s_analyzers.SelectMany(analyzer => analyzer.Rules).Concat(EComRules.Engine.EngineRules.All).Select(rule => rule.Id).ToHashSet();
        var listed = ReleaseRows().Select(row => row[..7]).ToArray();
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
        Assert.Equal(known.Order(StringComparer.Ordinal), listed);
    }

    private static readonly Lazy<Policy> StrictPolicy = new(() => new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build());

    private static RuleDescriptor RuleOf(string id) => s_analyzers.SelectMany(analyzer => analyzer.Rules).Single(rule => rule.Id == id);

    private static RuleAnalyzer AnalyzerOf(string name) => s_analyzers.Single(analyzer => analyzer.GetType().Name == name);

    private static string CategoryName(RuleCategory category)
        => string.Concat(category.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString())).ToUpperInvariant();

    private static string[] ReleaseRows()
        => [.. new[] { "RuleReleases.Shipped.md", "RuleReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Repository.PathOf("src", "EComRules", file)))
            .Where(line => line.StartsWith("ECR", StringComparison.Ordinal))];
}
