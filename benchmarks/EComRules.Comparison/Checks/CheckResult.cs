namespace EComRules.Comparison.Checks;

/// <summary>What a check of one engine's spans came to.</summary>
internal sealed class CheckResult
{
    private const int Shown = 5;

    /// <summary>How many messages were checked.</summary>
    public int Messages { get; init; }

    /// <summary>Spans found.</summary>
    public int Matches { get; set; }

    /// <summary>Of ours, those that read exactly as the term is written.</summary>
    public int AsWritten { get; set; }

    /// <summary>Differences that follow from a documented difference in meaning.</summary>
    public int Explained { get; set; }

    /// <summary>Differences that nothing explains.</summary>
    public int Wrong { get; private set; }

    /// <summary>The first few of them.</summary>
    public List<string> Examples { get; } = [];

    /// <summary>Where a peer's translation does not mean quite the same.</summary>
    public List<string> Notes { get; } = [];

    public void Fail(string example)
    {
        if (Wrong++ < Shown)
            Examples.Add(example);
    }
}
