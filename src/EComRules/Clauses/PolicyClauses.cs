namespace EComRules;

/// <summary>Every clause of the school's Electronic Communications policy, in its order.</summary>
public static class PolicyClauses
{
    private static readonly Lazy<ImmutableArray<Clause>> s_all = new(Read);

    private static readonly Lazy<FrozenDictionary<string, Clause>> s_byId =
        new(() => s_all.Value.ToFrozenDictionary(clause => clause.Id.Value, StringComparer.Ordinal));

    /// <summary>The clauses, in the policy's order.</summary>
    public static ImmutableArray<Clause> All => s_all.Value;

    /// <summary>The clause of that id; null when there is none.</summary>
    public static Clause? Find(ClauseId id) => s_byId.Value.GetValueOrDefault(id.Value);

    /// <summary>
    /// What staff must know (clauses 7.2a to 7.2e), made from the rules, so that it says what is really checked: Markdown, a section a clause.
    /// No words that a rule looks for are in it.
    /// </summary>
    /// <param name="rules">The rules, as <see cref="Policy.Rules"/> has them.</param>
    public static string StaffSummary(ImmutableArray<RuleDescriptor> rules) => Clauses.StaffSummary.Write(rules);

    private static ImmutableArray<Clause> Read()
    {
        using var stream = typeof(PolicyClauses).Assembly.GetManifestResourceStream("Clauses/clauses")
            ?? throw new InvalidOperationException("The clause table is not in the assembly.");
        using var reader = new StreamReader(stream);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var isHead = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (!isHead)
                clauses.Add(ReadRow(line.Split('\t')));
            isHead = false;
        }

        return ServedTextReader.Complete(clauses.ToImmutable());
    }

    private static Clause ReadRow(string[] row)
    {
        var rules = row[4];
        var ids = rules is "scope" or "all" ? [] : rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return new(row[0], row[1], row[2], CheckOf(row[3]), ids, row[5]) { IsScope = rules == "scope", AppliesAllRules = rules == "all" };
    }

    private static ClauseCheck CheckOf(string letter) => letter switch
    {
        "F" => ClauseCheck.Certain,
        "P" => ClauseCheck.Likely,
        "C" => ClauseCheck.FromRecords,
        _ => ClauseCheck.None,
    };
}
