namespace EComRules.Comparison.Corpus;

/// <summary>The text files beside this one, as they are built into the program.</summary>
internal static class EmbeddedText
{
    public static string[] Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The distinct words, in their order.</summary>
    public static string[] Words(string name) => [.. Lines(name).SelectMany(line => line.Split(' ')).Distinct()];
}
