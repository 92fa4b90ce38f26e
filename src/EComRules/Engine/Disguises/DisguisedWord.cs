using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>Reads one run of characters as a word of the vocabulary, whatever stands for its letters. Immutable, thread-safe; counted steps.</summary>
internal sealed class DisguisedWord(WordTrie words)
{
    /// <summary>Fewer letters make no word that is looked for.</summary>
    public const int Shortest = 4;

    private const int MostSigns = 48;
    private const int MostSteps = 400;

    /// <summary>Whether the letters are a word.</summary>
    public bool IsWord(ReadOnlySpan<char> letters)
    {
        var node = WordTrie.Root;
        foreach (var letter in letters)
        {
            node = words.Next(node, letter);
            if (node < 0)
                return false;
        }

        return words.IsWord(node);
    }

    /// <summary>Adds what the run is read as, if it is a word in disguise.</summary>
    [SkipLocalsInit]
    public bool Read(ReadOnlySpan<char> text, TextSpan run, Readings readings)
    {
        Span<Sign> signs = stackalloc Sign[MostSigns];
        var (start, end) = (run.Start, run.End);
        while (start < end && !MayBegin(text, start))
            start++;
        while (start < end && text[end - 1] is '!' or '?' or '.' or ',' or ';' or ':' or ')' or ']' or '}' or '\'' or '"')
            end--;
        var (count, letters, plain) = (0, 0, 0);
        for (var at = start; at < end; at += signs[count - 1].Length)
        {
            if (count == MostSigns)
                return false;
            signs[count++] = Sign.At(text, at);
            letters += signs[count - 1].Letter != 0 || signs[count - 1].IsMask ? 1 : 0;
            plain += signs[count - 1].IsPlain && char.IsAsciiLetter(text[at]) ? 1 : 0;
        }

        if (letters < Shortest)
            return false;
        if (plain == 0 && !StandsAmongLatin(text, start, end, signs[..count]))
            return false;

        Span<char> word = stackalloc char[MostSigns];
        var walk = new Walk(words, signs[..count], word);
        if (!walk.Go(0, WordTrie.Root, 0, 0, 0) || IsCode(text[start..walk.EndIn(start)], text[walk.EndIn(start)..]))
            return false;
        var written = TextSpan.FromBounds(start, walk.EndIn(start));
        var read = word[..walk.Length];
        if (text.Slice(written.Start, written.Length).Equals(read, StringComparison.OrdinalIgnoreCase))
            return false; // nothing is hidden
        if (IsShouted(text.Slice(written.Start, written.Length)))
            foreach (ref var letter in read)
                letter = char.ToUpperInvariant(letter);
        readings.Add(written, read);
        return true;
    }

    private static bool MayBegin(ReadOnlySpan<char> text, int place)
        => char.IsAsciiLetterOrDigit(text[place]) || text[place] is '@' or '$' || (text[place] >= 128 && Sign.At(text, place).Letter != 0);

    /// <summary>A word without one ASCII letter is another language's, unless it is made of styled Latin letters or stands in the midst of Latin words.</summary>
    private static bool StandsAmongLatin(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<Sign> signs)
    {
        var foreign = false;
        var digits = 0;
        foreach (var sign in signs)
        {
            foreign |= sign.IsForeign;
            digits += sign.IsPlain ? 1 : 0;
        }

        if (digits == signs.Length)
            return false;
        if (!foreign)
            return true;
        var before = text[..start].TrimEnd();
        var after = text[end..].TrimStart();
        var latinBefore = before.Length > 0 && before[^1] < 128;
        var latinAfter = after.Length > 0 && after[0] < 128;
        return (latinBefore && char.IsAsciiLetter(before[^1]) && (latinAfter || after.IsEmpty)) || (latinAfter && char.IsAsciiLetter(after[0]) && (latinBefore || before.IsEmpty));
    }

    /// <summary>Rooms and parts are written in capitals with digits: two in five must not be digits there. Number plates are two letters, two digits and three letters.</summary>
    private static bool IsCode(ReadOnlySpan<char> written, ReadOnlySpan<char> after)
    {
        var (digits, lower, all) = (0, 0, 0);
        foreach (var c in written)
        {
            all += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
        }

        return (lower == 0 && digits > 0 && digits * 5 >= all * 2)
            || (written.Length == 4 && digits == 2 && char.IsAsciiDigit(written[2]) && char.IsAsciiDigit(written[3])
                && after is [' ', var first, var second, var third, ..] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second) && char.IsAsciiLetter(third)
                && (after.Length == 4 || !char.IsAsciiLetter(after[4])));
    }

    private static bool IsShouted(ReadOnlySpan<char> written)
    {
        var upper = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiLetterLower(c))
                return false;
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return upper > 1;
    }

    /// <summary>Walks the signs and the words' letters side by side.</summary>
    private ref struct Walk(WordTrie words, ReadOnlySpan<Sign> signs, Span<char> word)
    {
        private readonly ReadOnlySpan<Sign> _signs = signs;
        private readonly Span<char> _word = word;
        private int _steps;
        private int _skips;
        private int _used;

        /// <summary>How many letters the word has.</summary>
        public int Length { get; private set; }

        /// <summary>Where in the text the word ends.</summary>
        public readonly int EndIn(int start)
        {
            for (var i = 0; i < _used; i++)
                start += _signs[i].Length;
            return start;
        }

        public bool Go(int sign, int node, int letter, int length, int masks)
        {
            if (++_steps > MostSteps)
                return false;
            return (sign < _signs.Length && GoOn(sign, node, letter, length, masks)) || End(sign, node, length, masks);
        }

        // The longest word counts, so the walk ends where it cannot go on.
        private bool End(int sign, int node, int length, int masks)
        {
            if (!(words.IsWord(node) || (words.IsPart(node) && _skips == 0 && masks == 0)) || masks * 2 > length || !IsPunctuationFrom(sign))
                return false;
            (Length, _used) = (length, sign);
            return true;
        }

        private bool GoOn(int sign, int node, int letter, int length, int masks)
        {
            ref readonly var at = ref _signs[sign];
            if ((at.Letter != 0 && Take(sign, node, at.Letter, at.AndLetter, length, masks, 1)) || (at.OrLetter != 0 && Take(sign, node, at.OrLetter, 0, length, masks, 1)))
                return true;
            if (sign + 1 < _signs.Length && TwoForOne(at.Letter, _signs[sign + 1].Letter) is var one and not 0 && Take(sign, node, one, 0, length, masks, 2))
                return true;
            if ((letter != 0 && (at.Letter == letter || at.OrLetter == letter)) || (sign > 0 && at.MayBeNothing))
            {
                _skips++;
                if (Go(sign + 1, node, letter, length, masks))
                    return true;
                _skips--;
            }

            if (at.IsMask && length > 0)
                for (var any = (int)'a'; any <= 'z'; any++)
                    if (words.Next(node, any) is >= 0 and var next)
                    {
                        _word[length] = (char)any;
                        if (Go(sign + 1, next, 0, length + 1, masks + 1))
                            return true;
                    }

            return false;
        }

        private bool Take(int sign, int node, byte letter, byte and, int length, int masks, int signs)
        {
            var next = words.Next(node, letter);
            if (next < 0)
                return false;
            _word[length++] = (char)letter;
            if (and != 0)
            {
                next = words.Next(next, and);
                if (next < 0)
                    return false;
                _word[length++] = (char)and;
            }

            return Go(sign + signs, next, and == 0 ? letter : and, length, masks);
        }

        private static byte TwoForOne(byte first, byte second) => (first, second) switch
        {
            ((byte)'p', (byte)'h') => (byte)'f',
            ((byte)'v', (byte)'v') => (byte)'w',
            _ => 0,
        };

        // Only punctuation may follow, and an "s" after an apostrophe.
        private readonly bool IsPunctuationFrom(int sign)
        {
            for (var i = sign; i < _signs.Length; i++)
                if (!_signs[i].IsPunctuation && !(i > sign && i == _signs.Length - 1 && _signs[i].IsPlain && _signs[i].Letter == 's'))
                    return false;
            return true;
        }
    }
}
