using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>The patterns that have marks (<see cref="PatternMarks"/>): where a match of one may begin is looked for only before its marks. Immutable, thread-safe.</summary>
internal sealed unsafe class MarkedPatterns
{
    private const int Codes = 128;
    private const int Depth = 4;
    private const int TableSize = Depth * Codes;

    // The beginnings of one pattern are told apart by so many bits.
    private const int Buckets = 8;

    private readonly Pattern[] _patterns;
    private readonly MarkFinder _finder;

    // For each pattern, each of the first characters of a match and each code, a bit for each bucket of beginnings that have the code there.
    private readonly byte[] _starts;

    // Whether matches begin only with a letter or digit of ASCII that follows none.
    private readonly bool[] _startsAtPlainWord;

    /// <param name="patterns">All patterns; those without marks are never begun.</param>
    public MarkedPatterns(Pattern[] patterns)
    {
        _patterns = patterns;
        _finder = new(patterns);
        _starts = new byte[patterns.Length * TableSize];
        for (var pattern = 0; pattern < patterns.Length; pattern++)
            if (patterns[pattern].Marks is not null)
                AddStarts(_starts.AsSpan(pattern * TableSize, TableSize), patterns[pattern].Starts);
        _startsAtPlainWord = Array.ConvertAll(patterns, static pattern => pattern.StartsAtWord && pattern.Starts.All(static start => IsPlain(start[0])));
    }

    /// <inheritdoc cref="MarkFinder.FindWords"/>
    public void FindWords(ScanPath path, FoldedText folded, ScratchList<PatternMark> marks) => _finder.FindWords(path, folded, marks);

    /// <inheritdoc cref="MarkFinder.FindSigns"/>
    public void FindSigns(ReadOnlySpan<char> text, ScratchList<PatternMark> marks) => _finder.FindSigns(text, marks);

    /// <summary>The next place, up to the mark, at which the pattern may begin; -1 when there is none.</summary>
    public int NextStart(FoldedText folded, PatternMark mark, int from)
    {
        fixed (byte* starts = &_starts[mark.Pattern * TableSize])
            return _startsAtPlainWord[mark.Pattern]
                ? NextPlainStart(folded, starts, from, mark.Place)
                : NextStart(folded, starts, from, mark.Place, _patterns[mark.Pattern].StartsAtWord);
    }

    private static int NextPlainStart(FoldedText folded, byte* starts, int from, int upTo)
    {
        for (var block = from / FoldedText.Block; block <= upTo / FoldedText.Block; block++)
        {
            var bits = folded.PlainWordStarts(block);
            if (block == from / FoldedText.Block)
                bits = bits >> (from % FoldedText.Block) << (from % FoldedText.Block);
            for (; bits != 0; bits &= bits - 1)
            {
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(bits);
                if (place > upTo)
                    return -1;
                if (MayBegin(starts, folded.Bytes + place))
                    return place;
            }
        }

        return -1;
    }

    private static int NextStart(FoldedText folded, byte* starts, int from, int upTo, bool atWord)
    {
        for (var place = from; place <= upTo; place++)
            if (MayBegin(starts, folded.Bytes + place) && (!atWord || folded.Bytes[place - 1] >= FoldedText.Odd))
                return place;
        return -1;
    }

    /// <summary>Whether some beginning fits; all four characters at once, as a branch after each would be guessed wrong too often.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBegin(byte* starts, byte* text)
        => (starts[text[0] & (Codes - 1)] & starts[Codes + (text[1] & (Codes - 1))]
            & starts[(2 * Codes) + (text[2] & (Codes - 1))] & starts[(3 * Codes) + (text[3] & (Codes - 1))]) != 0;

    private static void AddStarts(Span<byte> starts, ImmutableArray<CodePrefix> prefixes)
    {
        // Those of one part of the pattern stand beside each other.
        for (var i = 0; i < prefixes.Length; i++)
            for (var place = 0; place < Depth; place++)
                for (var codes = prefixes[i][place]; codes != 0; codes &= codes - 1)
                    starts[(place * Codes) + (int)UInt128.TrailingZeroCount(codes)] |= (byte)(1 << (i * Buckets / prefixes.Length));
    }

    private static bool IsPlain(UInt128 codes)
    {
        for (; codes != 0; codes &= codes - 1)
            if (!char.IsAsciiLetterOrDigit((char)(int)UInt128.TrailingZeroCount(codes)))
                return false;
        return true;
    }
}
