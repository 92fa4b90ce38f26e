using EComRules.Cli.Reports;

namespace EComRules.Cli.Commands;

/// <summary>Prints a rule's page: as it is when piped, with headings and quotations set off on a terminal.</summary>
internal static class PageWriter
{
    public static void Write(string page, TextWriter output, Ink ink)
    {
        if (!ink.On)
        {
            output.Write(page);
            return;
        }

        var fenced = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fenced = !fenced;
                continue;
            }

            if (fenced)
                output.WriteLine("    " + Marked(line, ink));
            else if (line.StartsWith('#'))
                output.WriteLine(ink.Strong(line.TrimStart('#', ' ')));
            else if (line.StartsWith('>'))
                output.WriteLine(ink.Faint("│" + line[1..]));
            else
                output.WriteLine(line);
        }
    }

    /// <summary>The words between <c>[|</c> and <c>|]</c> in the colour of findings.</summary>
    private static string Marked(string line, Ink ink)
    {
        var start = line.IndexOf("[|", StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf("|]", start, StringComparison.Ordinal);
        return end < 0
            ? line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
            : line[..start] + ink.Of(Severity.Warning, line[(start + 2)..end]) + Marked(line[(end + 2)..], ink);
    }
}
