using EComRules.Engine;

namespace EComRules.Cli.Commands;

/// <summary>Every rule there is, those that are off by default and the engine's own (group 00) too.</summary>
internal static class RuleCatalogue
{
    private static readonly Lazy<ImmutableArray<RuleDescriptor>> s_all = new(() =>
        [.. EngineRules.All.Concat(new PolicyBuilder().AddDefaultRules().Use(PolicyPreset.Strict).Build().Rules).OrderBy(rule => rule.Id, StringComparer.Ordinal)]);

    public static ImmutableArray<RuleDescriptor> All => s_all.Value;

    /// <summary>The rule's page (docs/rules); null while it has none.</summary>
    public static string? PageOf(string ruleId)
    {
        using var stream = typeof(RuleCatalogue).Assembly.GetManifestResourceStream("rules/" + ruleId);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>By what a rule decides, in the words of the outputs.</summary>
    public static IEnumerable<string> KindsOf(RuleDescriptor rule)
    {
        foreach (var kind in Enum.GetValues<RuleKinds>())
            if (kind != RuleKinds.None && rule.Kinds.HasFlag(kind))
                yield return kind.ToString().ToLowerInvariant();
    }
}
