using System.Text;

namespace EComRules.Clauses;

/// <summary>Writes the summary for staff: for each thing that clause 7.2 wants them to know, the rules it concerns, with the policy's sentence and what to do.</summary>
internal static class StaffSummary
{
    /// <summary>The clauses whose text the summary is.</summary>
    public static bool IsPart(Clause clause) => clause.Id.Value.StartsWith("7.2", StringComparison.Ordinal);

    public static string Write(ImmutableArray<RuleDescriptor> rules)
    {
        var text = new StringBuilder("# The Electronic Communications policy in short\n");
        foreach (var clause in PolicyClauses.All.Where(IsPart))
            text.Append("\n## ").Append(clause.Sentence.TrimEnd('.')).Append("\n\n").Append(Write(clause, rules));
        return text.ToString();
    }

    /// <summary>One part: its advice, then a line a rule.</summary>
    public static string Write(Clause clause, ImmutableArray<RuleDescriptor> rules)
    {
        var text = new StringBuilder(clause.Advice).Append("\n\n");
        foreach (var rule in Concerned(clause, rules))
        {
            text.Append("- **").Append(rule.Title).Append(".** ");
            if (!rule.Clauses.IsEmpty && PolicyClauses.Find(rule.Clauses[0]) is { } says)
                text.Append("The policy: \"").Append(says.Sentence).Append("\" ");
            text.Append(rule.Advice).Append('\n');
        }

        foreach (var item in clause.Checklist)
            text.Append("- [ ] ").Append(item).Append('\n');
        return text.ToString();
    }

    /// <summary>The rules that the clause concerns, by id.</summary>
    public static IEnumerable<RuleDescriptor> Concerned(Clause clause, ImmutableArray<RuleDescriptor> rules)
        => rules.Where(rule => clause.Concerns.Any(start => rule.Id.StartsWith(start, StringComparison.Ordinal))).OrderBy(rule => rule.Id, StringComparer.Ordinal);
}
