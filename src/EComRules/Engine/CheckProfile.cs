using System.Diagnostics;

namespace EComRules.Engine;

/// <summary>
/// Counts what each rule is called for and measures what it takes, check after check; allocates nothing after it was made. One thread.
/// <para>
/// A time stamp costs as much as many a rule, so rules and stages are stamped only in some messages: in each of the first
/// <see cref="FirstMessages"/>, later in one of <see cref="OneIn"/>, chosen at random. What a stamp itself takes is measured and taken off.
/// The whole of each check is always stamped; the sampled messages only say how that time divides. Calls are always counted.
/// </para>
/// <para>
/// The runtime compiles code at its first use and better when it turns out to be used much, which takes it some seconds. So there are three
/// periods, and the times are those of the last ones that tell enough.
/// </para>
/// </summary>
internal sealed class CheckProfile
{
    /// <summary>How many messages the first period has: in them nearly all code is used for the first time.</summary>
    public const int FirstMessages = 256;

    /// <summary>One of how many later messages is timed rule by rule.</summary>
    public const int OneIn = 32;

    // Fewer tell too little of how the time divides.
    private const int EnoughTimed = 16;

    private static readonly int s_stages = Enum.GetValues<CheckStage>().Length;

    private readonly ImmutableArray<RuleDescriptor> _rules;
    private readonly long[] _hits;
    private readonly long[] _findings;
    private readonly Period[] _periods;
    private readonly double _stampTicks = TicksPerStamp();
    private readonly TimeSpan _settling;
    private Period _period;
    private bool _timing;
    private long _firstBegan;
    private long _began;
    private long _last;
    private ulong _random = 0x9E3779B97F4A7C15;

    /// <param name="policy">The policy that will check.</param>
    /// <param name="settling">How long the runtime gets to compile well what is used much; two seconds unless given.</param>
    public CheckProfile(Policy policy, TimeSpan? settling = null)
    {
        _rules = policy.Rules;
        _hits = new long[_rules.Length];
        _findings = new long[_rules.Length];
        _periods = [new(s_stages + _rules.Length), new(s_stages + _rules.Length), new(s_stages + _rules.Length)];
        _period = _periods[0];
        _settling = settling ?? TimeSpan.FromSeconds(2);
    }

    /// <summary>How many messages were checked.</summary>
    public int Messages => _periods.Sum(period => period.Messages);

    /// <summary>The first message, from 1, whose time is in the rows; all after it are.</summary>
    public int TimedFrom => 1 + _periods.Take(FirstPeriod).Sum(period => period.Messages);

    /// <summary>How many messages' time is in the rows.</summary>
    public int MessagesInTimes => Messages - TimedFrom + 1;

    /// <summary>How many of them were timed rule by rule.</summary>
    public int MessagesTimed => _periods.Skip(FirstPeriod).Sum(period => period.Timed);

    /// <summary>Whether the times hold nothing of what compiling costs, or next to nothing.</summary>
    public bool IsSettled => FirstPeriod == _periods.Length - 1;

    /// <summary>The first period whose times count: those from it on were timed often enough.</summary>
    private int FirstPeriod
    {
        get
        {
            var first = _periods.Length - 1;
            for (var timed = _periods[first].Timed; first > 0 && timed < EnoughTimed; timed += _periods[first].Timed)
                first--;
            return first;
        }
    }

    /// <summary>A check begins.</summary>
    public void Begin()
    {
        // At random: one in so many by number would fall into step with a corpus that repeats itself.
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        _began = _last = Stopwatch.GetTimestamp();
        if (_firstBegan == 0)
            _firstBegan = _began;
        _period = _periods[0].Messages < FirstMessages ? _periods[0] : Stopwatch.GetElapsedTime(_firstBegan, _began) < _settling ? _periods[1] : _periods[2];
        _period.Messages++;
        _timing = _period == _periods[0] || (_random >> 32) % OneIn == 0;
        if (_timing)
            _period.Timed++;
    }

    /// <summary>The time since the last stamp was the stage's.</summary>
    public void Spent(CheckStage stage)
    {
        if (_timing)
            Charge((int)stage);
    }

    /// <summary>The time since the last stamp was the rule's.</summary>
    /// <param name="rule">Index of the rule in the policy.</param>
    /// <param name="called">Whether its action was called; not for words of a zone it does not read.</param>
    public void Spent(int rule, bool called)
    {
        if (called)
            _hits[rule]++;
        if (_timing)
            Charge(s_stages + rule);
    }

    /// <summary>For <see cref="SpentSince"/>; 0 when this message is not timed.</summary>
    public long Now() => _timing ? Stopwatch.GetTimestamp() : 0;

    /// <summary>The time since <paramref name="began"/> was the stage's and not that of the rule that asked for it.</summary>
    public void SpentSince(long began, CheckStage stage)
    {
        if (!_timing)
            return;
        var took = Stopwatch.GetTimestamp() - began;
        _period.RowTicks[(int)stage] += took;
        _period.RowStamps[(int)stage] += 2;
        _last += took;
    }

    /// <summary>A check ends with that verdict.</summary>
    public void End(Verdict verdict)
    {
        if (_timing)
            Charge((int)CheckStage.Judging);
        else
            _last = Stopwatch.GetTimestamp();
        _period.Ticks += _last - _began;
        foreach (var finding in verdict.Findings)
            CountFinding(finding);
        foreach (var suppressed in verdict.Suppressed)
            CountFinding(suppressed.Finding);
    }

    /// <summary>The stages in their order, then the rules, the slowest first.</summary>
    public ImmutableArray<ProfileRow> Rows()
    {
        var times = new double[s_stages + _rules.Length];
        foreach (var period in _periods.AsSpan(FirstPeriod))
            period.Divide(_stampTicks, times);
        var all = Math.Max(times.Sum(), double.Epsilon);
        var stages = Enum.GetValues<CheckStage>().Select(stage => new ProfileRow(null, stage, 0, 0, TimeOf((int)stage), times[(int)stage] / all));
        var rules = _rules.Select((rule, i) => new ProfileRow(rule, default, _hits[i], _findings[i], TimeOf(s_stages + i), times[s_stages + i] / all));
        return [.. stages, .. rules.OrderByDescending(row => row.Time ?? TimeSpan.MinValue)];

        TimeSpan? TimeOf(int row)
            => _periods.Skip(FirstPeriod).All(period => period.RowStamps[row] == 0) ? null : TimeSpan.FromSeconds(times[row] / Stopwatch.Frequency);
    }

    private void Charge(int row)
    {
        var now = Stopwatch.GetTimestamp();
        _period.RowTicks[row] += now - _last;
        _period.RowStamps[row]++;
        _last = now;
    }

    private void CountFinding(Finding finding)
    {
        var low = 0;
        var high = _rules.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_rules[middle].Id, finding.Rule.Id) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        _findings[low]++;
    }

    private static double TicksPerStamp()
    {
        const int stamps = 256;
        var least = double.MaxValue;
        for (var round = 0; round < 16; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var last = began;
            for (var i = 0; i < stamps; i++)
                last = Stopwatch.GetTimestamp();
            least = Math.Min(least, (double)(last - began) / stamps);
        }

        return least;
    }

    /// <summary>A stretch of the corpus in which messages are sampled alike.</summary>
    private sealed class Period(int rows)
    {
        public long[] RowTicks { get; } = new long[rows];

        public long[] RowStamps { get; } = new long[rows];

        public int Messages { get; set; }

        public int Timed { get; set; }

        /// <summary>Of whole checks, those that were not timed rule by rule included.</summary>
        public long Ticks { get; set; }

        /// <summary>Adds the time of all checks to the rows, in the proportions of those that were timed.</summary>
        public void Divide(double stampTicks, double[] into)
        {
            var own = new double[into.Length];
            for (var i = 0; i < own.Length; i++)
                own[i] = Math.Max(0, RowTicks[i] - (RowStamps[i] * stampTicks));
            var timed = own.Sum();
            var spent = Ticks - (RowStamps.Sum() * stampTicks);
            if (timed <= 0)
                return;
            for (var i = 0; i < own.Length; i++)
                into[i] += own[i] / timed * spent;
        }
    }
}
