using System.CommandLine;
using Spectre.Console;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules clauses</c>: every clause of the policy and what is done about it.</summary>
internal static class ClausesCommand
{
    public static Command Create(Terminal terminal) => CatalogueFormat.Command(
        "clauses",
        "Lists every clause of the policy: how it is covered, or why it cannot be.",
        table: () => WriteTable(terminal),
        json: () => WriteJson(terminal),
        markdown: () => WriteMarkdown(terminal.Out));

    private static void WriteTable(Terminal terminal)
    {
        var console = terminal.Tables();
        foreach (var section in PolicyClauses.All.GroupBy(clause => clause.Section, StringComparer.Ordinal))
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

    private static void WriteJson(Terminal terminal) => CatalogueFormat.WriteJson(terminal, json =>
    {
        json.WriteStartArray();
        foreach (var clause in PolicyClauses.All)
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
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteMarkdown(TextWriter output)
    {
        output.WriteLine(CatalogueFormat.MarkdownRow("Clause", "Section", "Sentence", "Covered"));
        output.WriteLine("|---|---|---|---|");
        foreach (var clause in PolicyClauses.All)
            output.WriteLine(CatalogueFormat.MarkdownRow(clause.Id.Value, clause.Section, clause.Sentence, Says(clause)));
        output.WriteLine();
        output.WriteLine(Summary());
    }

    private static ClauseCoverage Coverage(Clause clause) => clause.CoverageBy(RuleCatalogue.All);

    private static bool IsBuilt(string ruleId) => RuleCatalogue.All.Any(rule => rule.Id == ruleId);

    private static string Says(Clause clause)
    {
        var coverage = Coverage(clause);
        if (coverage == ClauseCoverage.NotCheckable)
            return clause.Offered is "" ? "not checkable: a person must judge" : "not checkable; offered instead: " + clause.Offered;
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
