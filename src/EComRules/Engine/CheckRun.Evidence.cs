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
        var zone = text.ZoneSpanAt(span.Start);
        var all = text.Words.Span;
        var after = WordAt(all, span.End);
        var earliest = Math.Max(0, WordAt(all, span.Start) - words - LongestTerm);
        var matches = text.Matches.Span;
        for (var i = earliest < all.Length ? MatchAt(matches, all[earliest].Start) : 0; i < matches.Length; i++)
        {
            ref readonly var match = ref matches[i];
            if (match.FirstWord > after + words)
                break;
            if (_policy.Terms[match.Term].Use != ~set.Index || match.Start < zone.Start || match.End > zone.End)
                continue;
            if (match.End <= span.Start ? CountWords(all, match.LastWord + 1, span.Start) <= words : CountWords(all, after, match.Start) <= words)
                return true;
        }

        return false;

        static int CountWords(ReadOnlySpan<Word> all, int from, int upTo)
        {
            var count = 0;
            while (from + count < all.Length && all[from + count].Start < upTo)
                count++;
            return count;
        }
    }

    public bool Within(int view, TextSpan span, TermSet set)
    {
        var matches = _views[view].Matches.Span;
        for (var i = MatchAt(matches, span.Start); i < matches.Length && matches[i].Start < span.End; i++)
            if (_policy.Terms[matches[i].Term].Use == ~set.Index && matches[i].End <= span.End)
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
            foreach (var match in view.Matches.Span)
            {
                if (_policy.Terms[match.Term].Use != ~set.Index || _seenTerms.Span.Contains(match.Term))
                    continue;
                _seenTerms.Add(match.Term);
                if (_seenTerms.Count >= atLeast)
                    return true;
            }

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

    // Asked for every match of some rules, so found out once.
    private bool IsPresent(TermSet set)
    {
        if (_presentSets.Count == 0)
        {
            for (var i = 0; i < _policy.SetCount; i++)
                _presentSets.Add(false);
            var present = _presentSets.Span;
            foreach (var view in _views)
                foreach (var match in view.Matches.Span)
                    if (_policy.Terms[match.Term].Use < 0)
                        present[~_policy.Terms[match.Term].Use] = true;
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

    private static int WordAt(ReadOnlySpan<Word> words, int position)
    {
        var low = 0;
        var high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
