using EComRules.Engine;

namespace EComRules.Tests.Engine.Html;

/// <summary>HTML read for a test.</summary>
internal sealed class ReadHtml
{
    public ReadHtml(string html, Zone zone = Zone.Author, bool forwards = false)
    {
        Visible.ResetMapped(MessagePart.Html, 0, 0, hidden: false, html.AsMemory());
        Hidden.ResetMapped(MessagePart.Html, 0, -1, hidden: true, html.AsMemory());
        new HtmlReader().Read(html, zone, forwards, Visible, Hidden);
    }

    public TextView Visible { get; } = new();

    public TextView Hidden { get; } = new();

    public string Text => Visible.Text.ToString();

    public string HiddenText => Hidden.Text.ToString();

    public string SourceOf(string text)
    {
        var source = Visible.ToSource(new(Text.IndexOf(text, StringComparison.Ordinal), text.Length));
        return Visible.Source.Slice(source.Start, source.Length).ToString();
    }
}
