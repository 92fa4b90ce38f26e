namespace EComRules.Engine;

/// <summary>Pairs each finding in HTML with one in the text that says the same, so that it is listed once: two in the text cover two in the HTML, not three. Reused.</summary>
internal sealed class SaidInText
{
    private readonly ScratchList<Said> _inText = new();
    private bool _isGathered;

    /// <summary>A finding in the text, by what it says.</summary>
    /// <param name="Rule">Its rule.</param>
    /// <param name="Alternative">Which text.</param>
    /// <param name="Words">Its words, hashed.</param>
    /// <param name="Index">Its place among those kept.</param>
    private record struct Said(int Rule, int Alternative, ulong Words, int Index)
    {
        /// <summary>At the first of those that say the same: how many of them were taken.</summary>
        public int Taken;
    }

    /// <summary>Takes the finding in the text that says the same as one in HTML; false when there is none left.</summary>
    /// <param name="run">The check.</param>
    /// <param name="finding">A finding; findings come in the order of parts, so that all texts were before the first HTML.</param>
    /// <param name="kept">What is kept so far.</param>
    /// <param name="index">The place of the finding in the text among <paramref name="kept"/>.</param>
    public bool TryTake(CheckRun run, in ReportedFinding finding, ReadOnlySpan<JudgedFinding> kept, out int index)
    {
        index = -1;
        if (finding.View < 0 || finding.Location.Part != MessagePart.Html || run.Views[finding.View].Hidden)
            return false;
        Gather(run, kept);
        if (_inText.Count == 0)
            return false;
        var key = KeyOf(run, finding, -1);
        var first = FirstFrom(key);
        if (first == _inText.Count || !SaysTheSame(_inText[first], key))
            return false;
        var next = first + _inText[first].Taken;
        if (next == _inText.Count || !SaysTheSame(_inText[next], key))
            return false;
        _inText[first].Taken++;
        index = _inText[next].Index;
        return true;
    }

    public void Clear()
    {
        _inText.Clear();
        _isGathered = false;
    }

    // Most findings have no HTML form to be compared with: their words are read when the first one comes.
    private void Gather(CheckRun run, ReadOnlySpan<JudgedFinding> kept)
    {
        if (_isGathered)
            return;
        _isGathered = true;
        for (var i = 0; i < kept.Length; i++)
            if (kept[i].Reported is { View: >= 0, Location.Part: MessagePart.Text })
                _inText.Add(KeyOf(run, kept[i].Reported, i));
        _inText.Span.Sort(static (a, b) => Compare(a, b)); // a comparer would be wrapped in a new delegate each time
    }

    /// <summary>The place of the first that says the same, or of what comes after it.</summary>
    private int FirstFrom(in Said key)
    {
        var low = 0;
        var high = _inText.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(_inText[middle], key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int Compare(in Said a, in Said b)
    {
        var order = a.Rule.CompareTo(b.Rule);
        if (order == 0)
            order = a.Alternative.CompareTo(b.Alternative);
        if (order == 0)
            order = a.Words.CompareTo(b.Words);
        return order == 0 ? a.Index.CompareTo(b.Index) : order;
    }

    private static bool SaysTheSame(in Said a, in Said b) => a.Rule == b.Rule && a.Alternative == b.Alternative && a.Words == b.Words;

    private static Said KeyOf(CheckRun run, in ReportedFinding finding, int index)
    {
        var view = run.Views[finding.View];
        var shown = view.FromSource(finding.Location.Span);

        // The address of a link is not shown; it is compared as written.
        var text = shown.Length > 0 ? view.Text.Slice(shown.Start, shown.Length) : view.Source.Slice(finding.Location.Span.Start, finding.Location.Span.Length);
        return new(finding.Rule, view.Alternative, WordsOf(text, decode: shown.Length == 0), index);
    }

    /// <summary>The folded words; the signs where there are no words.</summary>
    private static ulong WordsOf(ReadOnlySpan<char> text, bool decode)
    {
        var words = 0UL;
        var signs = 0UL;
        var inWord = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            char folded;
            if (decode && c == '&' && HtmlEntities.TryRead(text, i, inAttribute: true, out var end, out var point) && point < 128)
            {
                folded = (char)CharFold.Ascii[point];
                c = (char)point;
                i = end;
            }
            else
            {
                folded = CharFold.Next(text, ref i);
            }

            if (folded == CharFold.Invisible)
                continue;
            if (folded != CharFold.Gap)
                words = Mix(inWord ? words : Mix(words, ' '), folded);
            else if (!char.IsWhiteSpace(c))
                signs = Mix(signs, c);
            inWord = folded != CharFold.Gap;
        }

        return words == 0 ? ~signs : words;
    }

    private static ulong Mix(ulong hash, char c) => ((hash ^ c) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29) ^ 1;
}
