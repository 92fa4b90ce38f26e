using EComRules.Engine;

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
            => rules.FirstOrDefault(rule => rule.Id == id) ?? throw new ArgumentException(UnknownRule(rules, id) + ".");
    }

    /// <summary>Refuses an option the rule does not declare, or a value that is not of the form of its default.</summary>
    public static void CheckOption(RuleDescriptor rule, string name, string value)
    {
        var option = rule.Options.FirstOrDefault(option => option.Name == name) ?? throw new ArgumentException(UnknownOption(rule, name) + ".");
        if (ProblemWith(rule, option, value) is { } problem)
            throw new ArgumentException(problem + ".");
    }

    public static string UnknownRule(ImmutableArray<RuleDescriptor> rules, string id)
        => EngineRules.All.Any(rule => rule.Id == id)
            ? $"'{id}' is what the engine itself says, and cannot be set: nothing passes unchecked in silence"
            : $"there is no rule '{id}' in this policy{NearestName.Hint(id, rules.Select(rule => rule.Id))}; 'ecomrules rules' lists them";

    public static string UnknownOption(RuleDescriptor rule, string name)
        => rule.Options.IsEmpty
            ? $"{rule.Id} has no options, only a severity: take '{name}' out"
            : $"{rule.Id} has no option '{name}'{NearestName.Hint(name, rule.Options.Select(option => option.Name).Append("severity"))}; it has severity, {string.Join(", ", rule.Options.Select(option => option.Name))}";

    /// <summary>What is wrong with a value for the option; null when nothing is.</summary>
    public static string? ProblemWith(RuleDescriptor rule, RuleOption option, string value)
    {
        if (IsWholeNumber(option.Default) && !IsWholeNumber(value))
            return $"{rule.Id}.{option.Name} is a whole number: write for example {option.Default}";
        return bool.TryParse(option.Default, out _) && !bool.TryParse(value, out _) ? $"{rule.Id}.{option.Name} is true or false" : null;

        static bool IsWholeNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }
}
