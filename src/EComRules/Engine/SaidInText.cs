namespace EComRules.Engine;

/// <summary>Pairs each finding in HTML with one in the text that says the same, so that it is listed once: two in the text cover two in the HTML, not three.</summary>
internal sealed class SaidInText(CheckRun run)
{
    private readonly Dictionary<(int Rule, int Alternative, ulong Words), Queue<int>> _inText = [];

    /// <summary>Notes a finding that is kept.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="index">Its place among those kept.</param>
    public void Add(in RawFinding finding, int index)
    {
        if (finding.View < 0 || finding.Location.Part != MessagePart.Text)
            return;
        var key = KeyOf(finding);
        if (!_inText.TryGetValue(key, out var findings))
            _inText[key] = findings = [];
        findings.Enqueue(index);
    }

    /// <summary>Takes the finding in the text that says the same as one in HTML; false when there is none left.</summary>
    public bool TryTake(in RawFinding finding, out int index)
    {
        index = -1;
        return _inText.Count > 0 && finding.View >= 0 && finding.Location.Part == MessagePart.Html && !run.Views[finding.View].Hidden
            && _inText.TryGetValue(KeyOf(finding), out var findings) && findings.TryDequeue(out index);
    }

    private (int Rule, int Alternative, ulong Words) KeyOf(in RawFinding finding)
    {
        var view = run.Views[finding.View];
        var shown = view.FromSource(finding.Location.Span);

        // The address of a link is not shown; it is compared as written.
        var text = shown.Length > 0 ? view.Text.Slice(shown.Start, shown.Length) : view.Source.Slice(finding.Location.Span.Start, finding.Location.Span.Length);
        return (finding.Rule, view.Alternative, WordsOf(text, decode: shown.Length == 0));
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
