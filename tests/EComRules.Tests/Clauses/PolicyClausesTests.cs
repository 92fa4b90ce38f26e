using EComRules.Rules;

namespace EComRules.Tests.Clauses;

public sealed class PolicyClausesTests
{
    private static readonly ImmutableArray<RuleDescriptor> s_rules = [.. DefaultRules.Create().SelectMany(analyzer => analyzer.Rules)];

    [Fact]
    public void The_table_has_every_clause_once()
    {
        Assert.Equal(135, PolicyClauses.All.Length);
        Assert.Equal(135, PolicyClauses.All.Select(clause => clause.Id).Distinct().Count());
        Assert.Equal(38, PolicyClauses.All.Count(clause => clause.Check == ClauseCheck.None));
    }

    [Fact]
    public void Every_clause_is_quoted_under_its_heading()
        => Assert.All(PolicyClauses.All, clause =>
        {
            Assert.Matches("^[1-8]\\. ", clause.Section);
            Assert.True(clause.Sentence.Length > 10, clause.Id.Value);
            Assert.DoesNotContain("·", clause.Sentence, StringComparison.Ordinal);
        });

    [Fact]
    public void What_cannot_be_checked_offers_something_else()
        => Assert.All(PolicyClauses.All, clause => Assert.Equal(clause.Check == ClauseCheck.None, clause.Offered.Length > 0));

    [Fact]
    public void Every_rule_serves_clauses_that_name_it()
        => Assert.All(s_rules, rule => Assert.All(rule.Clauses, id =>
        {
            var clause = PolicyClauses.Find(id);
            Assert.True(clause is not null, $"{rule.Id} serves {id}, which is no clause.");
            Assert.Contains(rule.Id, clause.RuleIds);
        }));

    [Fact]
    public void Every_clause_that_names_a_rule_is_served_by_it()
        => Assert.All(PolicyClauses.All, clause => Assert.All(
            s_rules.Where(rule => clause.RuleIds.Contains(rule.Id)),
            rule => Assert.Contains(clause.Id, rule.Clauses)));

    [Fact]
    public void Every_rule_of_the_default_policy_is_in_the_table()
        => Assert.All(s_rules, rule => Assert.Contains(PolicyClauses.All, clause => clause.RuleIds.Contains(rule.Id)));

    [Fact]
    public void Coverage_tells_what_is_there()
    {
        Assert.Equal(ClauseCoverage.Covered, PolicyClauses.Find("8.5g")!.CoverageBy(s_rules));
        Assert.Equal(ClauseCoverage.Planned, PolicyClauses.Find("8.5g")!.CoverageBy([]));
        Assert.Equal(ClauseCoverage.NotCheckable, PolicyClauses.Find("1.1")!.CoverageBy(s_rules));
        Assert.Equal(ClauseCoverage.Planned, PolicyClauses.Find("3.2")!.CoverageBy(s_rules));
        Assert.Equal(ClauseCoverage.Covered, PolicyClauses.Find("8.12b")!.CoverageBy(s_rules));
    }

    [Fact]
    public void An_unknown_clause_is_not_found() => Assert.Null(PolicyClauses.Find("9.9"));
}
