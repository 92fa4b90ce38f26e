namespace EComRules.Engine;

/// <summary>What a line between two messages says.</summary>
internal enum MessageMarkKind
{
    None,

    /// <summary>The message answered, or, from Outlook, the one passed on.</summary>
    Original,

    /// <summary>A message passed on begins.</summary>
    Forward,

    /// <summary>It ends.</summary>
    End,
}

/// <summary>Reads lines such as <c>-----Original Message-----</c>, <c>---------- Forwarded message ---------</c> and <c>Begin forwarded message:</c>.</summary>
internal static class MessageMark
{
    private const int Longest = 160;

    // What the line around the words is drawn with.
    private const string Rule = "-\u2010\u2013\u2014_=*";

    public static MessageMarkKind Of(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length is < 16 or > Longest || !MayBegin(text[0]))
            return MessageMarkKind.None;
        if (text.Trim('*').Equals("Begin forwarded message:", StringComparison.OrdinalIgnoreCase))
            return MessageMarkKind.Forward;
        var middle = text.Trim(Rule);
        var before = text.IndexOf(middle, StringComparison.Ordinal);
        var after = text.Length - before - middle.Length;
        middle = middle.Trim();
        if (before < 2 || after < 2 || middle.IsEmpty)
            return MessageMarkKind.None;
        if (Is(middle, "original message") || Is(middle, "original appointment") || Is(middle, "reply message"))
            return MessageMarkKind.Original;
        if (Begins(middle, "forwarded message") || Begins(middle, "forwarded by ") || Begins(middle, "begin forwarded message") || Begins(middle, "start of forwarded message"))
            return MessageMarkKind.Forward;
        return Begins(middle, "end ") && (Ends(middle, "forwarded message") || Ends(middle, "original message")) ? MessageMarkKind.End : MessageMarkKind.None;

        static bool MayBegin(char c) => c is 'B' or 'b' || Rule.AsSpan().Contains(c);

        static bool Is(ReadOnlySpan<char> text, string words) => text.Equals(words, StringComparison.OrdinalIgnoreCase);

        static bool Begins(ReadOnlySpan<char> text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);

        static bool Ends(ReadOnlySpan<char> text, string words) => text.EndsWith(words, StringComparison.OrdinalIgnoreCase);
    }
}
