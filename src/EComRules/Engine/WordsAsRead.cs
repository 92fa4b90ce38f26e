namespace EComRules.Engine;

/// <summary>What the reader of a part sees of a stretch of its source: <c>for&lt;b&gt;ward&lt;/b&gt;</c> is read as <c>forward</c>.</summary>
internal static class WordsAsRead
{
    /// <summary>The words of a finding in HTML, which is read again for it; null when the reader sees nothing of the place.</summary>
    public static string? In(Message message, in MessageLocation location, WordsIn words)
    {
        var part = message.HtmlParts[location.Index];
        var visible = new TextView();
        visible.ResetMapped(MessagePart.Html, location.Index, part.Alternative, hidden: false, part.Content.AsMemory());
        var hidden = new TextView();
        hidden.ResetMapped(MessagePart.Html, location.Index, -1, hidden: true, part.Content.AsMemory());
        new HtmlReader().Read(part.Content, part.Zone, ZoneReader.IsForward(message.Subject), visible, hidden);
        return In(words == WordsIn.Hidden ? hidden : visible, location.Span);
    }

    /// <summary>A whole HTML part as its reader sees it.</summary>
    public static string TextOf(string html)
    {
        var visible = new TextView();
        visible.ResetMapped(MessagePart.Html, 0, -1, hidden: false, html.AsMemory());
        var hidden = new TextView();
        hidden.ResetMapped(MessagePart.Html, 0, -1, hidden: true, html.AsMemory());
        new HtmlReader().Read(html, Zone.Author, forwards: false, visible, hidden);
        return visible.Text.ToString();
    }

    /// <summary>The characters of the view's text that are written within <paramref name="source"/>; null when none are.</summary>
    public static string? In(TextView view, TextSpan source)
    {
        var span = Of(view, source);
        return span.Length == 0 ? null : view.Text.Slice(span.Start, span.Length).ToString();
    }

    /// <summary>The span of the view's text that is written within <paramref name="source"/>; empty when none is.</summary>
    public static TextSpan Of(TextView view, TextSpan source)
    {
        var low = 0;
        var high = view.Text.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (view.ToSource(new(middle, 1)).End > source.Start)
                high = middle;
            else
                low = middle + 1;
        }

        var end = low;
        while (end < view.Text.Length && view.ToSource(new(end, 1)).Start < source.End)
            end++;
        return TextSpan.FromBounds(low, end);
    }
}
