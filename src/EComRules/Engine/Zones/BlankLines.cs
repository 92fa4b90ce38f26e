using System.Buffers;

namespace EComRules.Engine;

/// <summary>Leaps over the lines that hold nothing but white space.</summary>
internal static class BlankLines
{
    // A blank line or an indent, the usual case, is passed faster step by step.
    private const int Few = 4;

    private static readonly SearchValues<char> s_asciiWhiteSpace = SearchValues.Create(" \t\n\v\f\r");

    /// <summary>Finds the next line with something on it, from the start of a line on; false when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a line starts.</param>
    /// <param name="start">Where the line found starts; <paramref name="at"/> when no blank line comes first.</param>
    /// <param name="first">Where its first character stands that is no white space.</param>
    public static bool TrySkip(ReadOnlySpan<char> text, int at, out int start, out int first)
    {
        start = first = at;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            if (text[first] is '\n' or '\r')
                start = first + 1;
            first++;
            if (first - at == Few)
            {
                first = SkipWhiteSpace(text, first);
                start += text[start..first].LastIndexOfAny('\n', '\r') + 1;
            }
        }

        return first < text.Length;
    }

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAnyExcept(s_asciiWhiteSpace);
            if (next < 0)
                return text.Length;
            at += next;
            if (!char.IsWhiteSpace(text[at]))
                return at;
            while (at < text.Length && !char.IsAscii(text[at]) && char.IsWhiteSpace(text[at]))
                at++;
        }

        return at;
    }
}
