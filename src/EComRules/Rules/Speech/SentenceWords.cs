namespace EComRules.Rules.Speech;

/// <summary>
/// The words of the sentence around a match, for rules that read a sentence as a composition. An apostrophe parts words, as in
/// the matcher: "you're" is you, re. Asking for a word beyond the sentence gives the empty word, which is in no set.
/// </summary>
internal readonly ref struct SentenceWords
{
    /// <summary>As many words as are looked at, half on each side of the match.</summary>
    public const int Most = 96;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<TextSpan> _words;

    private SentenceWords(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int first, int last)
    {
        _text = text;
        _words = words;
        First = first;
        Last = last;
    }

    /// <summary>The first word of the match.</summary>
    public int First { get; }

    /// <summary>The last word of the match.</summary>
    public int Last { get; }

    public int Count => _words.Length;

    public ReadOnlySpan<char> this[int word]
        => (uint)word < (uint)_words.Length ? _text.Slice(_words[word].Start, _words[word].Length) : default;

    /// <summary>Reads the words around the match into <paramref name="room"/>, which holds <see cref="Most"/>.</summary>
    public static SentenceWords Read(in MatchContext context, Span<TextSpan> room)
    {
        var text = context.Text;
        var sentence = context.Sentence;
        var before = 0;
        for (var at = context.Span.Start; before < Most / 2;)
        {
            while (at > sentence.Start && !char.IsLetterOrDigit(text[at - 1]))
                at--;
            var end = at;
            while (at > sentence.Start && char.IsLetterOrDigit(text[at - 1]))
                at--;
            if (at == end)
                break;
            room[before++] = TextSpan.FromBounds(at, end);
        }

        room[..before].Reverse();
        var count = before;
        var last = before;
        for (var at = context.Span.Start; count < Most;)
        {
            while (at < sentence.End && !char.IsLetterOrDigit(text[at]))
                at++;
            var start = at;
            while (at < sentence.End && char.IsLetterOrDigit(text[at]))
                at++;
            if (at == start)
                break;
            if (start < context.Span.End)
                last = count;
            room[count++] = TextSpan.FromBounds(start, at);
        }

        return new(text, room[..count], before, last);
    }

    public bool Is(int word, WordSet set) => (uint)word < (uint)_words.Length && set.Contains(this[word]);

    public bool Is(int word, string text) => this[word].Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word begins with a capital letter and goes on in small ones.</summary>
    public bool IsCapitalised(int word) => this[word] is { Length: > 1 } letters && char.IsUpper(letters[0]) && char.IsLower(letters[1]);

    /// <summary>Whether punctuation that parts clauses stands between this word and the one before; true at the sentence's ends.</summary>
    public bool Breaks(int word)
    {
        if (word <= 0 || word >= _words.Length)
            return true;
        foreach (var c in _text[_words[word - 1].End.._words[word].Start])
            if (c is ',' or ';' or ':' or '(' or ')' or '\u2013' or '\u2014' or '"' or '\u201C' or '\u201D' or '.' or '/')
                return true;
        return _text[_words[word - 1].End.._words[word].Start] is " - ";
    }

    /// <summary>Whether a term is innocent before that word, by its tag <c>not-before</c>: "you're dead" before "right".</summary>
    public bool IsInnocentBefore(LexiconTerm term, int word)
    {
        var next = this[word];
        if (next.IsEmpty || term["not-before"] is not { } list)
            return false;
        foreach (var range in list.AsSpan().Split(','))
            if (next.Equals(list.AsSpan(range).Trim(), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>From the beginning of one word to the end of another.</summary>
    public TextSpan Between(int first, int last)
        => TextSpan.FromBounds(_words[Math.Clamp(first, 0, Count - 1)].Start, _words[Math.Clamp(last, 0, Count - 1)].End);

    /// <summary>Whether a word of the set stands from <paramref name="from"/> up to, not including, <paramref name="upTo"/>.</summary>
    public bool Has(WordSet set, int from, int upTo)
    {
        for (var i = Math.Max(0, from); i < Math.Min(upTo, Count); i++)
            if (set.Contains(this[i]))
                return true;
        return false;
    }
}
