namespace EComRules.Engine;

/// <summary>One check of one message, from its parts to raw findings. Reused; used by one thread at a time.</summary>
internal sealed partial class CheckRun
{
    private static readonly Message s_bareText = new() { Channel = Channel.Chat };

    private readonly ScratchList<char> _textCopy = new();
    private readonly List<TextView> _spareViews = [];
    private readonly List<TextView> _views = [];
    private readonly ScratchList<RawFinding> _findings = new();
    private readonly ScratchList<RawFault> _faults = new();
    private readonly ScratchList<int> _seenTerms = new();
    private readonly ScratchList<bool> _presentSets = new();
    private readonly List<TraceStep> _trace = [];
    private readonly HtmlReader _html = new();
    private MessageFacts _facts;
    private CompiledPolicy _policy = null!;
    private CancellationToken _cancellation;
    private long _started;
    private TimeSpan _budget;
    private bool _tracing;
    private int _links;
    private int _matches;

    public Message Message { get; private set; } = null!;

    public SchoolIndex School { get; private set; } = null!;

    public ref readonly MessageFacts Facts => ref _facts;

    public IReadOnlyList<TextView> Views => _views;

    public ScratchList<RawFinding> Findings => _findings;

    public ScratchList<RawFault> Faults => _faults;

    public List<TraceStep> Trace => _trace;

    /// <summary>Checks the message; the outcome is in <see cref="Findings"/> and <see cref="Faults"/>.</summary>
    public void Check(CompiledPolicy policy, SchoolIndex school, Message message, bool tracing, CancellationToken cancellation)
    {
        Begin(policy, school, message, tracing, cancellation);
        foreach (var fault in message.Faults)
            AddFault(EngineRules.Find(fault.RuleId) ?? EngineRules.PartlyParsed, fault.Location, fault.Detail);
        ReadParts();
        Alternatives.Compare(this);
        if (ScanViews())
            Dispatch();
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

        _budget = _policy.TimeFor(units);
        if (ScanViews())
            Dispatch();
    }

    private void Begin(CompiledPolicy policy, SchoolIndex school, Message message, bool tracing, CancellationToken cancellation)
    {
        _policy = policy;
        School = school;
        Message = message;
        _tracing = tracing;
        _cancellation = cancellation;
        _started = policy.Clock.GetTimestamp();
        _facts = MessageFactsReader.Read(message, school, policy.Clock.GetUtcNow());
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
        _faults.Clear();
        _seenTerms.Clear();
        _presentSets.Clear();
        _textCopy.TrimTo(64 * 1024);
        _trace.Clear();
        Message = null!;
        School = null!;
        _policy = null!;
        _cancellation = default;
        _links = 0;
        _matches = 0;
    }

    public void AddFault(RuleDescriptor rule, MessageLocation location, string detail)
    {
        if (_faults.Count < CheckLimits.Findings)
            _faults.Add(new(rule, location, detail));
    }

    public void ReportMissingContext(RuleDescriptor rule, string field)
    {
        var detail = $"{rule.Id} needs '{field}' in the school file to decide";
        foreach (var fault in _faults.Span)
            if (fault.Detail == detail)
                return;
        AddFault(EngineRules.ContextMissing, MessageLocation.Whole, detail);
    }

    public void Report(int rule, RuleDescriptor descriptor, int view, TextSpan span, string? argument, long number, Severity? severity, double confidence, string? loweredBecause)
    {
        var text = _views[view];
        var location = new MessageLocation(text.Part, text.Index, text.ToSource(span));
        Add(new(rule, severity ?? descriptor.DefaultSeverity, location, view, text.ZoneAt(span.Start), argument, number, (float)confidence, loweredBecause));
    }

    public void Report(int rule, RuleDescriptor descriptor, MessageLocation location, Zone zone, string? argument, long number, Severity? severity, double confidence, string? loweredBecause)
        => Add(new(rule, severity ?? descriptor.DefaultSeverity, location, -1, zone, argument, number, (float)confidence, loweredBecause));

    public void TraceIgnored(RuleDescriptor rule, int view, TextSpan span, string because)
    {
        if (!_tracing)
            return;
        var text = _views[view];
        _trace.Add(new(rule.Id, new(text.Part, text.Index, text.ToSource(span)), $"not reported: {because}"));
    }

    /// <summary>Whether the rule reads words of that zone in this message.</summary>
    public bool Reads(RuleDescriptor rule, Zone zone)
        => (rule.Zones & zone) != 0 || (zone == Zone.Forwarded && _facts.PassedOn && (rule.Zones & Zone.Author) != 0);

    private void Add(in RawFinding finding)
    {
        if (_findings.Count < CheckLimits.Findings)
            _findings.Add(finding);
        else if (_findings.Count == CheckLimits.Findings && !HasFault(EngineRules.LimitReached))
            AddFault(EngineRules.LimitReached, MessageLocation.Whole, $"there are more than {CheckLimits.Findings} findings; the rest is not listed");
    }

    private bool HasFault(RuleDescriptor rule)
    {
        foreach (var fault in _faults.Span)
            if (fault.Rule == rule)
                return true;
        return false;
    }

    private void ReadParts()
    {
        var units = 0L;
        var forwards = ZoneReader.IsForward(Message.Subject);
        if (!string.IsNullOrEmpty(Message.Subject) && Fits(MessagePart.Subject, 0, Message.Subject.Length, ref units))
            AddPlain(MessagePart.Subject, 0, -1, Message.Subject).Zones.Add(new(0, Zone.Author));
        for (var i = 0; i < Message.TextParts.Length; i++)
        {
            var part = Message.TextParts[i];
            if (Fits(MessagePart.Text, i, part.Content.Length, ref units))
                ZoneReader.Read(part.Content, part.Zone, forwards, AddPlain(MessagePart.Text, i, part.Alternative, part.Content).Zones);
        }

        for (var i = 0; i < Message.HtmlParts.Length; i++)
        {
            var part = Message.HtmlParts[i];
            if (!Fits(MessagePart.Html, i, part.Content.Length, ref units))
                continue;
            var visible = AddView();
            visible.ResetMapped(MessagePart.Html, i, part.Alternative, hidden: false, part.Content.AsMemory());
            var hidden = AddView();
            hidden.ResetMapped(MessagePart.Html, i, -1, hidden: true, part.Content.AsMemory());
            _html.Read(part.Content, part.Zone, forwards, visible, hidden);
            if (!hidden.HasWords)
                RemoveLastView();
            else
                AddFault(EngineRules.HiddenText, new(MessagePart.Html, i, hidden.ToSource(new(0, hidden.Text.Length))), "the HTML part has text that is not shown");
        }

        for (var i = 0; i < Message.Attachments.Length; i++)
            if (Fits(MessagePart.Attachment, i, Message.Attachments[i].Name.Length, ref units))
                AddPlain(MessagePart.Attachment, i, -1, Message.Attachments[i].Name).Zones.Add(new(0, Zone.Author));
        _budget = _policy.TimeFor(units);
    }

    private bool Fits(MessagePart part, int index, int length, ref long units)
    {
        if (_views.Count >= CheckLimits.Parts)
        {
            if (!HasFault(EngineRules.LimitReached))
                AddFault(EngineRules.LimitReached, new(part, index, default), $"there are more than {CheckLimits.Parts} parts; the rest was not checked");
            return false;
        }

        if (units + length <= CheckLimits.TextUnits)
        {
            units += length;
            return true;
        }

        AddFault(EngineRules.LimitReached, new(part, index, default), "the message has more text than is checked (50 MB); this part was not checked");
        return false;
    }

    private TextView AddPlain(MessagePart part, int index, int alternative, string text)
    {
        var view = AddView();
        view.ResetPlain(part, index, alternative, text.AsMemory());
        return view;
    }

    private TextView AddView()
    {
        var last = _spareViews.Count - 1;
        TextView view;
        if (last >= 0)
        {
            view = _spareViews[last];
            _spareViews.RemoveAt(last);
        }
        else
        {
            view = new();
        }

        _views.Add(view);
        return view;
    }

    private void RemoveLastView()
    {
        _spareViews.Add(_views[^1]);
        _views.RemoveAt(_views.Count - 1);
    }

    /// <summary>Finds words, terms and patterns in every view; false when time ran out.</summary>
    private bool ScanViews()
    {
        foreach (var view in _views)
        {
            if (!HasTime())
                return false;
            if (view.Words.Count == 0)
                WordReader.Read(view);
            if (view.InvisibleAt >= 0)
                AddFault(EngineRules.HiddenText, new(view.Part, view.Index, view.ToSource(new(view.InvisibleAt, 1))), "there is an invisible character within a word");
            if (view.Repeats)
                continue;
            _policy.Terms.Scan(view);
            _policy.Patterns.Scan(view);
            _matches += view.Matches.Count + view.Hits.Count;
            if (_matches <= CheckLimits.Matches)
                continue;
            AddFault(EngineRules.LimitReached, new(view.Part, view.Index, default), "there are more matches than are looked at");
            view.Matches.Truncate(Math.Max(0, view.Matches.Count - (_matches - CheckLimits.Matches)));
            break;
        }

        return true;
    }

    private void Dispatch()
    {
        for (var v = 0; v < _views.Count && HasTime(); v++)
        {
            var view = _views[v];
            if (view.Repeats)
                continue;
            DispatchMatches(v, view);
            foreach (ref readonly var registered in _policy.TextActions.AsSpan())
                if (Applies(registered.Descriptor))
                    RunText(registered, v);
        }

        if (_policy.LinkActions.Length > 0)
            DispatchLinks();
        for (var i = 0; i < Message.Attachments.Length && HasTime(); i++)
            foreach (ref readonly var registered in _policy.AttachmentActions.AsSpan())
                if (Applies(registered.Descriptor))
                    RunAttachment(registered, i);
        foreach (ref readonly var registered in _policy.MessageActions.AsSpan())
            if (HasTime() && Applies(registered.Descriptor))
                RunMessage(registered);
    }

    private void DispatchMatches(int v, TextView view)
    {
        var count = 0;
        foreach (var match in view.Matches.Span)
        {
            var term = _policy.Terms[match.Term];
            if (term.Use >= 0 && (++count % 1024 != 0 || HasTime()))
                RunMatch(_policy.TermActions[term.Use], v, view, TextSpan.FromBounds(match.Start, match.End), term.Term);
        }

        foreach (var hit in view.Hits.Span)
            if (++count % 1024 != 0 || HasTime())
                RunMatch(_policy.PatternActions[hit.Pattern], v, view, TextSpan.FromBounds(hit.Start, hit.End), null);
    }

    private void DispatchLinks()
    {
        for (var v = 0; v < _views.Count && HasTime(); v++)
        {
            var view = _views[v];
            if (view.Part == MessagePart.Attachment)
                continue;
            foreach (var link in view.Links.Span)
                RunLinks(view.AddressOf(link), view.Text.Slice(link.Visible.Start, link.Visible.Length), new(view.Part, view.Index, link.Address), view.ZoneAt(link.Visible.Start));
            if (view.Repeats)
                continue;
            for (var at = 0; LinkReader.TryFind(view.Text, at, out var found); at = found.End)
            {
                var address = view.Text.Slice(found.Start, found.Length);
                RunLinks(address, address, new(view.Part, view.Index, view.ToSource(found)), view.ZoneAt(found.Start));
            }
        }

        for (var i = 0; i < Message.Links.Length && HasTime(); i++)
            RunLinks(Message.Links[i], Message.Links[i], new(MessagePart.Link, i, new(0, Message.Links[i].Length)), Zone.Author);
    }

    private void RunLinks(ReadOnlySpan<char> address, ReadOnlySpan<char> shown, MessageLocation location, Zone zone)
    {
        if (++_links > CheckLimits.Links)
        {
            if (_links == CheckLimits.Links + 1)
                AddFault(EngineRules.LimitReached, location, $"there are more than {CheckLimits.Links} links; the rest was not checked");
            return;
        }

        foreach (ref readonly var registered in _policy.LinkActions.AsSpan())
        {
            if (!Applies(registered.Descriptor) || !Reads(registered.Descriptor, zone))
                continue;
            try
            {
                registered.Action(new LinkContext(this, registered.Rule, registered.Descriptor, address, shown, location, zone));
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                Blame(registered.Descriptor, exception, location);
            }
        }
    }

    private void RunMatch(in Registered<Action<MatchContext>> registered, int v, TextView view, TextSpan span, LexiconTerm? term)
    {
        var zone = view.ZoneAt(span.Start);
        if (zone != view.ZoneAt(span.End - 1) || !Applies(registered.Descriptor))
            return;
        if (!Reads(registered.Descriptor, zone))
        {
            TraceIgnored(registered.Descriptor, v, span, zone == Zone.Signature ? "it stands in a signature" : "the words are somebody else's");
            return;
        }

        try
        {
            registered.Action(new MatchContext(this, v, registered.Rule, registered.Descriptor, span, term));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, new(view.Part, view.Index, view.ToSource(span)));
        }
    }

    private void RunText(in Registered<Action<TextContext>> registered, int v)
    {
        try
        {
            registered.Action(new TextContext(this, v, registered.Rule, registered.Descriptor));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, new(_views[v].Part, _views[v].Index, default));
        }
    }

    private void RunAttachment(in Registered<Action<AttachmentContext>> registered, int index)
    {
        try
        {
            registered.Action(new AttachmentContext(this, registered.Rule, registered.Descriptor, index));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, new(MessagePart.Attachment, index, default));
        }
    }

    private void RunMessage(in Registered<Action<MessageContext>> registered)
    {
        try
        {
            registered.Action(new MessageContext(this, registered.Rule, registered.Descriptor));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, MessageLocation.Whole);
        }
    }

    /// <summary>Whether the rule is for messages of this channel, direction and route.</summary>
    private bool Applies(RuleDescriptor rule)
        => (rule.Channels & Message.Channel) != 0 && (rule.Directions & _facts.Direction) != 0
            && (_facts.Route != Route.Protected || !rule.JudgesContent);

    private bool IsCancellation(Exception exception) => exception is OperationCanceledException && _cancellation.IsCancellationRequested;

    // The type name only: an exception's message may hold words of the mail.
    private void Blame(RuleDescriptor rule, Exception exception, MessageLocation location)
        => AddFault(EngineRules.RuleFailed, location, $"{rule.Id} failed with {exception.GetType().Name}");

    private bool HasTime()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_policy.Clock.GetElapsedTime(_started) <= _budget)
            return true;
        if (!HasFault(EngineRules.TimeSpent))
            AddFault(EngineRules.TimeSpent, MessageLocation.Whole, $"checking took longer than {_budget.TotalMilliseconds:F0} ms; the rest was not checked");
        return false;
    }
}
