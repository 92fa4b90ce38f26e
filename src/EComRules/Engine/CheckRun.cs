namespace EComRules.Engine;

/// <summary>One check of one message, from its parts to raw findings. Reused; used by one thread at a time.</summary>
internal sealed partial class CheckRun
{
    private static readonly string s_tooManyFindings = $"there are more than {CheckLimits.Findings} findings; the rest is not listed";
    private static readonly Message s_bareText = new() { Channel = Channel.Chat };

    private readonly ScratchList<char> _textCopy = new();
    private readonly List<TextView> _spareViews = [];
    private readonly List<TextView> _views = [];
    private readonly ScratchList<ReportedFinding> _findings = new();
    private readonly ScratchList<ReportedFault> _faults = new();
    private readonly ScratchList<int> _seenTerms = new();
    private readonly ScratchList<bool> _presentSets = new();
    private readonly List<TraceStep> _trace = [];
    private readonly HtmlReader _html = new();
    private readonly Alternatives _alternatives = new();
    private readonly Judgement _judgement = new();
    private readonly Readings _readings = new();
    private MessageFacts _facts;
    private bool _knowsTime;
    private CompiledPolicy _policy = null!;
    private CheckProfile? _profile;
    private CancellationToken _cancellation;
    private long _started;
    private TimeSpan _budget;
    private int _stepsPerLook;
    private int _stepsToLook;
    private bool _tracing;
    private bool _isFull;
    private int _links;
    private int _matches;

    public Message Message { get; private set; } = null!;

    public SchoolIndex School { get; private set; } = null!;

    /// <summary>Who, which way, when. Few rules ask, and what time it is at the school takes long to tell, so it is found out when one does.</summary>
    public ref readonly MessageFacts Facts
    {
        get
        {
            if (!_knowsTime)
                _facts = _facts with { LocalTime = School.LocalTime(Message.SentAt ?? _policy.Clock.GetUtcNow()) };
            _knowsTime = true;
            return ref _facts;
        }
    }

    public Direction Direction => _facts.Direction;

    public Route Route => _facts.Route;

    public List<TextView> Views => _views;

    public ScratchList<ReportedFinding> Findings => _findings;

    public ScratchList<ReportedFault> Faults => _faults;

    public List<TraceStep> Trace => _trace;

    /// <summary>What counts of the findings, after <see cref="Judge"/>.</summary>
    public ReadOnlySpan<JudgedFinding> Judged => _judgement.Findings;

    /// <summary>Checks the message; the outcome is in <see cref="Findings"/> and <see cref="Faults"/>.</summary>
    /// <param name="policy">The rules.</param>
    /// <param name="school">Whose message it is.</param>
    /// <param name="message">The message.</param>
    /// <param name="tracing">Whether to note what is not reported, and why.</param>
    /// <param name="profile">Measures the check; null for none.</param>
    /// <param name="cancellation">Ends the check without an outcome.</param>
    public void Check(CompiledPolicy policy, SchoolIndex school, Message message, bool tracing, CheckProfile? profile, CancellationToken cancellation)
    {
        _profile = profile;
        Begin(policy, school, message, tracing, cancellation);
        foreach (var fault in message.Faults)
            AddFault(EngineRules.Find(fault.RuleId) ?? EngineRules.PartlyParsed, fault.Location, fault.Detail);
        try
        {
            ReadParts();
            profile?.Spent(CheckStage.Reading);
            _alternatives.Compare(this);
            profile?.Spent(CheckStage.Comparing);
            var scanned = ScanViews();
            profile?.Spent(CheckStage.Scanning);
            if (scanned)
                Dispatch();
            profile?.Spent(CheckStage.Dispatching);
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            // A fault of our own must neither stop the mail nor let it pass as checked.
            AddFault(EngineRules.RuleFailed, MessageLocation.Whole, $"the engine failed with {exception.GetType().Name}; the message was not checked to its end");
        }
    }

    /// <summary>Checks a text of which nothing else is known.</summary>
    public void CheckText(CompiledPolicy policy, SchoolIndex school, ReadOnlySpan<char> text)
    {
        Begin(policy, school, s_bareText, tracing: false, CancellationToken.None);
        var units = 0L;
        if (Fits(MessagePart.Text, 0, text.Length, ref units))
        {
            _textCopy.AddRange(text);
            var view = AddView();
            view.ResetPlain(MessagePart.Text, 0, 0, _textCopy.Memory);
            ZoneReader.Read(view.Text, Zone.Author, forwards: false, view.Zones);
        }

        SetBudget(units);
        if (ScanViews())
            Dispatch();
    }

    /// <summary>Decides what counts of what was reported; the outcome is in <see cref="Judged"/>.</summary>
    public void Judge()
    {
        _judgement.Judge(this, _policy);
        if (!Judged.IsEmpty)
            DispatchFindings();
    }

    /// <summary>Whether the sender has labelled it as personal mail.</summary>
    public bool IsPersonalMail => _facts.IsPersonal;

    public RuleDescriptor RuleAt(int rule) => _policy.Rules[rule];

    public bool AddJudged(in ReportedFinding finding) => _judgement.Add(finding, this, _policy);

    public void Raise(int index, SeverityRaise raise) => _judgement.Raise(index, raise);

    /// <summary>Whether somebody else's words are found: quoted or forwarded, or between quotation marks.</summary>
    public bool IsQuoted(in ReportedFinding finding)
    {
        if (finding.Zone is Zone.Quoted or Zone.Forwarded)
            return true;
        if (finding.View < 0)
            return false;
        var view = _views[finding.View];
        var shown = view.FromSource(finding.Location.Span);
        return shown.Length > 0 && SentenceReader.InQuotationMarks(view, shown);
    }

    /// <summary>The finding as callers get it.</summary>
    public RawFinding Raw(in JudgedFinding judged)
    {
        var view = judged.Reported.View;
        return new(_policy.Rules[judged.Reported.Rule], judged, view < 0 ? WordsIn.None : _views[view].Hidden ? WordsIn.Hidden : WordsIn.Visible);
    }

    /// <summary>Copies the findings that no exception covers, then the faults, as far as there is room; returns how many there are.</summary>
    public int CopyTo(Span<RawFinding> findings)
    {
        var count = 0;
        foreach (ref readonly var judged in Judged)
        {
            if (!judged.Counts)
                continue;
            if (count < findings.Length)
                findings[count] = Raw(judged);
            count++;
        }

        foreach (ref readonly var fault in _faults.Span)
        {
            if (count < findings.Length)
                findings[count] = new(fault);
            count++;
        }

        return count;
    }

    /// <summary>The characters a finding is about, as written.</summary>
    public ReadOnlySpan<char> TextOf(in ReportedFinding finding)
        => PartSource.Slice(finding.View >= 0 ? _views[finding.View].Source : PartSource.Of(Message, finding.Location), finding.Location.Span);

    private void Begin(CompiledPolicy policy, SchoolIndex school, Message message, bool tracing, CancellationToken cancellation)
    {
        _policy = policy;
        School = school;
        Message = message;
        _tracing = tracing;
        _cancellation = cancellation;
        _started = policy.Clock.GetTimestamp();
        _facts = MessageFactsReader.Read(message, school);
        _knowsTime = false;
    }

    /// <summary>Lets go of the message, so that a pooled run keeps nothing of it.</summary>
    public void End()
    {
        foreach (var view in _views)
        {
            view.Trim();
            _spareViews.Add(view);
        }

        const int ordinary = 64;
        if (_spareViews.Count > ordinary)
            _spareViews.RemoveRange(ordinary, _spareViews.Count - ordinary);
        _views.Clear();
        _findings.Clear();
        _judgement.Clear();
        _faults.Clear();
        _seenTerms.Clear();
        _presentSets.Clear();
        _textCopy.TrimTo(64 * 1024);
        _trace.Clear();
        Message = null!;
        School = null!;
        _policy = null!;
        _profile = null;
        _cancellation = default;
        _isFull = false;
        _links = 0;
        _matches = 0;
    }

    public void AddFault(RuleDescriptor rule, MessageLocation location, string detail)
    {
        if (_faults.Count < CheckLimits.Findings)
            _faults.Add(new(rule, location, detail));
    }

    public void ReportMissingContext(int rule, RuleDescriptor descriptor, string field)
    {
        var declared = descriptor.Needs.IndexOf(field);
        var detail = declared < 0 ? CompiledPolicy.SayMissing(descriptor, field) : _policy.MissingFields[rule][declared];
        foreach (ref readonly var fault in _faults.Span)
            if (fault.Detail == detail)
                return;
        AddFault(EngineRules.ContextMissing, MessageLocation.Whole, detail);
    }

    public void Report(int rule, RuleDescriptor descriptor, int view, TextSpan span, string? argument, long number, Severity? severity, double confidence, string? loweredBecause)
    {
        var text = _views[view];
        var location = text.Locate(span);
        Add(new(rule, severity ?? descriptor.DefaultSeverity, location, view, text.ZoneAt(span.Start), argument, number, (float)confidence, loweredBecause));
    }

    public void Report(int rule, RuleDescriptor descriptor, MessageLocation location, Zone zone, string? argument, long number, Severity? severity, double confidence, string? loweredBecause)
        => Add(new(rule, severity ?? descriptor.DefaultSeverity, location, -1, zone, argument, number, (float)confidence, loweredBecause));

    public void TraceIgnored(RuleDescriptor rule, int view, TextSpan span, string because)
    {
        if (!_tracing)
            return;
        var text = _views[view];
        _trace.Add(new(rule.Id, text.Locate(span), $"not reported: {because}"));
    }

    /// <summary>Whether the rule reads words of that zone in this message.</summary>
    public bool Reads(RuleDescriptor rule, Zone zone)
        => (rule.Zones & zone) != 0 || (zone == Zone.Forwarded && _facts.PassedOn && (rule.Zones & Zone.Author) != 0);

    private void Add(in ReportedFinding finding)
    {
        if (_findings.Count < CheckLimits.Findings)
        {
            _findings.Add(finding);
            return;
        }

        if (!_isFull)
            AddFault(EngineRules.LimitReached, MessageLocation.Whole, s_tooManyFindings);
        _isFull = true;
    }

    private bool HasFault(RuleDescriptor rule)
    {
        foreach (var fault in _faults.Span)
            if (fault.Rule == rule)
                return true;
        return false;
    }

    /// <summary>Finds words, terms and patterns in every view; false when time ran out.</summary>
    private bool ScanViews()
    {
        foreach (var view in _views)
        {
            if (!HasTime())
                return false;
            var folded = view.Fold(ScanPaths.Best);
            if (folded.HasOdd && OddWords.FindHidden(view.Text, folded) is var hidden and >= 0)
                AddFault(EngineRules.HiddenText, view.Locate(new(hidden, 1)), "there is an invisible character within a word");
            if (view.Repeats)
                continue;
            _policy.Terms.Scan(view, view.Matches);
            ReadDisguises(view);
            _policy.Patterns.Scan(view);
            _matches += view.Matches.Count + view.Hits.Count;
            if (_matches <= CheckLimits.Matches)
                continue;
            AddFault(EngineRules.LimitReached, view.Locate(default), "there are more matches than are looked at");
            view.Matches.Truncate(Math.Max(0, view.Matches.Count - (_matches - CheckLimits.Matches)));
            break;
        }

        return true;
    }

    /// <summary>Replaces words in disguise by what they are read as, if there are any, and searches again.</summary>
    private void ReadDisguises(TextView view)
    {
        if (_policy.Disguises is not { } disguises)
            return;
        disguises.Read(view, _policy.Terms, _readings);
        if (_readings.Count > 0)
        {
            view.Replace(_readings);
            _readings.Clear();
            _policy.Terms.Scan(view, view.Matches);
        }

        // What is left of the forms stands in an address.
        var kept = 0;
        var matches = view.Matches.Span;
        foreach (var match in matches)
            if (_policy.Terms[match.Term].Use != CompiledTerm.Disguised)
                matches[kept++] = match;
        view.Matches.Truncate(kept);
    }

    private void SetBudget(long textUnits)
    {
        _budget = _policy.TimeFor(textUnits);

        // A look at the clock takes as long as a line of text.
        _stepsPerLook = textUnits <= 16 * 1024 ? 16 : 1;
        _stepsToLook = _stepsPerLook;
    }

    /// <summary>Asked before each step: another view, another link, another rule. False when time ran out.</summary>
    private bool HasTime()
    {
        _cancellation.ThrowIfCancellationRequested();
        return --_stepsToLook > 0 || LooksInTime();
    }

    /// <summary>Looks at the clock now: where the steps were counted already.</summary>
    private bool LooksInTime()
    {
        _cancellation.ThrowIfCancellationRequested();
        _stepsToLook = _stepsPerLook;
        if (_policy.Clock.GetElapsedTime(_started) <= _budget)
            return true;
        _stepsToLook = 0; // and no step is taken any more
        if (!HasFault(EngineRules.TimeSpent))
            AddFault(EngineRules.TimeSpent, MessageLocation.Whole, $"checking took longer than {_budget.TotalMilliseconds:F0} ms; the rest was not checked");
        return false;
    }
}
