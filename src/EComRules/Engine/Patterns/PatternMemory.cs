namespace EComRules.Engine;

/// <summary>
/// What one pattern has learnt about the text ahead: at every eighth place a set of states from which no match comes, up to a proven place.
/// Another attempt that reaches such a place with no further states can stop, so that a text that almost matches at
/// each of its places is still read only a few times. Not thread-safe; belongs to one scan at a time.
/// </summary>
internal sealed class PatternMemory(int words)
{
    /// <summary>The distance between places that are remembered.</summary>
    public const int Step = 8;

    // Everything between an attempt and the end of its proof, and one to spare.
    private const int Places = (2 * Pattern.LongestMatch / Step) + 1;

    private readonly ulong[] _states = new ulong[Places * words];
    private int _from;
    private int _to = -Step;

    public int Words => words;

    /// <summary>The scan it belongs to; what is left of another is worth nothing.</summary>
    public int Scan { get; set; }

    /// <summary>No match ends at or before this place that goes through a remembered state; -1 when nothing is remembered.</summary>
    public int Proven { get; set; } = -1;

    /// <summary>Forgets everything, and begins with the first place at or after that one.</summary>
    public void Begin(int position, int proven)
    {
        _from = (position + Step - 1) / Step * Step;
        _to = _from - Step;
        Proven = proven;
    }

    /// <summary>Whether nothing new can come from these states at that place. If it can, they are remembered: whoever asks goes on to <see cref="Proven"/>, or begins anew at the next match.</summary>
    public bool Knows(int position, ReadOnlySpan<ulong> states)
    {
        var remembered = _states.AsSpan(position / Step % Places * words, words);
        if (position < _from || position > _to)
        {
            if (position != _to + Step)
                _from = position;
            _to = position;
            states.CopyTo(remembered);
            return false;
        }

        var added = 0UL;
        for (var i = 0; i < words; i++)
        {
            added |= states[i] & ~remembered[i];
            remembered[i] |= states[i];
        }

        return added == 0;
    }
}
