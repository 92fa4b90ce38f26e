namespace EComRules.Corpus.Tests;

/// <summary>What the default policy does with one half of the corpus.</summary>
internal sealed class Measurement
{
    private readonly SortedDictionary<string, Figures> _categories = new(StringComparer.Ordinal);

    /// <summary>All categories together.</summary>
    public Figures Total { get; } = new();

    /// <summary>By category, in the order of their names.</summary>
    public IReadOnlyDictionary<string, Figures> Categories => _categories;

    public int Benign { get; private set; }

    /// <summary>Benign messages with a warning or violation.</summary>
    public int BenignWarned { get; private set; }

    /// <summary>Benign messages with advice that their writers did not allow.</summary>
    public int BenignAdvised { get; private set; }

    /// <summary>Benign messages that would be held or blocked.</summary>
    public int BenignHeld { get; private set; }

    public int Violations { get; private set; }

    /// <summary>Violations of which at least one mark was hit.</summary>
    public int ViolationsHit { get; private set; }

    /// <summary>Of the messages of the half, those the policy could not check to the end.</summary>
    public int Partial { get; private set; }

    /// <summary>Findings that are wrong and marks that were missed, for the development half's list.</summary>
    public List<(CorpusMessage Message, Finding? Wrong, Expectation? Missed)> Slips { get; } = [];

    public static Measurement Of(string half)
    {
        var policy = new PolicyBuilder().AddDefaultRules().UseSchool(CorpusReader.School).UseClock(StoppedClock.Instance).Build();
        var measurement = new Measurement();
        foreach (var message in CorpusReader.Read(half))
            measurement.Add(message, policy.Check(message.Message));
        return measurement;
    }

    private void Add(CorpusMessage message, Verdict verdict)
    {
        Partial += verdict.IsPartial ? 1 : 0;
        foreach (var finding in verdict.Findings)
            Count(message, finding);
        if (message.IsBenign)
        {
            Benign++;
            BenignWarned += verdict.Severity >= Severity.Warning ? 1 : 0;
            BenignAdvised += verdict.Findings.Any(finding => finding.Severity == Severity.Advice && !message.Allowed.Contains(Expectation.CategoryOf(finding))) ? 1 : 0;
            BenignHeld += verdict.Disposition >= Disposition.Hold ? 1 : 0;
            return;
        }

        var hits = 0;
        foreach (var expectation in message.Expected)
        {
            var hit = verdict.Findings.Any(expectation.IsHitBy);
            hits += hit ? 1 : 0;
            foreach (var figures in Both(expectation.Category))
            {
                figures.Expected++;
                figures.Hit += hit ? 1 : 0;
            }

            if (!hit)
                Slips.Add((message, null, expectation));
        }

        Violations++;
        ViolationsHit += hits > 0 ? 1 : 0;
    }

    private void Count(CorpusMessage message, Finding finding)
    {
        var category = Expectation.CategoryOf(finding);
        var right = message.Expected.Any(expectation => expectation.IsHitBy(finding));
        if (!right && IsExcused(message, finding, category))
            return;
        foreach (var figures in Both(category))
        {
            figures.Right += right ? 1 : 0;
            figures.Wrong += right ? 0 : 1;
        }

        if (!right)
            Slips.Add((message, finding, null));
    }

    private static bool IsExcused(CorpusMessage message, Finding finding, string category)
    {
        var advice = finding.Severity == Severity.Advice;
        if (message.Allowed.Contains(category))
            return advice || !message.IsBenign;
        // Whoever marks a violation looks for that violation, not for a slip of spelling beside it.
        return advice && !message.IsBenign && !message.Expected.Any(expectation => expectation.Category == category);
    }

    private Figures[] Both(string category)
    {
        if (!_categories.TryGetValue(category, out var figures))
            _categories.Add(category, figures = new());
        return [figures, Total];
    }
}
