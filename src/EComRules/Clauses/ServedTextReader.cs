namespace EComRules;

/// <summary>Reads the file of what is offered for clauses that no program can check.</summary>
internal static class ServedTextReader
{
    /// <summary>Completes the clauses.</summary>
    public static ImmutableArray<Clause> Complete(ImmutableArray<Clause> clauses)
    {
        using var stream = typeof(ServedTextReader).Assembly.GetManifestResourceStream("Clauses/served")
            ?? throw new InvalidOperationException("The texts for the clauses are not in the assembly.");
        using var reader = new StreamReader(stream);
        var byId = clauses.ToDictionary(clause => clause.Id.Value, StringComparer.Ordinal);
        string? id = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                id = line[1..^1];
            else if (id is not null && byId.TryGetValue(id, out var clause))
                byId[id] = With(clause, line);
            else
                throw new InvalidOperationException($"served.txt: there is no clause '{id}'.");
        }

        return [.. clauses.Select(clause => byId[clause.Id.Value])];
    }

    private static Clause With(Clause clause, string line)
    {
        if (line[0] == '|')
            return clause with { Template = clause.Template is null ? line[1..].TrimStart(' ') : $"{clause.Template}\n{(line.Length > 2 ? line[2..] : "")}" };
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var text = line[(colon + 2)..];
        return line[..Math.Max(colon, 0)] switch
        {
            "advice" => clause with { Advice = text },
            "check" => clause with { Checklist = clause.Checklist.Add(text) },
            "erratum" => clause with { Erratum = text },
            "concerns" => clause with { Concerns = [.. text.Split(' ')] },
            "covered" => clause with { CoveredBy = text },
            _ => throw new InvalidOperationException($"served.txt: '{line}' is no line of clause {clause.Id}."),
        };
    }
}
