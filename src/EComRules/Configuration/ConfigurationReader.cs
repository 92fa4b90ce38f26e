namespace EComRules;

/// <summary>
/// Reads <c>policy.ecomrules</c>: one <c>key = value</c> a line, lines that begin with <c>#</c> are comments. Flat on purpose: a school can
/// read it aloud, and a difference between two versions is a list of settings.
/// </summary>
internal static class ConfigurationReader
{
    private const string Suppress = "suppress";
    private static readonly string[] s_presets = ["default", "none", "strict"];
    private static readonly string[] s_severities = ["none", "advice", "warning", "violation"];
    private static readonly string[] s_suppressionFields = ["rule", "justification", "expires", "from", "to", "text"];

    /// <exception cref="PolicyFormatException">A line cannot be read.</exception>
    public static PolicyConfiguration Read(string text, string file)
    {
        var configuration = new PolicyConfiguration(file);
        var suppressions = new Dictionary<string, Dictionary<string, ConfigurationLine>>(StringComparer.Ordinal);
        foreach (var line in ReadLines(text, file))
        {
            var dot = line.Key.IndexOf('.', StringComparison.Ordinal);
            if (line.Key == "preset")
                configuration.Preset = OneOf<PolicyPreset>(file, line, s_presets, [PolicyPreset.Default, PolicyPreset.None, PolicyPreset.Strict]);
            else if (dot <= 0 || dot == line.Key.Length - 1)
                throw new PolicyFormatException(file, line.Line, line.KeyColumn, $"this is no setting{NearestName.Hint(line.Key, ["preset"])}: write preset, ECR0801.severity, ECR1102.minimum_letters or suppress.raffle.rule before the '='");
            else if (line.Key.AsSpan(0, dot) is Suppress)
                AddToSuppression(suppressions, line, file);
            else if (line.Key.AsSpan(dot + 1) is "severity")
                configuration.Severities.Add((line, line.Key[..dot], OneOf<Severity>(file, line, s_severities, [Severity.None, Severity.Advice, Severity.Warning, Severity.Violation])));
            else
                configuration.Options.Add((line, line.Key[..dot], line.Key[(dot + 1)..]));
        }

        foreach (var fields in suppressions.Values)
            configuration.Suppressions.Add((fields.GetValueOrDefault("rule") ?? fields.Values.First(), MakeSuppression(fields, file)));
        return configuration;
    }

    private static IEnumerable<ConfigurationLine> ReadLines(string text, string file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            number++;
            var key = raw.AsSpan().TrimStart();
            if (key.IsEmpty || key[0] == '#')
                continue;
            var column = raw.Length - key.Length + 1;
            var equals = raw.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new PolicyFormatException(file, number, column, "there is no '=' on this line: write key = value, or begin a comment with '#'");
            var name = raw[(column - 1)..Math.Max(column - 1, equals)].TrimEnd();
            if (name.Length == 0)
                throw new PolicyFormatException(file, number, column, "there is nothing before the '=': write the setting's name, as ECR0801.severity");
            if (!seen.TryAdd(name, number))
                throw new PolicyFormatException(file, number, column, string.Create(CultureInfo.InvariantCulture, $"this is set on line {seen[name]} already: keep one of the two"));
            var value = raw[(equals + 1)..].TrimStart();
            yield return new(number, column, raw.Length - value.Length + 1, name, value.TrimEnd());
        }
    }

    private static void AddToSuppression(Dictionary<string, Dictionary<string, ConfigurationLine>> suppressions, ConfigurationLine line, string file)
    {
        var parts = line.Key.Split('.');
        if (parts.Length != 3 || parts[1].Length == 0)
            throw new PolicyFormatException(file, line.Line, line.KeyColumn, "an agreed exception is written suppress.NAME.rule, with a name of your choice without dots");
        if (!s_suppressionFields.Contains(parts[2], StringComparer.Ordinal))
        {
            var column = line.KeyColumn + Suppress.Length + parts[1].Length + 2;
            throw new PolicyFormatException(file, line.Line, column, $"an agreed exception has {string.Join(", ", s_suppressionFields)}{NearestName.Hint(parts[2], s_suppressionFields)}");
        }

        if (line.Value.Length == 0)
            throw new PolicyFormatException(file, line.Line, line.ValueColumn, "there is nothing after the '=': write the value, or take the line out");
        if (!suppressions.TryGetValue(parts[1], out var fields))
            suppressions[parts[1]] = fields = new(StringComparer.Ordinal);
        fields[parts[2]] = line;
    }

    private static Suppression MakeSuppression(Dictionary<string, ConfigurationLine> fields, string file)
    {
        var first = fields.Values.First();
        var prefix = first.Key[..first.Key.LastIndexOf('.')];
        if (!fields.TryGetValue("rule", out var rule))
            throw new PolicyFormatException(file, first.Line, first.KeyColumn, $"this exception names no rule: add {prefix}.rule = ECR0801");
        if (!fields.TryGetValue("justification", out var justification))
            throw new PolicyFormatException(file, first.Line, first.KeyColumn, $"this exception has no justification: add {prefix}.justification = why it was agreed, and by whom");
        return new(rule.Value, justification.Value)
        {
            Expires = fields.TryGetValue("expires", out var expires) ? ReadDate(file, expires) : null,
            From = fields.TryGetValue("from", out var from) ? ReadAddress(file, from) : null,
            To = fields.TryGetValue("to", out var to) ? ReadAddress(file, to) : null,
            Text = fields.GetValueOrDefault("text")?.Value,
        };
    }

    private static DateOnly ReadDate(string file, ConfigurationLine line)
        => DateOnly.TryParseExact(line.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new PolicyFormatException(file, line.Line, line.ValueColumn, "this is no date: write its last day as year-month-day, for example 2026-12-31");

    private static string ReadAddress(string file, ConfigurationLine line)
        => AddressForm.IsAddress(line.Value) || AddressForm.IsDomainEntry(line.Value)
            ? line.Value
            : throw new PolicyFormatException(file, line.Line, line.ValueColumn, "this is neither an e-mail address nor a domain: write one, as office@oakfield.example.sch.uk or oakfield.example.sch.uk");

    private static TValue OneOf<TValue>(string file, ConfigurationLine line, string[] names, ReadOnlySpan<TValue> values)
    {
        var index = Array.IndexOf(names, line.Value);
        return index >= 0
            ? values[index]
            : throw new PolicyFormatException(file, line.Line, line.ValueColumn, $"the value of '{line.Key}' is one of {string.Join(", ", names)}{NearestName.Hint(line.Value, names)}; a comment stands on a line of its own");
    }
}
