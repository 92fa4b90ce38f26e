namespace EComRules.Engine;

/// <content>From what was found to the rules' actions.</content>
internal sealed partial class CheckRun
{
    // Looking at the clock costs less than a match; a match of a rule that reads its whole sentence may take some microseconds.
    private const int MatchesBetweenClocks = 128;

    private void Dispatch()
    {
        if (Message.Record is not null)
        {
            DispatchRecord();
            return;
        }

        for (var v = 0; v < _views.Count && GoesOn(); v++)
        {
            var view = _views[v];
            if (view.Repeats)
                continue;
            DispatchMatches(v, view);
            foreach (ref readonly var registered in _policy.TextActions.AsSpan())
                if (Applies(registered.Descriptor) && (!view.IsFileText || registered.Descriptor.ReadsAttachments))
                    RunText(registered, v);
            _profile?.Spent(CheckStage.Dispatching);
        }

        if (_policy.LinkActions.Length > 0)
            DispatchLinks();
        _profile?.Spent(CheckStage.Dispatching);
        for (var i = 0; i < Message.Attachments.Length && GoesOn(); i++)
            foreach (ref readonly var registered in _policy.AttachmentActions.AsSpan())
                if (Applies(registered.Descriptor))
                    RunAttachment(registered, i, 0);
        DispatchContainedFiles();
        foreach (ref readonly var registered in _policy.MessageActions.AsSpan())
            if (GoesOn() && Applies(registered.Descriptor))
                RunMessage(registered);
    }

    /// <summary>The files within attachments, after the attachments themselves.</summary>
    private void DispatchContainedFiles()
    {
        for (var i = 0; i < Message.Attachments.Length; i++)
        {
            var contents = Message.Attachments[i].Contents;
            for (var c = 0; c < contents.Length; c++)
            {
                if (contents[c].File is null)
                    continue;
                if (!GoesOn())
                    return;
                foreach (ref readonly var registered in _policy.AttachmentActions.AsSpan())
                    if (Applies(registered.Descriptor))
                        RunAttachment(registered, i, c + 1);
            }
        }
    }

    private void DispatchRecord()
    {
        foreach (ref readonly var registered in _policy.RecordActions.AsSpan())
            if (GoesOn() && Applies(registered.Descriptor))
                RunRecord(registered);
    }

    private void DispatchFindings()
    {
        foreach (ref readonly var registered in _policy.FindingsActions.AsSpan())
        {
            if (!Applies(registered.Descriptor))
                continue;
            try
            {
                registered.Action(new FindingsContext(this, registered.Rule, registered.Descriptor));
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                Blame(registered.Descriptor, exception, MessageLocation.Whole);
            }

            _judgement.Settle();
            _profile?.Spent(registered.Rule, called: true);
        }
    }

    private void DispatchMatches(int v, TextView view)
    {
        var count = 0;
        foreach (var match in view.Matches.Span)
        {
            var term = _policy.Terms[match.Term];
            if (_isFull || (++count % MatchesBetweenClocks == 0 && !LooksInTime()))
                return;
            RunMatch(_policy.TermActions[term.Use], v, view, TextSpan.FromBounds(match.Start, match.End), term.Term);
        }

        foreach (var hit in view.Hits.Span)
        {
            if (_isFull || (++count % MatchesBetweenClocks == 0 && !LooksInTime()))
                return;
            RunMatch(_policy.PatternActions[hit.Pattern], v, view, TextSpan.FromBounds(hit.Start, hit.End), null);
        }
    }

    private void DispatchLinks()
    {
        for (var v = 0; v < _views.Count && GoesOn(); v++)
        {
            var view = _views[v];
            if (view.Part == MessagePart.Attachment && !view.IsFileText)
                continue;
            foreach (var link in view.Links.Span)
                RunLinks(view.AddressOf(link), view.Text.Slice(link.Visible.Start, link.Visible.Length), new(view.Part, view.Index, link.Address), view.ZoneAt(link.Visible.Start), inFile: false);
            if (view.Repeats)
                continue;
            for (var at = 0; LinkReader.TryFind(view.Text, at, out var found); at = found.End)
            {
                var address = view.Text.Slice(found.Start, found.Length);
                RunLinks(address, address, view.Locate(found), view.ZoneAt(found.Start), view.IsFileText);
            }
        }

        for (var i = 0; i < Message.Links.Length && GoesOn(); i++)
            RunLinks(Message.Links[i], Message.Links[i], new(MessagePart.Link, i, new(0, Message.Links[i].Length)), Zone.Author, inFile: false);
    }

    private void RunLinks(ReadOnlySpan<char> address, ReadOnlySpan<char> shown, MessageLocation location, Zone zone, bool inFile)
    {
        if (++_links > CheckLimits.Links)
        {
            if (_links == CheckLimits.Links + 1)
                AddFault(EngineRules.LimitReached, location, $"there are more than {CheckLimits.Links} links; the rest was not checked");
            return;
        }

        _profile?.Spent(CheckStage.Dispatching);
        foreach (ref readonly var registered in _policy.LinkActions.AsSpan())
        {
            if (!Applies(registered.Descriptor) || !Reads(registered.Descriptor, zone) || (inFile && !registered.Descriptor.ReadsAttachments))
                continue;
            try
            {
                registered.Action(new LinkContext(this, registered.Rule, registered.Descriptor, address, shown, location, zone));
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                Blame(registered.Descriptor, exception, location);
            }

            _profile?.Spent(registered.Rule, called: true);
        }
    }

    private void RunMatch(in Registered<Action<MatchContext>> registered, int v, TextView view, TextSpan span, LexiconTerm? term)
    {
        var zone = view.ZoneAt(span.Start);
        if (zone != view.ZoneAt(span.End - 1) || !Applies(registered.Descriptor) || (view.IsFileText && !registered.Descriptor.ReadsAttachments))
        {
            _profile?.Spent(registered.Rule, called: false);
            return;
        }

        if (!Reads(registered.Descriptor, zone))
        {
            TraceIgnored(registered.Descriptor, v, span, zone == Zone.Signature ? "it stands in a signature" : "the words are somebody else's");
            _profile?.Spent(registered.Rule, called: false);
            return;
        }

        try
        {
            registered.Action(new MatchContext(this, v, registered.Rule, registered.Descriptor, span, term));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, view.Locate(span));
        }

        _profile?.Spent(registered.Rule, called: true);
    }

    private void RunText(in Registered<Action<TextContext>> registered, int v)
    {
        try
        {
            _stepsToLook = 0; // whoever reads a whole text may take long
            registered.Action(new TextContext(this, v, registered.Rule, registered.Descriptor));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, new(_views[v].Part, _views[v].Index, default) { Content = _views[v].Content });
        }

        _profile?.Spent(registered.Rule, called: true);
    }

    private void RunAttachment(in Registered<Action<AttachmentContext>> registered, int index, int content)
    {
        try
        {
            _stepsToLook = 0; // a file may take long too
            registered.Action(new AttachmentContext(this, registered.Rule, registered.Descriptor, index, content));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, new(MessagePart.Attachment, index, default) { Content = content });
        }

        _profile?.Spent(registered.Rule, called: true);
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

        _profile?.Spent(registered.Rule, called: true);
    }

    private void RunRecord(in Registered<Action<RecordContext>> registered)
    {
        try
        {
            registered.Action(new RecordContext(this, registered.Rule, registered.Descriptor));
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            Blame(registered.Descriptor, exception, MessageLocation.Whole);
        }

        _profile?.Spent(registered.Rule, called: true);
    }

    /// <summary>Whether there is time, and room for another finding; when there is none, a fault says that something was left out.</summary>
    private bool GoesOn() => !_isFull && HasTime();

    /// <summary>Whether the rule is for messages of this channel, direction and route.</summary>
    private bool Applies(RuleDescriptor rule)
        => (rule.Channels & Message.Channel) != 0 && (rule.Directions & _facts.Direction) != 0
            && (_facts.Route != Route.Protected || !rule.JudgesContent);

    private bool IsCancellation(Exception exception) => exception is OperationCanceledException && _cancellation.IsCancellationRequested;

    // The type name only: an exception's message may hold words of the mail.
    private void Blame(RuleDescriptor rule, Exception exception, MessageLocation location)
        => AddFault(EngineRules.RuleFailed, location, $"{rule.Id} failed with {exception.GetType().Name}");
}
