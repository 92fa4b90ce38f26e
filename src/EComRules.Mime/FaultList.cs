namespace EComRules.Mime;

/// <summary>Collects faults; a message can have ten thousand bad parts, and the first hundred tell it all.</summary>
internal sealed class FaultList
{
    private const int Most = 100;

    private readonly List<MessageFault> _faults = [];

    public void Add(MessageFault fault)
    {
        // The strictest kinds always get in: they make the verdict partial.
        if (_faults.Count < Most || !_faults.Exists(other => other.RuleId == fault.RuleId))
            _faults.Add(fault);
    }

    public void Add(string rule, string detail) => Add(new(rule, detail, MessageLocation.Whole));

    public void Add(string rule, string detail, MessageLocation location) => Add(new(rule, detail, location));

    public void AddRange(IEnumerable<MessageFault> faults)
    {
        foreach (var fault in faults)
            Add(fault);
    }

    public bool Has(string rule) => _faults.Exists(fault => fault.RuleId == rule);

    public ImmutableArray<MessageFault> ToImmutable() => [.. _faults];
}
