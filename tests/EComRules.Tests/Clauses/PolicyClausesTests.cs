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
        Assert.Equal(ClauseCoverage.Covered, PolicyClauses.Find("3.2")!.CoverageBy(s_rules));
        Assert.Equal(ClauseCoverage.Covered, PolicyClauses.Find("8.12b")!.CoverageBy(s_rules));
    }

    [Fact]
    public void Every_clause_is_covered_by_a_rule_a_gate_a_composition_or_a_text()
        => Assert.All(PolicyClauses.All, clause =>
        {
            if (clause.Check == ClauseCheck.None)
            {
                Assert.True(clause.Advice.Length > 40, $"{clause.Id} is served with no advice.");
                return;
            }

            Assert.True(clause.RuleIds.Length > 0 || clause.CoveredBy is not null, $"{clause.Id} has neither rules nor a gate nor a composition.");
            Assert.All(clause.RuleIds, id => Assert.Contains(s_rules, rule => rule.Id == id));
        });

    [Fact]
    public void The_eight_gates_and_compositions_say_how_they_are_covered()
        => Assert.Equal(["3.1", "3.2", "3.3", "3.4", "4.13f", "8.6a", "8.6d1", "8.12b"], PolicyClauses.All.Where(clause => clause.CoveredBy is not null).Select(clause => clause.Id.Value));

    [Fact]
    public void What_a_text_is_about_is_a_rule()
        => Assert.All(PolicyClauses.All.Where(clause => !clause.Concerns.IsEmpty), clause => Assert.Contains(s_rules, rule => clause.Concerns.Any(rule.Id.StartsWith)));

    [Theory]
    [InlineData("4.12", "INCIDENT NOTE")]
    [InlineData("8.2d", "INCIDENT NOTE")]
    [InlineData("8.4e", "SUSPECTED VIRUS")]
    [InlineData("8.5k", "INCIDENT NOTE")]
    [InlineData("8.12e", "CYBER-BULLYING")]
    [InlineData("8.12c", "Please remove it")]
    [InlineData("7.2a", "I have read and understood")]
    [InlineData("5.2b", "Reasonable cause")]
    public void Notes_letters_and_records_can_be_filled_in(string id, string holds)
    {
        var clause = PolicyClauses.Find(id)!;
        Assert.Contains(holds, clause.Template, StringComparison.Ordinal);
        var filled = clause.Fill(new Dictionary<string, string> { ["name"] = "Amira {Khan}" })!;
        Assert.DoesNotContain("{name}", filled, StringComparison.Ordinal);
        Assert.Equal(clause.Template!.Split('{').Length - 1, filled.Split("____________________").Length - 1 + filled.Split("Amira {Khan}").Length - 1);
    }

    [Theory]
    [InlineData("6.1", "Data Protection Act 2018")]
    [InlineData("6.3", "Investigatory Powers Act 2016")]
    [InlineData("6.4", "Criminal Justice Act 1988")]
    [InlineData("8.11a", "Messenger")]
    public void Errata_stand_beside_the_sentence(string id, string says) => Assert.Contains(says, PolicyClauses.Find(id)!.Erratum, StringComparison.Ordinal);

    [Theory]
    [InlineData("4.12")]
    [InlineData("8.11a")]
    [InlineData("8.11b")]
    [InlineData("8.12c")]
    [InlineData("8.12e")]
    public void Checklists_are_there_to_tick(string id) => Assert.NotEmpty(PolicyClauses.Find(id)!.Checklist);

    [Fact]
    public void The_staff_summary_says_what_the_rules_check_and_quotes_nothing_that_they_look_for()
    {
        var summary = PolicyClauses.StaffSummary(s_rules);
        foreach (var id in new[] { "ECR0101", "ECR0302", "ECR0501", "ECR0801", "ECR1001", "ECR1502" })
            Assert.Contains(s_rules.Single(rule => rule.Id == id).Title, summary, StringComparison.Ordinal);
        Assert.Equal(5, summary.Split("\n## ").Length - 1);
        Assert.Empty(new PolicyBuilder().UseClock(EComRules.Testing.StoppedClock.Instance).AddDefaultRules().Build().Check(new Message { Text = summary }).Findings.Where(finding => finding.Severity == Severity.Violation));
    }

    [Fact]
    public void An_unknown_clause_is_not_found() => Assert.Null(PolicyClauses.Find("9.9"));
}
