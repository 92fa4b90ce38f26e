namespace EComRules;

/// <summary>Refuses settings that name what is not there, before anything is compiled.</summary>
internal static class SettingsCheck
{
    public static void Check(
        ImmutableArray<RuleDescriptor> rules,
        IReadOnlyDictionary<string, Severity> severities,
        IReadOnlyDictionary<string, Dictionary<string, string>> options,
        IReadOnlyList<Suppression> suppressions)
    {
        foreach (var id in severities.Keys)
            Rule(id);
        foreach (var (id, values) in options)
            foreach (var (name, value) in values)
                CheckOption(Rule(id), name, value);
        foreach (var suppression in suppressions)
        {
            Rule(suppression.RuleId);
            if (string.IsNullOrWhiteSpace(suppression.Justification))
                throw new ArgumentException($"The suppression of {suppression.RuleId} has no justification: write why it was agreed, and by whom.");
        }

        RuleDescriptor Rule(string id)
            => rules.FirstOrDefault(rule => rule.Id == id)
                ?? throw new ArgumentException($"There is no rule '{id}' in this policy: 'ecomrules rules' lists them.");
    }

    /// <summary>Refuses an option the rule does not declare, or a value that is not of the form of its default.</summary>
    public static void CheckOption(RuleDescriptor rule, string name, string value)
    {
        var option = rule.Options.FirstOrDefault(option => option.Name == name)
            ?? throw new ArgumentException(rule.Options.IsEmpty
                ? $"{rule.Id} has no options: remove '{name}'."
                : $"{rule.Id} has no option '{name}': it has {string.Join(", ", rule.Options.Select(o => o.Name))}.");
        if (int.TryParse(option.Default, CultureInfo.InvariantCulture, out _) && !int.TryParse(value, CultureInfo.InvariantCulture, out _))
            throw new ArgumentException($"{rule.Id}.{name} is a whole number: write for example {option.Default}.");
        if (bool.TryParse(option.Default, out _) && !bool.TryParse(value, out _))
            throw new ArgumentException($"{rule.Id}.{name} is true or false.");
    }
}
