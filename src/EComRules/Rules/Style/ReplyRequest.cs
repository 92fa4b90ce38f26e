namespace EComRules.Rules.Style;

/// <summary>
/// Finds a request for a reply that ends where a time begins: "could you let me know by | tonight". Who is to reply matters: "I will reply
/// tonight" asks nobody, and "no need to reply tonight" asks for the opposite. Allocates nothing.
/// </summary>
internal static class ReplyRequest
{
    private const int MostWords = 32;

    // As many words may end the request at most, counted back from the time; "with" is one more.
    private const int Reach = 8;

    // Words that may stand between the request and the time.
    private static readonly string[] s_between =
        ["by", "before", "at", "than", "later", "no", "please", "pls", "back", "to", "me", "us", "this", "email", "e-mail", "message", "urgently", "asap", "directly", "all", "about", "on", "it", "early", "some", "time", "sometime", "today"];

    private static readonly string[][] s_verbs =
    [
        ["reply"], ["respond"], ["answer"], ["confirm"], ["write", "back"], ["let", "me", "know"], ["let", "us", "know"], ["get", "back", "to", "me"], ["get", "back", "to", "us"],
        ["come", "back", "to", "me"], ["come", "back", "to", "us"], ["email", "me"], ["e-mail", "me"], ["email", "us"], ["text", "me"], ["message", "me"], ["ring", "me"], ["call", "me"],
        ["phone", "me"], ["send", "me"], ["send", "us"], ["send", "it"], ["send", "them"],
    ];

    private static readonly string[] s_nouns = ["reply", "response", "answer", "decision", "replies", "responses", "answers"];
    private static readonly string[] s_wanting = ["need", "want", "expect", "require", "needs", "wants", "expects", "requires", "expecting", "needing"];
    private static readonly string[] s_wanted = ["needed", "required", "expected", "wanted", "please", "due"];

    // Every verb phrase and every request with a noun ends with one of these.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_ends = s_verbs.Select(verb => verb[^1]).Concat(s_nouns).Concat(s_wanted)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // What may stand right before a request.
    private static readonly string[] s_leading = ["please", "pls", "plz", "kindly", "and", "then", "just", "also", "so", "all", "everyone", "everybody", "staff", "colleagues", "team", "urgently", "hi", "hello"];
    private static readonly string[] s_obliging = ["to", "must", "should", "could", "can", "will", "would"];
    private static readonly string[] s_addressed = ["you", "everyone", "everybody", "staff", "colleagues", "all", "team"];
    private static readonly string[] s_asking = ["can", "could", "would", "will", "that", "must", "need", "want", "ask", "asking", "expect", "like"];
    private static readonly string[] s_others = ["i", "we", "he", "she", "they", "i'll", "we'll", "he'll", "she'll", "they'll", "i'd", "we'd", "i’ll", "we’ll", "he’ll", "she’ll", "they’ll", "i’d", "we’d", "who"];
    private static readonly string[] s_openings = ["if", "as", "since", "when", "because", "hi", "hello", "dear", "good", "morning", "all", "evening", "team", "everyone", "sorry", "apologies", "thanks", "urgent", "to"];
    private static readonly string[] s_negations = ["not", "no", "never", "nobody", "without", "rather", "instead", "cannot", "dont", "unless", "neither", "if", "when", "whether"];

    // A question or a relative clause: what follows belongs to it and is not the time of the reply.
    private static readonly string[] s_clauses = ["if", "who", "what", "whether", "which", "when", "where", "why", "how", "that", "for", "of", "are", "is", "was", "were", "will", "going", "coming", "from", "in", "you", "i", "we"];

    /// <summary>Where the request begins, or -1, and whether the time is one by which the reply is due.</summary>
    public static (int Start, bool IsDeadline) Find(ReadOnlySpan<char> before)
    {
        Span<TextSpan> words = stackalloc TextSpan[MostWords];
        if (!MayAsk(before, words[..(Reach + 1)]))
            return (-1, false);
        var count = ReadLastWords(before, words);
        words = words[..count];
        var isDeadline = count > 0 && (Is(before, words[^1], "by") || Is(before, words[^1], "before") || Is(before, words[^1], "than"));

        // Back over the words between, as far as a request reaches.
        var onlyBetween = true;
        for (var end = count; end > 0 && end > count - Reach; end--)
        {
            var start = StartOfVerb(before, words, end, out var takesObject);
            if (start >= 0 && (onlyBetween || takesObject) && IsAsked(before, words[..start]))
                return (words[start].Start, isDeadline);
            if (onlyBetween && StartOfNoun(before, words, end) is var noun and >= 0 && !HasAny(before, words[..noun], s_negations) && !HasNegation(before, words[..noun]))
                return (words[noun].Start, isDeadline);
            if (HasAny(before, words.Slice(end - 1, 1), s_clauses))
                return (-1, false);
            onlyBetween &= HasAny(before, words.Slice(end - 1, 1), s_between) || char.IsAsciiDigit(before[words[end - 1].Start]);
        }

        return (-1, false);
    }

    /// <summary>Whether one of the last words can end a request: most times of day follow none.</summary>
    private static bool MayAsk(ReadOnlySpan<char> before, Span<TextSpan> words)
    {
        foreach (var word in words[..ReadLastWords(before, words)])
            if (s_ends.Contains(Of(before, word)))
                return true;
        return false;
    }

    /// <summary>The first word of a verb phrase that ends before <paramref name="end"/>; -1 for none. "Send me the numbers" and "reply with the numbers" take an object before the time.</summary>
    private static int StartOfVerb(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int end, out bool takesObject)
    {
        takesObject = false;
        var last = end;
        if (Is(text, words[end - 1], "with"))
        {
            takesObject = true;
            last--;
        }

        foreach (var verb in s_verbs)
        {
            if (verb.Length > last)
                continue;
            var start = last - verb.Length;
            var i = 0;
            while (i < verb.Length && Is(text, words[start + i], verb[i]))
                i++;
            if (i < verb.Length)
                continue;
            takesObject |= verb[0] == "send";
            return start;
        }

        return -1;
    }

    /// <summary>"Need your reply", "response required".</summary>
    private static int StartOfNoun(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, int end)
    {
        if (end >= 3 && HasAny(text, words.Slice(end - 1, 1), s_nouns))
            for (var start = end - 2; start >= 0 && start >= end - 4; start--)
                if (HasAny(text, words.Slice(start, 1), s_wanting))
                    return start;
        if (end >= 2 && HasAny(text, words.Slice(end - 1, 1), s_wanted))
            for (var start = end - 2; start >= 0 && start >= end - 3; start--)
                if (HasAny(text, words.Slice(start, 1), s_nouns))
                    return start;
        return -1;
    }

    /// <summary>Whether the words before ask the reader: an order, a "please", a "could you", a "you must".</summary>
    private static bool IsAsked(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> left)
    {
        left = AfterOpening(text, left);
        if (left.IsEmpty)
            return true;
        if (HasAny(text, left, s_negations) || HasNegation(text, left))
            return false;
        var last = left[^1..];
        if (HasAny(text, last, ["please", "pls", "plz", "kindly"]))
            return true;
        if (Is(text, left[^1], "you"))
            return left.Length > 1 && HasAny(text, left.Slice(left.Length - 2, 1), s_asking);
        if (HasAny(text, last, s_obliging))
            return IsToReader(text, left);
        return HasAny(text, last, s_leading) && (HasAny(text, left, s_addressed) || !HasAny(text, left, s_others));
    }

    /// <summary>Whether "must", "should" or "to" is said to the reader: "you must", "I need you to", not "I would" or "I told you I need to".</summary>
    private static bool IsToReader(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> left)
    {
        for (var i = left.Length - 2; i >= 0; i--)
            if (HasAny(text, left.Slice(i, 1), s_addressed))
                return true;
            else if (HasAny(text, left.Slice(i, 1), s_others))
                return false;
        return false;
    }

    /// <summary>The words after "If you have not replied yet," or "Hi all,": they say nothing of who is to reply.</summary>
    private static ReadOnlySpan<TextSpan> AfterOpening(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> left)
    {
        for (var i = left.Length; i > 0; i--)
        {
            var gap = GapAfter(text, left[i - 1]);
            if (gap.ContainsAny(";:("))
                return left[i..];
            if (gap.ContainsAny(",–—\n") && (IsOpening(text, left[..i]) || HasAny(text, left[i..], s_addressed) || HasAny(text, left[i..], s_leading)))
                return left[i..];
        }

        return left;

        // "Hi all", "If you have not", "Jo": not "I will".
        static bool IsOpening(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words) => HasAny(text, words[..1], s_openings) || (words.Length <= 2 && !HasAny(text, words, s_others));
    }

    private static ReadOnlySpan<char> GapAfter(ReadOnlySpan<char> text, TextSpan word)
    {
        var end = word.End;
        while (end < text.Length && !IsWord(text[end]))
            end++;
        return text[word.End..end];
    }

    private static bool HasNegation(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
    {
        foreach (var word in words)
            if (Of(text, word) is var letters && (letters.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || letters.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    private static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<string> any)
    {
        foreach (var word in words)
            foreach (var one in any)
                if (Is(text, word, one))
                    return true;
        return false;
    }

    private static bool Is(ReadOnlySpan<char> text, TextSpan word, string other) => Of(text, word).Equals(other, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, TextSpan word) => text.Slice(word.Start, word.Length);

    /// <summary>The last words, in order: letters, digits, apostrophes and hyphens.</summary>
    private static int ReadLastWords(ReadOnlySpan<char> text, Span<TextSpan> words)
    {
        var count = 0;
        var end = text.Length;
        while (end > 0 && count < words.Length)
        {
            while (end > 0 && !IsWord(text[end - 1]))
                end--;
            var start = end;
            while (start > 0 && IsWord(text[start - 1]))
                start--;
            if (start < end)
                words[count++] = TextSpan.FromBounds(start, end);
            end = start;
        }

        words[..count].Reverse();
        return count;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-';
}
