namespace EComRules.Cli.Reports;

/// <summary>Compares two texts line by line.</summary>
internal static class LineDiff
{
    private const long MaximumCells = 4_000_000;

    /// <summary>The lines in order, each with a space (in both), <c>-</c> (before only) or <c>+</c> (after only).</summary>
    public static List<(char Kind, string Line)> Compare(string[] before, string[] after)
    {
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;

        var lines = new List<(char, string)>();
        foreach (var line in before.AsSpan(0, head))
            lines.Add((' ', line));
        Middle(before.AsSpan(head, before.Length - head - tail), after.AsSpan(head, after.Length - head - tail), lines);
        foreach (var line in before.AsSpan(before.Length - tail))
            lines.Add((' ', line));
        return lines;
    }

    private static void Middle(ReadOnlySpan<string> before, ReadOnlySpan<string> after, List<(char, string)> lines)
    {
        // Beyond this the table would cost more than a good diff is worth: everything is shown as replaced.
        var common = (long)before.Length * after.Length <= MaximumCells ? CommonLengths(before, after) : null;
        int i = 0, j = 0;
        while (common is not null && i < before.Length && j < after.Length)
        {
            if (before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }

        while (i < before.Length)
            lines.Add(('-', before[i++]));
        while (j < after.Length)
            lines.Add(('+', after[j++]));
    }

    private static int[,] CommonLengths(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
