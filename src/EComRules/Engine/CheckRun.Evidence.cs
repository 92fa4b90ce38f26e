namespace EComRules.Engine;

/// <content>What stands around a match: evidence for the rules. Asked for each match, so none of it walks the whole text.</content>
internal sealed partial class CheckRun
{
    // No term has more words.
    private const int LongestTerm = 16;

    public bool Near(int view, TextSpan span, TermSet set, int words)
    {
        // Only matches of the words around can be near: a list of thousands of names must not be walked for each of them.
        var text = _views[view];
        var matches = EvidenceOf(text);
        if (matches.IsEmpty)
            return false;
        var folded = text.Fold(ScanPaths.Best);
        var zone = text.ZoneSpanAt(span.Start);
        var earliest = folded.StartOfWordsBefore(span.Start, words + LongestTerm);
        for (var i = MatchAt(matches, earliest); i < matches.Length; i++)
        {
            ref readonly var match = ref matches[i];
            var isAfter = match.Start >= span.End;
            if (isAfter && folded.CountWords(span.End, match.Start) > words)
                break;
            if (!_policy.Evidence.IsOf(match.Term, set) || match.Start < zone.Start || match.End > zone.End)
                continue;
            if (isAfter || match.End > span.Start || folded.CountWords(match.End, span.Start) <= words)
                return true;
        }

        return false;
    }

    public bool Within(int view, TextSpan span, TermSet set)
    {
        var matches = EvidenceOf(_views[view]);
        for (var i = MatchAt(matches, span.Start); i < matches.Length && matches[i].Start < span.End; i++)
            if (_policy.Evidence.IsOf(matches[i].Term, set) && matches[i].End <= span.End)
                return true;
        return false;
    }

    /// <summary>Whether that many different terms of the set stand anywhere in the message.</summary>
    public bool InMessage(TermSet set, int atLeast)
    {
        if (!IsPresent(set))
            return false;
        if (atLeast <= 1)
            return true;
        _seenTerms.Clear();
        foreach (var view in _views)
            foreach (ref readonly var match in EvidenceOf(view))
            {
                if (!_policy.Evidence.IsOf(match.Term, set) || _seenTerms.Span.Contains(match.Term))
                    continue;
                _seenTerms.Add(match.Term);
                if (_seenTerms.Count >= atLeast)
                    return true;
            }

        return false;
    }

    /// <summary>Whether a term of one set stands within that many words of a term of another, in one zone of one part.</summary>
    public bool Near(TermSet first, TermSet second, int words)
    {
        if (!IsPresent(first) || !IsPresent(second))
            return false;
        var count = 0;
        for (var v = 0; v < _views.Count; v++)
            foreach (ref readonly var match in EvidenceOf(_views[v]))
            {
                if (!_policy.Evidence.IsOf(match.Term, first))
                    continue;
                if (Near(v, TextSpan.FromBounds(match.Start, match.End), second, words))
                    return true;
                if (++count % MatchesBetweenClocks == 0 && !LooksInTime())
                    return false;
            }

        return false;
    }

    /// <summary>Whether a term of the set stands in words of that zone anywhere in the message.</summary>
    public bool IsInZone(TermSet set, Zone zone)
    {
        if (!IsPresent(set))
            return false;
        foreach (var view in _views)
            foreach (ref readonly var match in EvidenceOf(view))
                if (_policy.Evidence.IsOf(match.Term, set) && view.ZoneAt(match.Start) == zone)
                    return true;
        return false;
    }

    /// <summary>Whether a rule of the category has reported something that counts at least that much once evidence has lowered it.</summary>
    public bool HasReported(RuleCategory category, Severity atLeast)
    {
        foreach (ref readonly var finding in _findings.Span)
            if (_policy.Rules[finding.Rule].Category == category && finding.Severity - (finding.LoweredBecause is null ? 0 : 1) >= atLeast)
                return true;
        return false;
    }

    /// <summary>Whether a rule has reported something that counts at least that much once evidence has lowered it.</summary>
    public bool HasReported(Severity atLeast)
    {
        foreach (ref readonly var finding in _findings.Span)
            if (finding.Severity - (finding.LoweredBecause is null ? 0 : 1) >= atLeast)
                return true;
        return false;
    }

    /// <summary>
    /// The evidence in a view. Most messages have nothing that asks for it, so it is searched for when first asked for; a form that repeats
    /// another is not searched.
    /// </summary>
    private ReadOnlySpan<TermMatch> EvidenceOf(TextView view)
    {
        if (!view.EvidenceIsRead)
        {
            view.EvidenceIsRead = true;
            if (view.Repeats)
                return default;
            var began = _profile?.Now() ?? 0;
            _policy.Evidence.Scan(view, view.Evidence);
            _profile?.SpentSince(began, CheckStage.FindingEvidence);
        }

        return view.Evidence.Span;
    }

    // Asked for every match of some rules, so found out once.
    private bool IsPresent(TermSet set)
    {
        if (_presentSets.Count == 0)
        {
            for (var i = 0; i < _policy.SetCount; i++)
                _presentSets.Add(false);
            var present = _presentSets.Span;
            foreach (var view in _views)
                foreach (ref readonly var match in EvidenceOf(view))
                    foreach (var one in _policy.Evidence.SetsOf(match.Term))
                        present[one] = true;
        }

        return _presentSets[set.Index];
    }

    /// <summary>The first match that begins at the place or after it.</summary>
    private static int MatchAt(ReadOnlySpan<TermMatch> matches, int position)
    {
        var low = 0;
        var high = matches.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (matches[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
