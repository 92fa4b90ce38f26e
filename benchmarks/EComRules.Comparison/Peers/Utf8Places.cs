using System.Text;

namespace EComRules.Comparison.Peers;

/// <summary>Places in UTF-8 as places in the string: for checking, not for timing.</summary>
internal static class Utf8Places
{
    /// <summary>For each byte, and the end, the UTF-16 unit it belongs to.</summary>
    public static int[] Map(string text)
    {
        var map = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.TryGetRuneAt(text, at, out var rune);
            var (units, bytes) = rune == default ? (1, text[at] == '\0' ? 1 : 3) : (rune.Utf16SequenceLength, rune.Utf8SequenceLength);
            for (var i = 0; i < bytes; i++)
                map.Add(at);
            at += units;
        }

        map.Add(text.Length);
        return [.. map];
    }
}
