namespace EComRules.Engine;

/// <summary>A line of a text, without its line break.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Next">Where the next line starts; the length of the text after the last.</param>
internal readonly record struct TextLine(int Start, int End, int Next)
{
    /// <summary>The line that starts there; it ends at LF, CR LF or CR.</summary>
    public static TextLine At(ReadOnlySpan<char> text, int start) => At(text, start, start);

    /// <inheritdoc cref="At(ReadOnlySpan{char}, int)"/>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="within">A place in the line before which no line break stands.</param>
    public static TextLine At(ReadOnlySpan<char> text, int start, int within)
    {
        var length = text[within..].IndexOfAny('\n', '\r');
        if (length < 0)
            return new(start, text.Length, text.Length);
        var end = within + length;
        var next = end + 1;
        if (text[end] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        return new(start, end, next);
    }

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    public bool IsBlank(ReadOnlySpan<char> text) => In(text).IsWhiteSpace();

    /// <summary>This line, or the next few after it, whichever is the first not blank; the text's end when there is none.</summary>
    public TextLine SkipBlank(ReadOnlySpan<char> text)
    {
        const int mostBlankLines = 8;
        var line = this;
        for (var i = 0; i < mostBlankLines && line.Start < text.Length && line.IsBlank(text); i++)
            line = At(text, line.Next);
        return line;
    }
}
