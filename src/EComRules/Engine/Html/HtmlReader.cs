namespace EComRules.Engine;

/// <summary>
/// Reads HTML as its recipient sees it, into a <see cref="TextView"/> whose characters map back to the HTML source. Tolerant of anything,
/// linear, never recursive. What browsers would drop because a tag or comment never ends is read as hidden text. Reused; one thread.
/// </summary>
internal sealed partial class HtmlReader
{
    private readonly HtmlElements _elements = new();
    private readonly ScratchList<ZoneWrapper> _wrappers = new();
    private readonly ScratchList<HiddenPlace> _hiddenPlaces = new();
    private HtmlWriter _shown;
    private HtmlWriter _unseen;
    private Zone _notedZone;
    private int _endsSince;
    private bool _inHidden;
    private bool _isUnseen;
    private bool _isPreformatted;
    private bool _pageMayBePainted;
    private bool _otherMessage;

    private readonly record struct HiddenPlace(int Start, int Shown, Zone Zone);

    /// <summary>Fills <paramref name="visible"/> with what the recipient reads and <paramref name="hidden"/> with what is in the source but not shown.</summary>
    /// <param name="html">The source.</param>
    /// <param name="zone">The zone it begins in.</param>
    /// <param name="forwards">Whether the subject says that the message passes another on.</param>
    /// <param name="visible">A view that was reset as mapped.</param>
    /// <param name="hidden">Another.</param>
    public void Read(string html, Zone zone, bool forwards, TextView visible, TextView hidden)
    {
        _shown = new(visible);
        _unseen = new(hidden);
        _notedZone = Zone.None;
        _endsSince = -1;
        _inHidden = _pageMayBePainted = _otherMessage = false;
        NoteStyle();
        ReadContent(html);
        while (_elements.Count > 0)
            Close();
        ZoneReader.Read(visible.Text, zone, forwards, _wrappers.Span, visible.Zones);
        PlaceHidden(forwards);

        const int ordinary = 4096;
        _wrappers.TrimTo(ordinary);
        _hiddenPlaces.TrimTo(ordinary);
        _shown = _unseen = default;
    }

    private void ReadContent(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var c = html[at];
            if (c == '<')
            {
                at = ReadMarkup(html, at);
            }
            else if (c == '&' && HtmlEntities.TryRead(html, at, inAttribute: false, out var end, out var point))
            {
                WritePoint(point, at, end);
                at = end;
            }
            else
            {
                Write(c, at, at + 1);
                at++;
            }
        }
    }

    private int ReadMarkup(string html, int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : '\0';
        if (char.IsAsciiLetter(next))
            return ReadStartTag(html, at);
        if (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]))
            return ReadEndTag(html, at);
        if (next == '!' && html.AsSpan(at + 2).StartsWith("--", StringComparison.Ordinal))
            return ReadComment(html, at);
        if (next is '!' or '?' or '/')
            return html.IndexOf('>', at) is var end and >= 0 ? end + 1 : HideRest(html, at);
        Write('<', at, at + 1);
        return at + 1;
    }

    private int ReadStartTag(string html, int at)
    {
        var nameEnd = EndOfName(html, at + 1);
        var attributes = HtmlAttributes.Read(html, nameEnd);
        if (attributes.End < 0)
            return HideRest(html, at);
        var name = html.AsSpan(at + 1, nameEnd - at - 1);
        var tag = HtmlTags.Of(name);
        var kind = HtmlTags.KindOf(tag);
        if ((kind & HtmlTagKind.Raw) != 0)
            return SkipRaw(html, name, tag, attributes.End);
        if ((kind & HtmlTagKind.Void) == 0)
        {
            while (_elements.EndsBefore(tag))
                Close();
        }

        var style = StyleOf(html, tag, kind, attributes);
        if ((kind & HtmlTagKind.Void) != 0)
            ReadVoid(html, tag, kind, attributes, style);
        else
            Open(html, new() { Tag = tag, Name = HtmlElement.NumberOf(name), Style = style }, kind, attributes);
        return attributes.End;
    }

    private HtmlStyle StyleOf(string html, HtmlTag tag, HtmlTagKind kind, in HtmlAttributes attributes)
    {
        var style = _elements.Style;
        style.IsBlock = style.HasLeftBorder = style.IsTight = false;
        style.Gone |= attributes.Hidden || (kind & HtmlTagKind.Undisplayed) != 0;
        style.Preformatted |= tag == HtmlTag.Pre;
        if (tag == HtmlTag.A && attributes.Href.Start > 0)
            style.Colour = HtmlColour.Unknown;
        if (attributes.Background.Length > 0)
            style.Background = HtmlColour.Read(html.AsSpan(attributes.Background.Start, attributes.Background.Length));
        if (attributes.BackgroundImage.Length > 0)
            style.Background = HtmlColour.Unknown;
        if (attributes.Colour.Length > 0)
            style.Colour = HtmlColour.Read(html.AsSpan(attributes.Colour.Start, attributes.Colour.Length));
        if (attributes.Style.Length > 0)
            style.Read(html.AsSpan(attributes.Style.Start, attributes.Style.Length));
        return style;
    }

    private void ReadVoid(string html, HtmlTag tag, HtmlTagKind kind, in HtmlAttributes attributes, in HtmlStyle style)
    {
        if (tag == HtmlTag.Br)
        {
            BreakLine();
        }
        else if ((kind & HtmlTagKind.Block) != 0)
        {
            Break(1, style);
        }
        else if (tag == HtmlTag.Area && attributes.Href.Length > 0)
        {
            _shown.View.Links.Add(new(attributes.Href, new(_shown.Position, 0)));
        }
        else if (tag == HtmlTag.Img && attributes.Alt.Length > 0)
        {
            WriteAlternative(html, attributes.Alt, style);
        }
    }

    private void BreakLine()
    {
        if (!_elements.Style.Gone)
            _shown.BreakLine();
        _unseen.BreakLine();
    }

    private void Break(int lines, in HtmlStyle style)
    {
        if (!style.Gone)
            _shown.Break(lines);
        _unseen.Break(lines);
    }

    /// <summary>What an image says to those who do not see it, as most mail is shown before its images are fetched.</summary>
    private void WriteAlternative(string html, TextSpan span, in HtmlStyle style)
    {
        Separate();
        var unseen = style.IsUnseen(_pageMayBePainted);
        for (var at = span.Start; at < span.End;)
        {
            var end = at + 1;
            if (html[at] == '&' && HtmlEntities.TryRead(html.AsSpan(0, span.End), at, inAttribute: true, out var after, out var point))
                WritePoint(point, at, end = after, unseen);
            else
                Write(html[at], at, end, unseen);
            at = end;
        }

        Separate();

        void Separate()
        {
            _shown.Space();
            _unseen.Space();
        }
    }

    private void Open(string html, HtmlElement element, HtmlTagKind kind, in HtmlAttributes attributes)
    {
        element.Zone = _elements.Zone;
        element.MessagesSince = -1;
        if (element.Zone == Zone.None && !_otherMessage)
        {
            element.Zone = HtmlWrapper.ZoneOf(html, element.Tag, attributes, element.Style);
            if (element.Zone == ZoneReader.OtherMessage)
                _otherMessage = true;
            if (HtmlWrapper.IsAroundOthersWords(html, element.Tag, attributes))
                element.MessagesSince = _shown.Position;
        }

        var isBlock = (kind & HtmlTagKind.Block) != 0 || element.Style.IsBlock || element.Zone != _elements.Zone || element.MessagesSince >= 0;
        element.Breaks = !isBlock ? 0 : (kind & HtmlTagKind.Spaced) != 0 && !element.Style.IsTight && !IsOfWord(html, attributes) ? 2 : 1;
        if (isBlock)
            Break(element.Breaks, element.Style);
        else if ((kind & HtmlTagKind.Cell) != 0)
            _shown.Cell();
        if (element.Tag == HtmlTag.A && attributes.Href.Length > 0)
        {
            element.Address = attributes.Href;
            element.LinkStart = _shown.Position;
        }
        else if (element.Tag == HtmlTag.Form && attributes.Action.Length > 0)
        {
            _shown.View.Links.Add(new(attributes.Action, new(_shown.Position, 0)));
        }

        if (!_elements.TryOpen(element) && element.Address.Length > 0)
            AddLink(element.Address, element.LinkStart);
        NoteStyle();
    }

    /// <summary>The paragraphs of Word have no space between them, and are a line each.</summary>
    private static bool IsOfWord(string html, in HtmlAttributes attributes)
        => html.AsSpan(attributes.Class.Start, attributes.Class.Length).TrimStart("x_").StartsWith("Mso", StringComparison.Ordinal);

    private int ReadEndTag(string html, int at)
    {
        var nameEnd = EndOfName(html, at + 2);
        var attributes = HtmlAttributes.Read(html, nameEnd);
        if (attributes.End < 0)
            return HideRest(html, at);
        var name = html.AsSpan(at + 2, nameEnd - at - 2);
        var tag = HtmlTags.Of(name);
        if (tag == HtmlTag.Br)
            BreakLine();
        else if (tag == HtmlTag.P && !_elements.Has(HtmlTag.P))
            Break(2, _elements.Style);
        else
            for (var count = _elements.CountToClose(tag, HtmlElement.NumberOf(name)); count > 0; count--)
                Close();
        return attributes.End;
    }

    private void Close()
    {
        var element = _elements.Close();
        NoteStyle();
        if (element.Address.Length > 0)
            AddLink(element.Address, element.LinkStart);
        if (element.Breaks > 0)
            Break(element.Breaks, element.Style);
        if (element.MessagesSince >= 0)
            _endsSince = _endsSince < 0 ? element.MessagesSince : Math.Min(_endsSince, element.MessagesSince);
    }

    private void AddLink(TextSpan address, int start)
    {
        var text = _shown.View.Text;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        _shown.View.Links.Add(new(address, TextSpan.FromBounds(start, end)));
    }

    private int SkipRaw(string html, ReadOnlySpan<char> name, HtmlTag tag, int start)
    {
        for (var at = start; ;)
        {
            var next = html.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
                return HideRest(html, start);
            at += next + 2;
            var rest = html.AsSpan(at);
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || EndOfName(html, at) != at + name.Length)
                continue;
            _pageMayBePainted |= tag == HtmlTag.Style && html.AsSpan(start, at - start).Contains("background", StringComparison.OrdinalIgnoreCase);
            NoteStyle();
            var end = html.IndexOf('>', at);
            return end < 0 ? html.Length : end + 1;
        }
    }

    private int ReadComment(string html, int at)
    {
        var content = at + 4;
        for (var dashes = at + 2; ; dashes++)
        {
            var next = html.AsSpan(dashes).IndexOf("--", StringComparison.Ordinal);
            if (next < 0)
                return HideRest(html, at);
            dashes += next;
            var after = html.AsSpan(dashes + 2);
            var length = after.StartsWith('>') ? 3 : dashes >= content && after.StartsWith("!>", StringComparison.Ordinal) ? 4 : 0;
            if (length == 0)
                continue;
            if (dashes > content && html.AsSpan(content, dashes - content).StartsWith("[if", StringComparison.OrdinalIgnoreCase))
                ReadConditional(html, content, dashes);
            return dashes + length;
        }
    }

    /// <summary>What only Outlook on Windows shows. Its tags are not balanced with the rest; its words are read.</summary>
    private void ReadConditional(string html, int from, int to)
    {
        var source = html.AsSpan(0, to);
        var start = source[from..].IndexOf("]>", StringComparison.Ordinal);
        if (start < 0)
            return;
        var skipsSettings = true;
        for (var at = from + start + 2; at < to;)
        {
            var end = at + 1;
            if (source[at] == '<')
            {
                var close = source[at..].IndexOf('>');
                if (close < 0)
                    return;
                end = at + close + 1;
                if (skipsSettings)
                    end = AfterSettings(source, at, end, ref skipsSettings);
                if (HtmlTags.KindOf(HtmlTags.Of(source[(at + 1)..Math.Min(to, EndOfName(html, at + 1))])) != HtmlTagKind.Inline)
                    _unseen.Break(1);
            }
            else if (source[at] == '&' && HtmlEntities.TryRead(source, at, inAttribute: false, out var after, out var point))
            {
                WritePoint(point, at, end = after, unseen: true);
            }
            else
            {
                Write(source[at], at, end, unseen: true);
            }

            at = end;
        }
    }

    /// <summary>Passes over a style sheet or Office settings.</summary>
    private static int AfterSettings(ReadOnlySpan<char> source, int at, int end, ref bool skipsSettings)
    {
        var tag = source[at..end];
        var closing = tag.StartsWith("<xml", StringComparison.OrdinalIgnoreCase) ? "</xml" : tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        if (closing is null)
            return end;
        var length = source[end..].IndexOf(closing, StringComparison.OrdinalIgnoreCase);

        // Not looked for again: a thousand that never end must not cost a thousand searches.
        skipsSettings = length >= 0;
        return length < 0 ? end : end + length;
    }

    private static int EndOfName(string html, int at)
    {
        while (at < html.Length && html[at] is not ('/' or '>') && !HtmlAttributes.IsSpace(html[at]))
            at++;
        return at;
    }
}
