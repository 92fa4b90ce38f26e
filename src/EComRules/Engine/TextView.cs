namespace EComRules.Engine;

/// <summary>
/// One part of a message as its reader sees it: for plain text the text itself, for HTML the visible text with a map back to the source.
/// Rules work in the view's coordinates; <see cref="ToSource"/> gives those of the part as written. Reused from message to message.
/// </summary>
internal sealed partial class TextView
{
    private readonly ScratchList<char> _chars = new();
    private readonly ScratchList<int> _sourceStart = new();
    private readonly ScratchList<int> _sourceEnd = new();
    private readonly ScratchList<char> _address = new();
    private readonly FoldedText _folded = new();
    private ReadOnlyMemory<char> _source;
    private bool _mapped;
    private TextTraits _traits;
    private bool _isFolded;

    public MessagePart Part { get; private set; }

    public int Index { get; private set; }

    /// <summary>What of an attachment it is (<see cref="MessageLocation.Content"/>).</summary>
    public int Content { get; private set; }

    /// <summary>Whether it is text out of a file, not the message's own and no file's name.</summary>
    public bool IsFileText { get; private set; }

    /// <summary>Parts of the same number are alternatives (<see cref="BodyText.Alternative"/>); -1 for a part without any.</summary>
    public int Alternative { get; private set; }

    /// <summary>Whether the recipient does not see this text (hidden HTML).</summary>
    public bool Hidden { get; private set; }

    /// <summary>Whether an alternative said the same, so that its words need not be read twice.</summary>
    public bool Repeats { get; set; }

    public ScratchList<ZoneRun> Zones { get; } = new();

    public ScratchList<LinkSpan> Links { get; } = new();

    /// <summary>Terms that rules act on, found here, ordered by place.</summary>
    public ScratchList<TermMatch> Matches { get; } = new();

    /// <summary>Terms that are evidence for rules, ordered by place: only searched for once a rule asks (<see cref="EvidenceIsRead"/>).</summary>
    public ScratchList<TermMatch> Evidence { get; } = new();

    public bool EvidenceIsRead { get; set; }

    public ScratchList<PatternHit> Hits { get; } = new();

    /// <summary>Where something stands that a pattern needs: room for the search for patterns.</summary>
    public ScratchList<PatternMark> Marks { get; } = new();

    /// <summary>Where runs of white space begin: room for the search for patterns.</summary>
    public ScratchList<int> Spaces { get; } = new();

    public PatternMemories PatternMemories { get; } = new();

    /// <summary>The text as the reader sees it.</summary>
    public ReadOnlySpan<char> Text => _mapped ? _chars.Span : _source.Span;

    /// <summary>The text in the form that is searched; folded when first asked for.</summary>
    public FoldedText Fold(ScanPath path)
    {
        if (!_isFolded)
            _folded.Read(Text, path);
        _isFolded = true;
        return _folded;
    }

    /// <summary>Whether there is a letter or a digit in it.</summary>
    public bool HasWords
    {
        get
        {
            foreach (var c in Text)
                if (char.IsLetterOrDigit(c) || char.IsHighSurrogate(c))
                    return true;
            return false;
        }
    }

    /// <summary>The part as written.</summary>
    public ReadOnlySpan<char> Source => _source.Span;

    /// <summary>Begins a part whose text is read as it is written.</summary>
    public void ResetPlain(MessagePart part, int index, int alternative, ReadOnlyMemory<char> text)
    {
        Reset(part, index, alternative, text);
        _mapped = false;
    }

    /// <summary>Begins a part whose visible text is appended with <see cref="Append"/>.</summary>
    public void ResetMapped(MessagePart part, int index, int alternative, bool hidden, ReadOnlyMemory<char> source)
    {
        Reset(part, index, alternative, source);
        Hidden = hidden;
        _mapped = true;
    }

    /// <summary>Says that the part is something read out of an attachment.</summary>
    public void SetContent(int content, bool isText)
    {
        Content = content;
        IsFileText = isText;
    }

    /// <summary>The place of a span of <see cref="Text"/> in the message as written.</summary>
    public MessageLocation Locate(TextSpan span) => new(Part, Index, ToSource(span)) { Content = Content };

    /// <summary>Adds a visible character that is written at <paramref name="sourceStart"/> up to <paramref name="sourceEnd"/> (an entity takes several).</summary>
    public void Append(char c, int sourceStart, int sourceEnd)
    {
        _chars.Add(c);
        _sourceStart.Add(sourceStart);
        _sourceEnd.Add(sourceEnd);
    }

    /// <summary>The characters as written of a span of <see cref="Text"/>.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (!_mapped)
            return span;
        if (span.Length == 0)
            return new(span.Start < _sourceStart.Count ? _sourceStart[span.Start] : _source.Length, 0);
        return TextSpan.FromBounds(_sourceStart[span.Start], _sourceEnd[span.End - 1]);
    }

    /// <summary>The characters of <see cref="Text"/> that are written within a span of the source; empty when none are.</summary>
    public TextSpan FromSource(TextSpan source)
    {
        if (!_mapped)
            return source;
        var start = FirstFrom(_sourceStart.Span, source.Start);
        return TextSpan.FromBounds(start, Math.Max(start, FirstFrom(_sourceStart.Span, source.End)));

        static int FirstFrom(ReadOnlySpan<int> starts, int position)
        {
            var low = 0;
            var high = starts.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (starts[middle] < position)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }

    /// <summary>The address of a link as a browser reads it: character references replaced, line breaks dropped. Valid until the next call.</summary>
    public ReadOnlySpan<char> AddressOf(in LinkSpan link)
    {
        var written = Source.Slice(link.Address.Start, link.Address.Length).Trim();
        if (!written.ContainsAny("&\n\r\t"))
            return written;
        _address.Clear();
        for (var at = 0; at < written.Length;)
        {
            var c = written[at];
            if (c == '&' && HtmlEntities.TryRead(written, at, inAttribute: true, out var end, out var point) && point < 0x10000)
            {
                _address.Add((char)point);
                at = end;
                continue;
            }

            if (c is not ('\n' or '\r' or '\t'))
                _address.Add(c);
            at++;
        }

        return _address.Span;
    }

    /// <summary>What is known of where no sentence ends.</summary>
    public UnbrokenText Unbroken { get; set; }

    /// <summary>What rules found out of the whole text.</summary>
    public ref TextTraits Traits => ref _traits;

    /// <summary>Whose words stand at that place.</summary>
    public Zone ZoneAt(int position) => Zones.Count == 0 ? Zone.Author : Zones[RunAt(position)].Zone;

    /// <summary>The run of one zone around that place.</summary>
    public TextSpan ZoneSpanAt(int position)
    {
        if (Zones.Count == 0)
            return new(0, Text.Length);
        var run = RunAt(position);
        return TextSpan.FromBounds(Zones[run].Start, run + 1 < Zones.Count ? Zones[run + 1].Start : Text.Length);
    }

    private int RunAt(int position)
    {
        var runs = Zones.Span;
        var low = 0;
        var high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Drops everything, and room beyond what an ordinary message needs.</summary>
    public void Trim()
    {
        const int ordinary = 64 * 1024;
        _source = default;
        _address.TrimTo(ordinary);
        _chars.TrimTo(ordinary);
        _sourceStart.TrimTo(ordinary);
        _sourceEnd.TrimTo(ordinary);
        _folded.Trim(4 * ordinary);
        _charsBefore?.TrimTo(ordinary);
        _sourcesBefore?.TrimTo(ordinary);
        Zones.TrimTo(ordinary);
        Links.TrimTo(ordinary);
        Matches.TrimTo(ordinary);
        Evidence.TrimTo(ordinary);
        Hits.TrimTo(ordinary);
        Marks.TrimTo(ordinary);
        Spaces.TrimTo(ordinary);
    }

    private void Reset(MessagePart part, int index, int alternative, ReadOnlyMemory<char> source)
    {
        Part = part;
        Index = index;
        Alternative = alternative;
        Content = 0;
        IsFileText = false;
        Hidden = false;
        Repeats = false;
        EvidenceIsRead = false;
        IsReplaced = false;
        _isFolded = false;
        Unbroken = default;
        _traits = default;
        _source = source;
        _chars.Clear();
        _sourceStart.Clear();
        _sourceEnd.Clear();
        Zones.Clear();
        Links.Clear();
        Matches.Clear();
        Evidence.Clear();
        Hits.Clear();
        Marks.Clear();
        Spaces.Clear();
    }
}
