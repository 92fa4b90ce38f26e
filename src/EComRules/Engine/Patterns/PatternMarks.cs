namespace EComRules.Engine;

/// <summary>By what the matches of a pattern are found: each holds one of some words, or one of some signs.</summary>
/// <param name="Words">The keys of the words; empty when the signs serve. Words of which the keys are alike are taken for each other.</param>
/// <param name="Signs">The signs.</param>
/// <param name="MostRuns">How many runs of white space a match can hold; null when there is no limit.</param>
internal sealed record PatternMarks(ImmutableArray<ulong> Words, string Signs, int? MostRuns)
{
    // Words commoner than this, in a thousand, mark nothing: signs are better, and so are the pattern's first characters.
    private const double MostFrequent = 40;

    /// <summary>The marks of a pattern; null when it has none.</summary>
    public static PatternMarks? Of(PatternNode node)
    {
        if (NecessaryWords.Of(node) is { Frequency: <= MostFrequent } words)
            return new([.. words.Words.Select(WordKey.Of).Distinct()], "", WhiteSpaceRuns.MostIn(node));
        var signs = NecessarySigns.Of(node);
        return signs.Length > 0 ? new([], signs, WhiteSpaceRuns.MostIn(node)) : null;
    }
}
