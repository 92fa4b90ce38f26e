namespace EComRules;

/// <summary>What a configuration file says, with the place of each setting, so that what only the rules can refuse is refused with line and column.</summary>
internal sealed class PolicyConfiguration(string file)
{
    public PolicyPreset? Preset { get; set; }

    public List<(ConfigurationLine Line, string RuleId, Severity Severity)> Severities { get; } = [];

    public List<(ConfigurationLine Line, string RuleId, string Name)> Options { get; } = [];

    public List<(ConfigurationLine Line, Suppression Suppression)> Suppressions { get; } = [];

    /// <summary>Refuses rules and options that are not there, and values that an option cannot take.</summary>
    /// <exception cref="PolicyFormatException">The first setting that cannot be used.</exception>
    public void Check(ImmutableArray<RuleDescriptor> rules)
    {
        foreach (var (line, ruleId, _) in Severities)
            Find(line, line.KeyColumn, ruleId);
        foreach (var (line, suppression) in Suppressions)
            Find(line, line.ValueColumn, suppression.RuleId);
        foreach (var (line, ruleId, name) in Options)
        {
            var rule = Find(line, line.KeyColumn, ruleId);
            if (rule.Options.FirstOrDefault(option => option.Name == name) is not { } option)
                throw Error(line, line.KeyColumn + ruleId.Length + 1, SettingsCheck.UnknownOption(rule, name));
            if (SettingsCheck.ProblemWith(rule, option, line.Value) is { } problem)
                throw Error(line, line.ValueColumn, problem);
        }

        RuleDescriptor Find(ConfigurationLine line, int column, string ruleId)
            => rules.FirstOrDefault(rule => rule.Id == ruleId) ?? throw Error(line, column, SettingsCheck.UnknownRule(rules, ruleId));
    }

    /// <summary>The place of the option that a rule refuses: by custom, the rule's message begins with <c>RULE.option</c>. Null when it is none of ours.</summary>
    public PolicyFormatException? Locate(ArgumentException refusal)
    {
        foreach (var (line, ruleId, name) in Options)
            if (refusal.Message.StartsWith($"{ruleId}.{name} ", StringComparison.Ordinal))
                return Error(line, line.ValueColumn, refusal.Message.TrimEnd('.'));
        return null;
    }

    private PolicyFormatException Error(ConfigurationLine line, int column, string problem) => new(file, line.Line, column, problem);
}
