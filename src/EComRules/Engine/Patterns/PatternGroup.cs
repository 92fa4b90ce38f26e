using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>Up to 64 patterns, a bit each: tables by the first few characters say which of them can match at a place.</summary>
internal sealed class PatternGroup
{
    private const int Size = 64;

    // After the ASCII characters: any other character, and the end of the text.
    private const int BeyondAscii = 128;
    private const int End = 129;
    private const int Row = 130;

    private readonly ulong[] _masks = new ulong[PatternPrefix.Length * Row];
    private readonly int[] _indexes;

    private PatternGroup((Pattern Pattern, int Index)[] patterns)
    {
        _indexes = [.. patterns.Select(item => item.Index)];
        for (var i = 0; i < patterns.Length; i++)
        {
            var prefix = patterns[i].Pattern.Prefix;
            for (var offset = 0; offset < PatternPrefix.Length; offset++)
            {
                for (var c = '\0'; c < BeyondAscii; c++)
                    Set(offset, c, i, prefix.MayHave(offset, c));
                Set(offset, BeyondAscii, i, prefix.MayHaveBeyondAscii(offset));
                Set(offset, End, i, prefix.MayEndBefore(offset));
            }
        }

        void Set(int offset, int character, int pattern, bool may) => _masks[(offset * Row) + character] |= may ? 1UL << pattern : 0;
    }

    public static PatternGroup[] Divide((Pattern Pattern, int Index)[] patterns) => [.. patterns.Chunk(Size).Select(chunk => new PatternGroup(chunk))];

    /// <summary>A bit for each pattern of the group that can match there, judged by the next few characters.</summary>
    public ulong CandidatesAt(ReadOnlySpan<char> text, int at)
    {
        var candidates = _masks[CharacterAt(text, at)];
        for (var offset = 1; candidates != 0 && offset < PatternPrefix.Length; offset++)
            candidates &= _masks[(offset * Row) + CharacterAt(text, at + offset)];
        return candidates;
    }

    /// <summary>The place in the policy of a pattern of the group.</summary>
    public int IndexOf(int bit) => _indexes[bit];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CharacterAt(ReadOnlySpan<char> text, int at) => (uint)at >= (uint)text.Length ? End : Math.Min(text[at], (char)BeyondAscii);
}
