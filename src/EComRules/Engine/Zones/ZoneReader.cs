namespace EComRules.Engine;

/// <summary>
/// Tells whose words a plain text holds, line by line in one pass. In doubt the words are the author's: a sentence too many is checked
/// rather than one too few. Everything below the start of a forwarded message is passed on with it, quotations and all, so it is all forwarded.
/// </summary>
internal ref struct ZoneReader
{
    // A signature longer than this was a divider in the author's text.
    private const int LongestSignature = 1_200;
    private const int MostSignatureLines = 14;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<ZoneWrapper> _wrappers;
    private readonly ScratchList<ZoneRun> _runs;
    private readonly Zone _base;
    private readonly bool _forwards;
    private Tail _tail;
    private Zone _tailZone;
    private int _tailStart;
    private Zone _wrapper;
    private int _wrapperIndex;
    private bool _wrapsForward;
    private bool _afterQuote;
    private int _signatureStart;
    private int _signatureLines;
    private int _signatureUnits;
    private bool _inDisclaimer;
    private bool _afterDisclaimer;

    private ZoneReader(ReadOnlySpan<char> text, Zone zone, bool forwards, ReadOnlySpan<ZoneWrapper> wrappers, ScratchList<ZoneRun> runs)
    {
        _text = text;
        _base = zone;
        _forwards = forwards;
        _wrappers = wrappers;
        _runs = runs;
        _wrapperIndex = -1;
        _signatureStart = -1;
    }

    private enum Tail
    {
        /// <summary>The author is writing.</summary>
        None,

        /// <summary>Somebody else's message has begun; its first line will tell how it is set off.</summary>
        Begun,

        /// <summary>It goes on while lines begin with a <c>&gt;</c>.</summary>
        Prefixed,

        /// <summary>It goes on to the end.</summary>
        Rest,
    }

    /// <summary>In wrappers: from here to the end it is another message, quoted or forwarded as the subject says.</summary>
    public const Zone OtherMessage = Zone.Quoted | Zone.Forwarded;

    /// <summary>Appends the runs of a decoded plain text; they partition it, the first starts at 0.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="zone">The zone the text begins in: <see cref="Zone.Author"/>, or <see cref="Zone.Forwarded"/> for an attached message.</param>
    /// <param name="forwards">Whether the message passes another on (<see cref="IsForward"/>): Outlook marks replies and forwards alike.</param>
    /// <param name="runs">Receives the runs.</param>
    public static void Read(ReadOnlySpan<char> text, Zone zone, bool forwards, ScratchList<ZoneRun> runs) => Read(text, zone, forwards, [], runs);

    /// <inheritdoc cref="Read(ReadOnlySpan{char}, Zone, bool, ScratchList{ZoneRun})"/>
    /// <param name="text">The text as its reader sees it.</param>
    /// <param name="zone">The zone the text begins in.</param>
    /// <param name="forwards">Whether the message passes another on.</param>
    /// <param name="wrappers">What HTML elements say, by rising start.</param>
    /// <param name="runs">Receives the runs.</param>
    public static void Read(ReadOnlySpan<char> text, Zone zone, bool forwards, ReadOnlySpan<ZoneWrapper> wrappers, ScratchList<ZoneRun> runs)
        => new ZoneReader(text, zone, forwards, wrappers, runs).Read();

    /// <summary>Whether a subject says that the message passes another on: it begins with FW: or Fwd:, whatever tag in square brackets comes first.</summary>
    public static bool IsForward(ReadOnlySpan<char> subject)
    {
        subject = subject.TrimStart();
        if (subject.StartsWith('[') && subject.IndexOf(']') is var close and > 0)
            subject = subject[(close + 1)..].TrimStart();
        return subject.StartsWith("fw:", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("fwd:", StringComparison.OrdinalIgnoreCase);
    }

    private void Read()
    {
        for (var at = 0; BlankLines.TrySkip(_text, at, out var start, out var first);)
        {
            var paragraph = at == 0 || start > at;
            _inDisclaimer &= !paragraph;
            var line = TextLine.At(_text, start, first);
            EnterWrappers(start);
            at = _wrapper == Zone.None ? ReadLine(line, first, paragraph) : ReadWrapped(line);
        }

        if (_runs.Count == 0)
            _runs.Add(new(0, _base));
    }

    private void EnterWrappers(int start)
    {
        while (_wrapperIndex + 1 < _wrappers.Length && _wrappers[_wrapperIndex + 1].Start <= start)
        {
            var entered = _wrappers[++_wrapperIndex];
            if (entered.EndsSince >= 0 && entered.EndsSince <= _tailStart)
                _tail = Tail.None;
            if (entered.Zone != _wrapper)
            {
                _wrapsForward = false;
                EndSmallPrint();
            }

            _wrapper = entered.Zone;
        }
    }

    private int ReadWrapped(TextLine line)
    {
        if (_wrapper == OtherMessage && _tail != Tail.Rest)
            Begin(line.Start, Tail.Rest, _forwards ? Zone.Forwarded : Zone.Quoted);
        if (_tail == Tail.Rest)
            return line.Next;
        var begun = _tail == Tail.Begun && _tailZone == Zone.Forwarded;
        _wrapsForward |= _wrapper == Zone.Quoted && (begun || MessageMark.Of(line.In(_text)) == MessageMarkKind.Forward);
        _afterQuote = false;
        _tail = Tail.None;
        Emit(line.Start, _wrapsForward ? Zone.Forwarded : _wrapper);
        return line.Next;
    }

    /// <summary>Places one line, and gives the start of the next to read.</summary>
    private int ReadLine(TextLine line, int first, bool paragraph)
    {
        if (_tail == Tail.None && OrdinaryLine.Is(_text[first..line.End]))
        {
            _afterQuote = false;
            return WriteOrdinary(line, paragraph);
        }

        var text = line.In(_text);
        var prefixed = QuotePrefix.Begins(text);
        if (_tail == Tail.Begun)
            _tail = prefixed ? Tail.Prefixed : Tail.Rest;
        if (_tail == Tail.Rest)
        {
            if (MessageMark.Of(text) == MessageMarkKind.End)
                _tail = Tail.None;
            return line.Next;
        }

        if (prefixed && (_tail == Tail.Prefixed || _afterQuote || QuotePrefix.Quotes(_text, line)))
            return Quote(line);
        _afterQuote = false;
        _tail = Tail.None;
        return TryBeginMessage(line, text, out var next) ? next : WriteOwn(line, text, paragraph);
    }

    private int Quote(TextLine line)
    {
        Emit(line.Start, _tail == Tail.Prefixed ? _tailZone : Zone.Quoted);
        _afterQuote = true;
        EndSmallPrint();
        return line.Next;
    }

    /// <summary>Whether another message begins with the line.</summary>
    private bool TryBeginMessage(TextLine line, ReadOnlySpan<char> text, out int next)
    {
        next = line.Next;
        var mark = MessageMark.Of(text);
        if (mark == MessageMarkKind.Forward)
            Begin(line.Start, Tail.Begun, Zone.Forwarded);
        else if (mark == MessageMarkKind.Original)
            Begin(line.Start, Tail.Begun, _forwards ? Zone.Forwarded : Zone.Quoted);
        else if (HeaderBlock.BeginsAt(_text, line))
            Begin(line.Start, Tail.Rest, _forwards ? Zone.Forwarded : Zone.Quoted);
        else if (Attribution.TryRead(_text, line, out var attribution))
            return TryBeginQuotation(line, attribution, out next);
        else
            return false;
        return true;
    }

    private bool TryBeginQuotation(TextLine line, Attribution attribution, out int next)
    {
        next = attribution.Next;
        var following = TextLine.At(_text, attribution.Next).SkipBlank(_text);
        if (QuotePrefix.Begins(following.In(_text)) || WrapperAt(following.Start) == Zone.Quoted)
            Begin(line.Start, Tail.Prefixed, Zone.Quoted);
        else if (attribution.HasAddress && following.Start < _text.Length)
            Begin(line.Start, Tail.Rest, Zone.Quoted);
        else
            return false;
        return true;
    }

    private readonly Zone WrapperAt(int position)
    {
        var zone = Zone.None;
        for (var i = _wrapperIndex + 1; i < _wrappers.Length && _wrappers[i].Start <= position; i++)
            zone = _wrappers[i].Zone;
        return zone;
    }

    private void Begin(int start, Tail tail, Zone zone)
    {
        _tail = tail;
        _tailZone = zone;
        _tailStart = start;
        EndSmallPrint();
        Emit(start, zone);
    }

    private void EndSmallPrint()
    {
        _signatureStart = -1;
        _inDisclaimer = _afterDisclaimer = false;
    }

    /// <summary>A line of the author's own: text, signature or disclaimer.</summary>
    private int WriteOwn(TextLine line, ReadOnlySpan<char> text, bool paragraph)
    {
        if (SignatureLine.IsDelimiter(text))
        {
            _signatureStart = line.Start;
            _signatureLines = _signatureUnits = 0;
            Emit(line.Start, Zone.Signature);
            return line.Next;
        }

        return WriteOrdinary(line, paragraph, SignatureLine.IsMobile(text));
    }

    /// <summary>A line that neither begins a signature nor was added by a telephone, unless it is said to be.</summary>
    private int WriteOrdinary(TextLine line, bool paragraph, bool mobile = false)
    {
        if (paragraph && Disclaimer.Begins(_text, line.Start, _afterDisclaimer))
        {
            _inDisclaimer = _afterDisclaimer = true;
            Emit(line.Start, Zone.Signature);
        }
        else if (_inDisclaimer || mobile || StaysSignature(line))
        {
            Emit(line.Start, Zone.Signature);
        }
        else
        {
            _afterDisclaimer = false;
            Emit(line.Start, _base);
        }

        return line.Next;
    }

    private bool StaysSignature(TextLine line)
    {
        if (_signatureStart < 0)
            return false;
        _signatureUnits += line.End - line.Start;
        if (++_signatureLines <= MostSignatureLines && _signatureUnits <= LongestSignature)
            return true;

        // It was no signature after all.
        var start = _signatureStart;
        _signatureStart = -1;
        if (_runs[_runs.Count - 1].Start >= start)
            _runs.Truncate(_runs.Count - 1);
        Emit(start, _base);
        return false;
    }

    private void Emit(int start, Zone zone)
    {
        if (_base == Zone.Forwarded && zone == Zone.Quoted)
            zone = Zone.Forwarded;
        if (_runs.Count == 0)
            _runs.Add(new(0, zone));
        else if (_runs[_runs.Count - 1].Zone != zone)
            _runs.Add(new(start, zone));
    }
}
