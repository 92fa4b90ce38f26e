using System.Text;

namespace EComRules;

/// <summary>A clause of the school's Electronic Communications policy.</summary>
/// <param name="Id">Such as <c>4.8</c>; the ids are ours, in the policy's order.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Sentence">The sentence, verbatim.</param>
/// <param name="Check">Whether a program can check it.</param>
/// <param name="RuleIds">The rules that serve it, those of later versions included; empty for a clause that no single rule serves.</param>
/// <param name="Offered">What is offered instead of a check; empty where there is one.</param>
public sealed record Clause(ClauseId Id, string Section, string Sentence, ClauseCheck Check, ImmutableArray<string> RuleIds, string Offered)
{
    /// <summary>Whether the clause decides whom the policy binds, rather than what may be written.</summary>
    public bool IsScope { get; init; }

    /// <summary>Whether the clause says no more than that the other rules hold here too.</summary>
    public bool AppliesAllRules { get; init; }

    /// <summary>What to know and do where no program can check the clause; empty where one can.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What a person goes through and ticks; often empty.</summary>
    public ImmutableArray<string> Checklist { get; init; } = [];

    /// <summary>A note, letter or record to fill in, with the places to fill in between braces; null when there is none. See <see cref="Fill"/>.</summary>
    public string? Template { get; init; }

    /// <summary>Where the clause does not call the law or a network what it is called today; null when it does. The sentence stays verbatim.</summary>
    public string? Erratum { get; init; }

    /// <summary>The rules a law or a composition is about, by the first characters of their ids, such as <c>ECR07</c>; often empty.</summary>
    public ImmutableArray<string> Concerns { get; init; } = [];

    /// <summary>How a clause is covered that has no rule of its own: a scope gate, a composition of rules; null for other clauses.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>The template with its places filled in; a place that is not given stays a line to write on. Null when there is no template.</summary>
    /// <param name="values">What to fill in, by the words between the braces.</param>
    public string? Fill(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Template is null)
            return null;
        var text = new StringBuilder();
        for (var at = 0; at < Template.Length;)
        {
            var open = Template.IndexOf('{', at);
            var close = open < 0 ? -1 : Template.IndexOf('}', open);
            if (close < 0)
                return text.Append(Template.AsSpan(at)).ToString();
            var place = Template[(open + 1)..close];
            text.Append(Template.AsSpan(at, open - at)).Append(values.TryGetValue(place, out var value) ? value : "____________________");
            at = close + 1;
        }

        return text.ToString();
    }

    /// <summary>How the rules of a policy cover the clause.</summary>
    internal ClauseCoverage CoverageBy(ImmutableArray<RuleDescriptor> rules)
    {
        if (Check == ClauseCheck.None)
            return ClauseCoverage.NotCheckable;
        if (IsScope)
            return ClauseCoverage.Covered; // by SchoolIndex.InScope
        if (AppliesAllRules)
            return rules.IsEmpty ? ClauseCoverage.Planned : ClauseCoverage.Covered;
        var present = RuleIds.Count(id => rules.Any(rule => rule.Id == id));
        return present == 0 ? ClauseCoverage.Planned : present == RuleIds.Length ? ClauseCoverage.Covered : ClauseCoverage.Partly;
    }
}
