using System.CommandLine;
using EComRules.Clauses;
using Spectre.Console;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules clauses</c>: every clause of the policy and what is done about it.</summary>
internal static class ClausesCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("CLAUSE")
        {
            Description = "One clause, such as 8.12c, or all that begin with it, such as 7.2: with what is offered for it in full.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = CatalogueFormat.Command(
            "clauses",
            "Lists every clause of the policy: how it is covered, or why it cannot be and what is offered instead.",
            table: parsed => Write(parsed, clauses => WriteTable(terminal, clauses), clauses => ClauseSheet.Write(terminal.Out, clauses)),
            json: parsed => Write(parsed, clauses => WriteJson(terminal, clauses), clauses => WriteJson(terminal, clauses)),
            markdown: parsed => Write(parsed, clauses => WriteMarkdown(terminal.Out, clauses), clauses => ClauseSheet.Write(terminal.Out, clauses)));
        command.Arguments.Add(id);
        return command;

        void Write(ParseResult parsed, Action<ImmutableArray<Clause>> all, Action<ImmutableArray<Clause>> some)
        {
            if (parsed.GetValue(id) is { } asked)
                some(Find(asked));
            else
                all(PolicyClauses.All);
        }
    }

    private static ImmutableArray<Clause> Find(string asked)
    {
        if (PolicyClauses.Find(asked) is { } one)
            return [one];
        var some = PolicyClauses.All.Where(clause => clause.Id.Value.StartsWith(asked, StringComparison.Ordinal)).ToImmutableArray();
        return some.Length > 0 ? some : throw new UsageException($"there is no clause '{asked}'; 'ecomrules clauses' lists them");
    }

    private static void WriteTable(Terminal terminal, ImmutableArray<Clause> clauses)
    {
        var console = terminal.Tables();
        foreach (var section in clauses.GroupBy(clause => clause.Section, StringComparer.Ordinal))
        {
            console.Write(new Text(section.Key + "\n", new Style(decoration: Decoration.Bold)));
            var table = new Table().Border(TableBorder.Simple).AddColumns("Clause", "Says", "Covered");
            table.Columns[0].NoWrap();
            foreach (var clause in section)
                table.AddRow(new Text(clause.Id.Value), new Text(clause.Sentence), new Text(Says(clause)));
            console.Write(table);
        }

        terminal.Out.WriteLine(Summary());
    }

    private static void WriteJson(Terminal terminal, ImmutableArray<Clause> clauses) => CatalogueFormat.WriteJson(terminal, json =>
    {
        json.WriteStartArray();
        foreach (var clause in clauses)
        {
            json.WriteStartObject();
            json.WriteString("id", clause.Id.Value);
            json.WriteString("section", clause.Section);
            json.WriteString("sentence", clause.Sentence);
            json.WriteString("check", NameOf(clause.Check));
            json.WriteString("coverage", NameOf(Coverage(clause)));
            json.WriteStrings("rules", clause.RuleIds.Where(IsBuilt));
            json.WriteStrings("planned", clause.RuleIds.Where(id => !IsBuilt(id)));
            json.WriteString("offered", clause.Offered is "" ? null : clause.Offered);
            json.WriteString("coveredBy", clause.CoveredBy);
            json.WriteString("advice", clause.Advice is "" ? null : clause.Advice);
            json.WriteStrings("checklist", clause.Checklist);
            json.WriteString("template", clause.Template);
            json.WriteString("erratum", clause.Erratum);
            json.WriteStrings("concerns", StaffSummary.Concerned(clause, RuleCatalogue.All).Select(rule => rule.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteMarkdown(TextWriter output, ImmutableArray<Clause> clauses)
    {
        output.WriteLine(CatalogueFormat.MarkdownRow("Clause", "Section", "Sentence", "Covered"));
        output.WriteLine("|---|---|---|---|");
        foreach (var clause in clauses)
            output.WriteLine(CatalogueFormat.MarkdownRow(clause.Id.Value, clause.Section, clause.Sentence, Says(clause)));
        output.WriteLine();
        output.WriteLine(Summary());
    }

    private static ClauseCoverage Coverage(Clause clause) => clause.CoverageBy(RuleCatalogue.All);

    private static bool IsBuilt(string ruleId) => RuleCatalogue.All.Any(rule => rule.Id == ruleId);

    internal static string Says(Clause clause)
    {
        var coverage = Coverage(clause);
        if (coverage == ClauseCoverage.NotCheckable)
            return clause.Offered is "" ? "not checkable: a person must judge" : "not checkable; offered instead: " + clause.Offered;
        if (clause.IsScope)
            return "covered: decides whom the policy binds";
        if (clause.AppliesAllRules)
            return "covered: every rule applies";
        var certainty = clause.Check switch
        {
            ClauseCheck.Certain => "",
            ClauseCheck.Likely => ", with judgement",
            _ => ", from records and settings",
        };
        var built = string.Join(", ", clause.RuleIds.Where(IsBuilt));
        var planned = string.Join(", ", clause.RuleIds.Where(id => !IsBuilt(id)));
        var says = coverage switch
        {
            ClauseCoverage.Covered => $"covered{certainty}: {built}",
            ClauseCoverage.Partly => $"partly{certainty}: {built}; planned: {planned}",
            _ => planned is "" ? "planned" : $"planned{certainty}: {planned}",
        };
        return clause.Offered is "" ? says : $"{says}. {clause.Offered}";
    }

    private static string Summary()
    {
        var counts = PolicyClauses.All.GroupBy(Coverage).ToDictionary(group => group.Key, group => group.Count());
        int Of(ClauseCoverage coverage) => counts.GetValueOrDefault(coverage);
        return $"{PolicyClauses.All.Length} clauses: {Of(ClauseCoverage.Covered)} covered, {Of(ClauseCoverage.Partly)} partly, {Of(ClauseCoverage.Planned)} planned, {Of(ClauseCoverage.NotCheckable)} that no program can check.";
    }

    private static string NameOf(ClauseCoverage coverage) => coverage switch
    {
        ClauseCoverage.Covered => "covered",
        ClauseCoverage.Partly => "partly",
        ClauseCoverage.Planned => "planned",
        _ => "notCheckable",
    };

    private static string NameOf(ClauseCheck check) => check switch
    {
        ClauseCheck.Certain => "certain",
        ClauseCheck.Likely => "likely",
        ClauseCheck.FromRecords => "fromRecords",
        _ => "none",
    };
}
