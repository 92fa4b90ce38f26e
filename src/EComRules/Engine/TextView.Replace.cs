namespace EComRules.Engine;

/// <content>From words in disguise to plain ones.</content>
internal sealed partial class TextView
{
    private ScratchList<char>? _charsBefore;
    private ScratchList<TextSpan>? _sourcesBefore;

    /// <summary>Whether words in disguise were replaced, so that <see cref="Text"/> is not what the reader sees letter by letter.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>Puts what is read in the place of what is written, so that rules see plain words; spans still count in the part as written. What was found is dropped.</summary>
    /// <param name="readings">What is read, in order.</param>
    public void Replace(Readings readings)
    {
        var before = Keep(out var sources);
        _chars.Clear();
        _sourceStart.Clear();
        _sourceEnd.Clear();
        var at = 0;
        foreach (ref readonly var reading in readings.Span)
        {
            Copy(before, sources, at, reading.Written.Start);
            foreach (ref readonly var character in readings.CharactersOf(reading))
                if (character.Written.Length > 0)
                    Append(character.Value, sources[character.Written.Start].Start, sources[character.Written.End - 1].End);
                else
                    Append(character.Value, sources[character.Written.Start].Start, sources[character.Written.Start].Start);
            at = reading.Written.End;
        }

        Copy(before, sources, at, before.Length);
        foreach (ref var zone in Zones.Span)
            zone = zone with { Start = Moved(readings, zone.Start) };
        foreach (ref var link in Links.Span)
            link = link with { Visible = TextSpan.FromBounds(Moved(readings, link.Visible.Start), Moved(readings, link.Visible.End)) };
        _mapped = true;
        IsReplaced = true;
        _isFolded = false;
        Unbroken = default;
        _traits = default;
        Matches.Clear();
        Evidence.Clear();
        Hits.Clear();
        EvidenceIsRead = false;
    }

    private void Copy(ReadOnlySpan<char> before, ReadOnlySpan<TextSpan> sources, int from, int end)
    {
        for (var at = from; at < end; at++)
            Append(before[at], sources[at].Start, sources[at].End);
    }

    /// <summary>The text and its map as they are now.</summary>
    private ReadOnlySpan<char> Keep(out ReadOnlySpan<TextSpan> sources)
    {
        _charsBefore ??= new();
        _sourcesBefore ??= new();
        _charsBefore.Clear();
        _sourcesBefore.Clear();
        _charsBefore.AddRange(Text);
        for (var i = 0; i < _charsBefore.Count; i++)
            _sourcesBefore.Add(ToSource(new(i, 1)));
        sources = _sourcesBefore.Span;
        return _charsBefore.Span;
    }

    private static int Moved(Readings readings, int place)
    {
        var moved = place;
        foreach (ref readonly var reading in readings.Span)
        {
            if (reading.Written.Start >= place)
                break;
            moved += reading.Written.End <= place ? reading.Count - reading.Written.Length : reading.Written.Start - place;
        }

        return moved;
    }
}
