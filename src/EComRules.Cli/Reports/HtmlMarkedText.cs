namespace EComRules.Cli.Reports;

/// <summary>Writes a text with findings marked in place; of a very long text only what stands around them.</summary>
internal static class HtmlMarkedText
{
    private const int WholeCharacters = 20_000;
    private const int AroundCharacters = 800;

    /// <summary>Writes the text. Marks may overlap: a piece shows the most serious of its findings, and each finding's number follows its last piece.</summary>
    public static void Write(HtmlWriter html, int message, string text, List<HtmlMark> marks)
    {
        marks.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Number.CompareTo(b.Number));
        var at = 0;
        foreach (var window in Windows(text, marks))
        {
            WriteGap(html, window.Start - at);
            WritePieces(html, message, text, window, marks);
            at = window.End;
        }

        WriteGap(html, text.Length - at);
    }

    private static void WritePieces(HtmlWriter html, int message, string text, TextSpan window, List<HtmlMark> marks)
    {
        var edges = new SortedSet<int> { window.Start, window.End };
        foreach (var mark in marks)
        {
            if (!window.Contains(mark.Span))
                continue;
            edges.Add(mark.Span.Start);
            edges.Add(mark.Span.End);
        }

        var start = window.Start;
        foreach (var end in edges)
        {
            WriteEmpty(html, message, end, marks, window);
            if (end > start)
                WritePiece(html, message, text.AsSpan(start, end - start), TextSpan.FromBounds(start, end), marks);
            start = end;
        }
    }

    private static void WritePiece(HtmlWriter html, int message, ReadOnlySpan<char> text, TextSpan piece, List<HtmlMark> marks)
    {
        HtmlMark? worst = null;
        foreach (var mark in marks)
            if (mark.Span.Contains(piece) && (worst is null || mark.Severity > worst.Value.Severity))
                worst = mark;
        if (worst is not { } shown)
        {
            html.Text(text);
            return;
        }

        html.Raw($"<mark class=\"{shown.Class}\" data-f=\"f{message}-{shown.Number}\">").Text(text);
        foreach (var mark in marks)
            if (mark.Span.Length > 0 && mark.Span.End == piece.End)
                WriteNumber(html, message, mark);
        html.Raw("</mark>");
    }

    /// <summary>A finding about a place between two characters.</summary>
    private static void WriteEmpty(HtmlWriter html, int message, int place, List<HtmlMark> marks, TextSpan window)
    {
        foreach (var mark in marks)
        {
            if (mark.Span.Length > 0 || mark.Span.Start != place || !window.Contains(mark.Span))
                continue;
            html.Raw($"<mark class=\"{mark.Class}\" data-f=\"f{message}-{mark.Number}\">");
            WriteNumber(html, message, mark);
            html.Raw("</mark>");
        }
    }

    private static void WriteNumber(HtmlWriter html, int message, HtmlMark mark)
        => html.Raw($"<a class=\"no\" id=\"w{message}-{mark.Number}\" href=\"#f{message}-{mark.Number}\" aria-label=\"finding {mark.Number}\">{mark.Number}</a>");

    private static List<TextSpan> Windows(string text, List<HtmlMark> marks)
    {
        if (text.Length <= WholeCharacters)
            return [new(0, text.Length)];
        var windows = new List<TextSpan>();
        foreach (var mark in marks)
        {
            var start = Whole(text, Math.Max(0, mark.Span.Start - AroundCharacters));
            var end = Whole(text, Math.Min(text.Length, mark.Span.End + AroundCharacters));
            if (windows.Count > 0 && start <= windows[^1].End)
                windows[^1] = TextSpan.FromBounds(windows[^1].Start, Math.Max(end, windows[^1].End));
            else
                windows.Add(TextSpan.FromBounds(start, end));
        }

        return windows.Count == 0 ? [new(0, Whole(text, AroundCharacters))] : windows;
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int place)
        => place < text.Length && char.IsLowSurrogate(text[place]) ? place + 1 : place;

    private static void WriteGap(HtmlWriter html, int characters)
    {
        if (characters > 0)
            html.Raw("<span class=\"gap\">").Number(characters).Raw(" characters without a finding are not shown here</span>");
    }
}
