using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>
/// Finds the words and signs of which patterns need one (<see cref="PatternMarks"/>), with the filter of words that serves the terms. A word is here
/// whatever letters and digits of ASCII stand together: any other character ends it. Immutable, thread-safe.
/// </summary>
internal sealed unsafe class MarkFinder
{
    private readonly TermTable _byWord;
    private readonly WordClue[] _clues;
    private readonly int[] _patternOfClue;
    private readonly WordFilter _filter;
    private readonly SearchValues<char> _signs;
    private readonly int[][] _bySign = new int[128][];

    /// <param name="patterns">The patterns; those without marks are left out.</param>
    public MarkFinder(ReadOnlySpan<Pattern> patterns)
    {
        var clues = new List<(WordClue Clue, int Pattern)>();
        var signs = new SortedDictionary<char, List<int>>();
        for (var pattern = 0; pattern < patterns.Length; pattern++)
        {
            if (patterns[pattern].Marks is not { } marks)
                continue;
            foreach (var word in marks.Words)
                clues.Add((new(word), pattern));
            foreach (var sign in marks.Signs)
                if (!signs.TryAdd(sign, [pattern]))
                    signs[sign].Add(pattern);
        }

        _clues = [.. clues.Select(static entry => entry.Clue)];
        _patternOfClue = [.. clues.Select(static entry => entry.Pattern)];
        _byWord = new(_clues);
        _filter = new(_clues);
        _signs = SearchValues.Create([.. signs.Keys]);
        foreach (var (sign, some) in signs)
            _bySign[sign] = [.. some];
    }

    /// <summary>Adds the marks that are signs, ordered by place.</summary>
    public void FindSigns(ReadOnlySpan<char> text, ScratchList<PatternMark> marks)
    {
        for (var from = 0; text[from..].IndexOfAny(_signs) is var next and >= 0; from += next + 1)
            foreach (var pattern in _bySign[text[from + next]])
                marks.Add(new(from + next, pattern));
    }

    /// <summary>Adds the marks that are words, ordered by place.</summary>
    public void FindWords(ScanPath path, FoldedText folded, ScratchList<PatternMark> marks)
    {
        if (_clues.Length == 0)
            return;
        if (folded.HasOdd)
            FindOneByOne(folded, marks);
        else
            FindTogether(path, folded, marks);
    }

    [SkipLocalsInit]
    private void FindTogether(ScanPath path, FoldedText folded, ScratchList<PatternMark> marks)
    {
        var hashes = stackalloc uint[WordHashes.Room];
        var places = stackalloc int[WordHashes.Room];
        var kept = stackalloc int[WordHashes.Room];
        var words = new WordHashes(hashes, places, _filter.Multiplier);
        for (var block = 0; block < folded.Blocks; block += WordHashes.BlocksAtOnce)
        {
            words.Read(path, folded, block, Math.Min(WordHashes.BlocksAtOnce, folded.Blocks - block));
            var count = _filter.Choose(path, words, kept);
            for (var i = 0; i < count; i++)
                AddWord(words.Places[kept[i]], WordKey.At(folded.Bytes + words.Places[kept[i]]), marks);
        }
    }

    /// <summary>The words of a text in which some stand beside odd characters, one at a time.</summary>
    private void FindOneByOne(FoldedText folded, ScratchList<PatternMark> marks)
    {
        for (var block = 0; block < folded.Blocks; block++)
            for (var starts = folded.PlainWordStarts(block); starts != 0; starts &= starts - 1)
            {
                var place = (block * FoldedText.Block) + BitOperations.TrailingZeroCount(starts);
                var (key, letters) = (0UL, 0);
                while (letters < WordKey.Letters && folded.Bytes[place + letters] < FoldedText.Odd)
                    key |= (ulong)folded.Bytes[place + letters] << (8 * letters++);
                if (_filter.MayHave(key))
                    AddWord(place, key, marks);
            }
    }

    private void AddWord(int place, ulong key, ScratchList<PatternMark> marks)
    {
        var clue = new WordClue(key);
        foreach (var found in _byWord[clue.Hash])
            if (_clues[found] == clue)
                marks.Add(new(place, _patternOfClue[found]));
    }
}
