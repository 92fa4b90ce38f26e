namespace EComRules.Engine;

// How what was read is written: shown or hidden, and in whose words.
internal sealed partial class HtmlReader
{
    private int HideRest(string html, int at)
    {
        for (; at < html.Length; at++)
            Write(html[at], at, at + 1, unseen: true);
        return at;
    }

    private void WritePoint(int point, int start, int end) => WritePoint(point, start, end, _isUnseen);

    private void WritePoint(int point, int start, int end, bool unseen)
    {
        if (point < 0x10000)
        {
            Write((char)point, start, end, unseen);
            return;
        }

        Write((char)(0xD800 + ((point - 0x10000) >> 10)), start, end, unseen);
        Write((char)(0xDC00 + (point & 0x3FF)), start, end, unseen);
    }

    private void Write(char c, int start, int end) => Write(c, start, end, _isUnseen);

    private void Write(char c, int start, int end, bool unseen)
    {
        if (c == '\0')
            return;
        ref var writer = ref unseen ? ref _unseen : ref _shown;
        if (c <= ' ' && HtmlAttributes.IsSpace(c) && !_isPreformatted)
        {
            writer.Space();
            return;
        }

        if (unseen && !_inHidden)
            writer.Break(1);
        writer.Flush(start);
        if (unseen && !_inHidden)
            _hiddenPlaces.Add(new(writer.Position, _shown.Position, CurrentZone));
        else if (!unseen && (CurrentZone != _notedZone || _endsSince >= 0))
            NoteZone();
        _inHidden = unseen;
        writer.Append(c, start, end);
    }

    private void NoteStyle()
    {
        var style = _elements.Style;
        _isUnseen = style.IsUnseen(_pageMayBePainted);
        _isPreformatted = style.Preformatted;
    }

    private Zone CurrentZone => _elements.Zone is var zone && zone == Zone.None && _otherMessage ? ZoneReader.OtherMessage : zone;

    private void NoteZone()
    {
        _notedZone = CurrentZone;
        _wrappers.Add(new(_shown.Position, _notedZone, _endsSince));
        _endsSince = -1;
    }

    /// <summary>Hidden words are of the zone of the words before them.</summary>
    private void PlaceHidden(bool forwards)
    {
        var visible = _shown.View;
        var zones = _unseen.View.Zones;
        foreach (var place in _hiddenPlaces.Span)
        {
            var zone = place.Zone switch
            {
                Zone.None => visible.ZoneAt(Math.Max(0, place.Shown - 1)),
                ZoneReader.OtherMessage => forwards ? Zone.Forwarded : Zone.Quoted,
                _ => place.Zone,
            };
            if (zones.Count == 0)
                zones.Add(new(0, zone));
            else if (zones[zones.Count - 1].Zone != zone)
                zones.Add(new(place.Start, zone));
        }
    }
}
