namespace EComRules.Engine;

/// <summary>What the words in disguise of one text are read as, in their order. Reused; one thread.</summary>
internal sealed class Readings
{
    private readonly ScratchList<Reading> _readings = new();
    private readonly ScratchList<ReadCharacter> _characters = new();

    /// <summary>The stretches, in order, apart from each other.</summary>
    public Span<Reading> Span => _readings.Span;

    public int Count => _readings.Count;

    public ReadOnlySpan<ReadCharacter> CharactersOf(in Reading reading) => _characters.Span.Slice(reading.First, reading.Count);

    /// <summary>A stretch that is read as one word.</summary>
    public void Add(TextSpan written, ReadOnlySpan<char> word)
    {
        _readings.Add(new(written, _characters.Count, word.Length));
        foreach (var letter in word)
            _characters.Add(new(letter, written));
    }

    /// <summary>Begins a stretch whose characters follow.</summary>
    public void Begin(TextSpan written) => _readings.Add(new(written, _characters.Count, 0));

    /// <summary>Adds a character to the last stretch.</summary>
    public void Add(char value, TextSpan written)
    {
        _characters.Add(new(value, written));
        _readings[_readings.Count - 1] = _readings[_readings.Count - 1] with { Count = _readings[_readings.Count - 1].Count + 1 };
    }

    /// <summary>Orders the stretches and drops those that begin within another.</summary>
    public void Order()
    {
        _readings.Span.Sort(static (a, b) => a.Written.Start != b.Written.Start ? a.Written.Start.CompareTo(b.Written.Start) : b.Written.Length.CompareTo(a.Written.Length));
        var kept = 0;
        foreach (var reading in _readings.Span)
            if (kept == 0 || reading.Written.Start >= _readings[kept - 1].Written.End)
                _readings[kept++] = reading;
        _readings.Truncate(kept);
    }

    public void Clear()
    {
        _readings.Clear();
        _characters.Clear();
    }
}
