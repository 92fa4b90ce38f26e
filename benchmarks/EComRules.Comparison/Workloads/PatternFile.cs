namespace EComRules.Comparison.Workloads;

/// <summary>A list of patterns for another engine, a line each: name, flags (<c>i</c> ignores case), expression.</summary>
internal static class PatternFile
{
    /// <summary>The patterns in our notation; those that it has no words for go to <paramref name="leftOut"/>.</summary>
    public static List<string> Read(string path, List<string> leftOut)
    {
        var patterns = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            if (line.Split('\t') is not [var name, var flags, var expression])
                throw new InvalidDataException($"'{path}': not name, flags and expression with tabs between: '{line}'.");
            var pattern = (flags.Contains('i', StringComparison.Ordinal) ? "" : "(?-i)") + expression.Replace(@"\x", @"\u00", StringComparison.Ordinal);
            try
            {
                Pattern.Parse(pattern);
                patterns.Add(pattern);
            }
            catch (ArgumentException refused)
            {
                leftOut.Add($"{name} (ecomrules: {refused.Message})");
            }
        }

        return patterns;
    }
}
