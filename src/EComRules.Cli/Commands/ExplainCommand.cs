using System.CommandLine;
using EComRules.Cli.Reports;
using EComRules.Json;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules explain</c>: one rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("RULE") { Description = "The rule, such as ECR0801." };
        var command = new Command("explain", "Prints one rule's page: the clause, what is reported and what is not, options, how sure it is.") { id };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(id), terminal));
        return command;
    }

    private static int Explain(string asked, Terminal terminal)
    {
        var id = Canonical(asked);
        if (RuleCatalogue.All.FirstOrDefault(rule => rule.Id == id) is not { } rule)
            throw new UsageException(Unknown(asked, id));
        PageWriter.Write(RuleCatalogue.PageOf(rule.Id) ?? Facts(rule), terminal.Out, new(terminal.Colour));
        return ExitCode.Clean;
    }

    /// <summary>People write ecr801 or 0801.</summary>
    private static string Canonical(string asked)
    {
        var id = asked.Trim().ToUpperInvariant();
        var digits = id.StartsWith("ECR", StringComparison.Ordinal) ? id[3..] : id;
        return digits is { Length: >= 1 and <= 4 } && digits.All(char.IsAsciiDigit) ? "ECR" + digits.PadLeft(4, '0') : id;
    }

    private static string Unknown(string asked, string id)
    {
        var near = RuleCatalogue.All
            .Select(rule => (Rule: rule, Distance: Distance(id, rule.Id)))
            .Where(candidate => candidate.Distance <= 1 || candidate.Rule.Title.Contains(asked, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Rule.Id, StringComparer.Ordinal)
            .Take(3).Select(candidate => candidate.Rule.ToString()).ToList();
        var hint = near.Count == 0 ? "'ecomrules rules' lists them." : $"Did you mean {string.Join(" or ", near)}?";
        return $"there is no rule '{SafeText.OneLine(asked)}'. {hint}";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }

    /// <summary>What the rule says of itself, for the engine's rules and those whose page is still to be written.</summary>
    private static string Facts(RuleDescriptor rule)
    {
        var clauses = string.Join("\n", rule.Clauses.Select(clause => $"> \"{PolicyClauses.Find(clause)?.Sentence}\" (clause {clause})\n"));
        var options = rule.Options.IsEmpty
            ? "None."
            : "| name | default | what it does |\n|---|---|---|\n" + string.Join("\n", rule.Options.Select(option => CatalogueFormat.MarkdownRow(option.Name, option.Default, option.Description)));
        return $"# {rule.Id} {rule.Title}\n\n{clauses}\nDefault severity: {JsonNames.Of(rule.DefaultSeverity)}. {rule.Advice}\n\n## Options\n\n{options}\n";
    }
}
