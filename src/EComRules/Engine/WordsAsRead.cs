namespace EComRules.Engine;

/// <summary>What the reader of a part sees of a stretch of its source: <c>for&lt;b&gt;ward&lt;/b&gt;</c> is read as <c>forward</c>.</summary>
internal static class WordsAsRead
{
    /// <summary>The characters of the view's text that are written within <paramref name="source"/>; empty when none are.</summary>
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
