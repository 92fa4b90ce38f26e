namespace EComRules.Engine;

/// <summary>
/// Compares the text and HTML forms of the same content. Where every letter and sign that the HTML shows stands in the text too, in the same
/// order and in the same zone, the HTML need not be searched again. Anything else, however small, is searched in both forms.
/// Forms that share too few words are noticed as a fault. Reused; one thread.
/// </summary>
internal sealed class Alternatives
{
    // A form may have up to two words of its own and one in five more before the two are said to differ: footers and names of
    // images differ that much in ordinary mail; a stub ("view this in your browser") or another story differs in nearly all.
    private const int FreeWords = 2;
    private const int OneInHowMany = 5;

    private readonly ScratchList<long> _byAlternative = new();
    private readonly ScratchList<Word> _words = new();
    private readonly ScratchList<ulong> _textWords = new();
    private readonly ScratchList<ulong> _htmlWords = new();

    /// <summary>Marks HTML views that repeat their text alternative; where the two disagree both stay, with fault ECR0010.</summary>
    public void Compare(CheckRun run)
    {
        var views = run.Views;
        _byAlternative.Clear();
        for (var i = 0; i < views.Count; i++)
            if (views[i] is { Hidden: false, Alternative: >= 0, Part: MessagePart.Text or MessagePart.Html })
                _byAlternative.Add(((long)views[i].Alternative << 32) | (uint)i);
        _byAlternative.Span.Sort();
        for (var first = 0; first < _byAlternative.Count;)
        {
            var end = first + 1;
            while (end < _byAlternative.Count && _byAlternative[end] >> 32 == _byAlternative[first] >> 32)
                end++;
            CompareGroup(run, _byAlternative.Span[first..end]);
            first = end;
        }

        const int ordinary = 16 * 1024;
        _byAlternative.TrimTo(ordinary);
        _words.TrimTo(ordinary);
        _textWords.TrimTo(ordinary);
        _htmlWords.TrimTo(ordinary);
    }

    private void CompareGroup(CheckRun run, ReadOnlySpan<long> group)
    {
        TextView? html = null;
        TextView? text = null;
        foreach (var member in group)
        {
            var view = run.Views[(int)member];
            if (view.Part == MessagePart.Html)
                html ??= view;
            else
                text ??= view;
        }

        if (html is null || text is null)
            return;
        if (group.Length == 2 && SameStream.Of(text, html))
        {
            html.Repeats = true;
            return;
        }

        _textWords.Clear();
        _htmlWords.Clear();
        foreach (var member in group)
        {
            var view = run.Views[(int)member];
            Gather(view, view.Part == MessagePart.Html ? _htmlWords : _textWords);
        }

        if (Disagree(_textWords.Span, _htmlWords.Span))
            run.AddFault(EngineRules.PartsDisagree, new(MessagePart.Html, html.Index, default), "the text and the HTML part say different things");
    }

    /// <summary>The words outside addresses; single letters and digits are bullets more often than words.</summary>
    private void Gather(TextView view, ScratchList<ulong> into)
    {
        _words.Clear();
        WordReader.Read(view.Text, _words);
        var hasLink = LinkReader.TryFind(view.Text, 0, out var link);
        foreach (ref readonly var word in _words.Span)
        {
            while (hasLink && link.End <= word.Start)
                hasLink = LinkReader.TryFind(view.Text, link.End, out link);
            if (word.End - word.Start > 1 && !(hasLink && word.Start >= link.Start))
                into.Add(word.Hash);
        }
    }

    private static bool Disagree(Span<ulong> text, Span<ulong> html)
    {
        // A form without words says nothing else: an empty text beside the HTML, or a picture.
        if (text.IsEmpty || html.IsEmpty)
            return false;
        text.Sort();
        html.Sort();
        var shared = 0;
        for (int t = 0, h = 0; t < text.Length && h < html.Length;)
        {
            var order = text[t].CompareTo(html[h]);
            shared += order == 0 ? 1 : 0;
            t += order <= 0 ? 1 : 0;
            h += order >= 0 ? 1 : 0;
        }

        return HasTooMany(text.Length) || HasTooMany(html.Length);

        bool HasTooMany(int words) => words - shared > FreeWords + (words / OneInHowMany);
    }
}
