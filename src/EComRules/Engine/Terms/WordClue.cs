using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>What a term needs to stand at a word: the word, and for a phrase the word beside it.</summary>
/// <param name="Word">The key of the word.</param>
/// <param name="Side">Which word beside it counts.</param>
/// <param name="Beside">The key of that word; 0 without one.</param>
internal readonly record struct WordClue(ulong Word, WordSides Side = WordSides.Alone, ulong Beside = 0)
{
    /// <summary>By what it is looked up.</summary>
    public ulong Hash => HashOf(Word, Side, Beside);

    /// <inheritdoc cref="Hash"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(ulong word, WordSides side, ulong beside)
    {
        var first = WordKey.Hash(word + (ulong)side);
        return WordKey.Hash((first ^ (first >> 32)) + beside);
    }
}
