namespace EComRules;

/// <summary>The options of one rule, as configured. Read them in <see cref="RuleAnalyzer.Initialize"/>; reading an undeclared name throws.</summary>
public sealed class RuleOptions
{
    private readonly RuleDescriptor _rule;
    private readonly IReadOnlyDictionary<string, string> _values;

    internal RuleOptions(RuleDescriptor rule, IReadOnlyDictionary<string, string> values)
    {
        _rule = rule;
        _values = values;
    }

    /// <summary>The option as a whole number.</summary>
    /// <exception cref="ArgumentException">The rule does not declare that option.</exception>
    public int GetInt32(string name) => int.Parse(Get(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The option as true or false.</summary>
    /// <exception cref="ArgumentException">The rule does not declare that option.</exception>
    public bool GetBoolean(string name) => bool.Parse(Get(name));

    /// <summary>The option as a list: separated by commas, trimmed, empty entries dropped.</summary>
    /// <exception cref="ArgumentException">The rule does not declare that option.</exception>
    public ImmutableArray<string> GetList(string name)
        => [.. Get(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private string Get(string name)
    {
        if (_values.TryGetValue(name, out var value))
            return value;
        foreach (var option in _rule.Options)
            if (option.Name == name)
                return option.Default;
        throw new ArgumentException($"{_rule.Id} declares no option '{name}'.", nameof(name));
    }
}
