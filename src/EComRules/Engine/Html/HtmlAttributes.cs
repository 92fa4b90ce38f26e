namespace EComRules.Engine;

/// <summary>The attributes of a start tag that matter here: the span of each value in the source; one that starts at 0 is not there.</summary>
internal struct HtmlAttributes
{
    public TextSpan Style;
    public TextSpan Class;
    public TextSpan Id;
    public TextSpan Type;
    public TextSpan Href;
    public TextSpan Action;
    public TextSpan Alt;
    public TextSpan Cite;
    public TextSpan Colour;
    public TextSpan Background;
    public TextSpan BackgroundImage;
    public bool Hidden;

    /// <summary>Index after the closing bracket; -1 when the source ends before it.</summary>
    public int End;

    /// <summary>Reads from the end of the tag's name to the closing bracket, as browsers do. Each character is looked at once.</summary>
    public static HtmlAttributes Read(ReadOnlySpan<char> html, int at)
    {
        var attributes = new HtmlAttributes { End = -1 };
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '>')
            {
                attributes.End = at + 1;
                break;
            }

            if (c == '/' || IsSpace(c))
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < html.Length && html[at] is not ('/' or '>' or '=') && !IsSpace(html[at]))
                at++;
            var name = html[start..at];
            at = SkipSpace(html, at);
            var value = new TextSpan(at, 0);
            if (at < html.Length && html[at] == '=')
            {
                value = ReadValue(html, SkipSpace(html, at + 1), out at);
                if (at < 0)
                    break;
            }

            attributes.Set(name, value);
        }

        return attributes;
    }

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static int SkipSpace(ReadOnlySpan<char> html, int at)
    {
        while (at < html.Length && IsSpace(html[at]))
            at++;
        return at;
    }

    private static TextSpan ReadValue(ReadOnlySpan<char> html, int at, out int next)
    {
        next = -1;
        if (at >= html.Length)
            return default;
        if (html[at] is '"' or '\'')
        {
            var length = html[(at + 1)..].IndexOf(html[at]);
            if (length < 0)
                return default;
            next = at + length + 2;
            return new(at + 1, length);
        }

        next = at;
        while (next < html.Length && html[next] != '>' && !IsSpace(html[next]))
            next++;
        return TextSpan.FromBounds(at, next);
    }

    private void Set(ReadOnlySpan<char> name, TextSpan value)
    {
        switch (name.Length)
        {
            case 2 when Is(name, "id"): SetFirst(ref Id, value); break;
            case 3 when Is(name, "alt"): SetFirst(ref Alt, value); break;
            case 4 when Is(name, "href"): SetFirst(ref Href, value); break;
            case 4 when Is(name, "type"): SetFirst(ref Type, value); break;
            case 4 when Is(name, "cite"): SetFirst(ref Cite, value); break;
            case 4 when Is(name, "text"): SetFirst(ref Colour, value); break;
            case 5 when Is(name, "style"): SetFirst(ref Style, value); break;
            case 5 when Is(name, "class"): SetFirst(ref Class, value); break;
            case 5 when Is(name, "color"): SetFirst(ref Colour, value); break;
            case 6 when Is(name, "hidden"): Hidden = true; break;
            case 6 when Is(name, "action"): SetFirst(ref Action, value); break;
            case 7 when Is(name, "bgcolor"): SetFirst(ref Background, value); break;
            case 10 when Is(name, "background"): SetFirst(ref BackgroundImage, value); break;
        }

        static bool Is(ReadOnlySpan<char> name, string attribute) => name.Equals(attribute, StringComparison.OrdinalIgnoreCase);

        // The first of two attributes of one name counts.
        static void SetFirst(ref TextSpan span, TextSpan value)
        {
            if (span.Start == 0)
                span = value;
        }
    }
}
