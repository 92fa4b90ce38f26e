using System.Buffers;

namespace EComRules.Mime;

/// <summary>Makes header values, names and addresses safe to put on one line.</summary>
internal static class PlainText
{
    // CR LF in a quoted address or an encoded word would start a header of its own wherever it is written out again.
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c), '\u2028', '\u2029']);

    /// <summary>The text with every control character and line separator, the tab included, replaced by a space.</summary>
    public static string OfHeader(string text)
    {
        if (text.AsSpan().IndexOfAny(s_controls) < 0)
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (int i; (i = target.IndexOfAny(s_controls)) >= 0; target = target[(i + 1)..])
                target[i] = ' ';
        });
    }
}
