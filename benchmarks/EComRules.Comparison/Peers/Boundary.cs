using System.Runtime.CompilerServices;
using System.Text;

namespace EComRules.Comparison.Peers;

/// <summary>Where a word begins or ends for the peers: beside anything that is no letter or digit.</summary>
internal static class Boundary
{
    private static readonly bool[] s_wordByte = [.. Enumerable.Range(0, 256).Select(b => b < 128 && char.IsAsciiLetterOrDigit((char)b))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 128 ? s_wordByte[c] : char.IsLetterOrDigit(c);

    /// <summary>The end of the word that begins at or goes on at that place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether no letter or digit touches the span, in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Stands(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start > 0 && text[start - 1] is var before && (before < 128 ? s_wordByte[before] : IsWordBefore(text[..start])))
            return false;
        return end >= text.Length || text[end] is var after && !(after < 128 ? s_wordByte[after] : IsWordAfter(text[end..]));
    }

    private static bool IsWordBefore(ReadOnlySpan<byte> text)
    {
        Rune.DecodeLastFromUtf8(text, out var rune, out _);
        return Rune.IsLetterOrDigit(rune);
    }

    private static bool IsWordAfter(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return Rune.IsLetterOrDigit(rune);
    }
}
