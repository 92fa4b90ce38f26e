using Spectre.Console;

namespace EComRules.Comparison.Report;

/// <summary>Where tables go: wide enough for them when nobody's terminal says how wide it is.</summary>
internal static class ReportConsole
{
    private const int WidthOfTables = 165;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new() { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfTables;
        return console;
    }
}
