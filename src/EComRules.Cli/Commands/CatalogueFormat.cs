using System.CommandLine;
using System.Text;
using System.Text.Json;
using EComRules.Cli.Reports;

namespace EComRules.Cli.Commands;

/// <summary>What the listing commands share: their <c>--format</c>, JSON that is pleasant to read, markdown tables.</summary>
internal static class CatalogueFormat
{
    /// <summary>A command that writes one list in the form asked for.</summary>
    public static Command Command(string name, string description, Action<ParseResult> table, Action<ParseResult> json, Action<ParseResult> markdown)
    {
        var format = new Option<string>("--format") { Description = "How the list is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command(name, description) { format };
        command.SetAction(parsed =>
        {
            var write = parsed.GetRequiredValue(format) switch { "json" => json, "markdown" => markdown, _ => table };
            write(parsed);
            return ExitCode.Clean;
        });
        return command;
    }

    public static void WriteJson(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.OutStream, JsonLinesReport.Compact with { Indented = true, NewLine = "\n" }))
            write(json);
        terminal.OutStream.Write("\n"u8);
        terminal.OutStream.Flush();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static string MarkdownRow(params ReadOnlySpan<string> cells)
    {
        var row = new StringBuilder("|");
        foreach (var cell in cells)
            row.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")).Append(" |");
        return row.ToString();
    }
}
