using System.Text;

namespace EComRules.Cli.Reports;

/// <summary>Writes HTML. What comes from a message goes through <see cref="Text(ReadOnlySpan{char})"/> and stays text.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Markup of our own.</summary>
    public HtmlWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    public HtmlWriter Text(string text) => Text(text.AsSpan());

    /// <summary>Any text: nothing in it is markup, invisible and reordering characters are shown.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            Text(rune);
        return this;
    }

    /// <summary>A whole number, with commas.</summary>
    public HtmlWriter Number(int number)
    {
        output.Write(number.ToString("N0", CultureInfo.InvariantCulture));
        return this;
    }

    private void Text(Rune rune)
    {
        switch (rune.Value)
        {
            case '&':
                output.Write("&amp;");
                break;
            case '<':
                output.Write("&lt;");
                break;
            case '>':
                output.Write("&gt;");
                break;
            case '"':
                output.Write("&quot;");
                break;
            case '\'':
                output.Write("&#39;");
                break;
            case '\n' or '\t':
                output.Write((char)rune.Value);
                break;
            case '\r':
                break; // a line's end is its LF
            default:
                if (SafeText.Shown(rune) is null)
                    WritePlain(rune);
                else
                    output.Write($"<span class=\"ctl\">{SafeText.Name(rune)}</span>");
                break;
        }
    }

    private void WritePlain(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        output.Write(units[..rune.EncodeToUtf16(units)]);
    }
}
