using System.CommandLine;
using EComRules.Json;
using Spectre.Console;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules rules</c>: every rule.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => CatalogueFormat.Command(
        "rules",
        "Lists every rule: id, title, category, default severity, clause, kinds, options.",
        table: _ => WriteTable(terminal),
        json: _ => WriteJson(terminal),
        markdown: _ => WriteMarkdown(terminal.Out));

    private static void WriteTable(Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Title", "Category", "Severity", "Clause", "By");
        table.Columns[0].NoWrap();
        table.Columns[3].NoWrap();
        foreach (var rule in RuleCatalogue.All)
            table.AddRow(
                new Text(rule.Id),
                new Text(rule.EnabledByDefault ? rule.Title : rule.Title + " (off)"),
                new Text(JsonNames.Of(rule.Category)),
                new Text(JsonNames.Of(rule.DefaultSeverity)),
                new Text(Clauses(rule)),
                new Text(string.Join(", ", RuleCatalogue.KindsOf(rule))));
        terminal.Tables().Write(table);
        terminal.Out.WriteLine($"{RuleCatalogue.All.Length} rules. 'ecomrules explain ECR0801' prints one rule's page.");
    }

    private static void WriteJson(Terminal terminal) => CatalogueFormat.WriteJson(terminal, json =>
    {
        json.WriteStartArray();
        foreach (var rule in RuleCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("category", JsonNames.Of(rule.Category));
            json.WriteString("defaultSeverity", JsonNames.Of(rule.DefaultSeverity));
            json.WriteBoolean("enabledByDefault", rule.EnabledByDefault);
            json.WriteString("clause", rule.Clauses.IsEmpty ? null : rule.Clauses[0].Value);
            json.WriteStrings("clauses", rule.Clauses.Select(clause => clause.Value));
            json.WriteStrings("kinds", RuleCatalogue.KindsOf(rule));
            json.WriteStrings("needs", rule.Needs);
            json.WriteString("advice", rule.Advice);
            json.WriteStartArray("options");
            foreach (var option in rule.Options)
            {
                json.WriteStartObject();
                json.WriteString("name", option.Name);
                json.WriteString("default", option.Default);
                json.WriteString("description", option.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteMarkdown(TextWriter output)
    {
        output.WriteLine(CatalogueFormat.MarkdownRow("Rule", "Title", "Category", "Default severity", "Clause", "Kinds", "Options"));
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var rule in RuleCatalogue.All)
            output.WriteLine(CatalogueFormat.MarkdownRow(
                rule.Id,
                rule.Title,
                JsonNames.Of(rule.Category),
                JsonNames.Of(rule.DefaultSeverity),
                Clauses(rule),
                string.Join(", ", RuleCatalogue.KindsOf(rule)),
                string.Join(", ", rule.Options.Select(option => $"`{option.Name} = {option.Default}`"))));
    }

    private static string Clauses(RuleDescriptor rule) => string.Join(", ", rule.Clauses.Select(clause => clause.Value));
}
