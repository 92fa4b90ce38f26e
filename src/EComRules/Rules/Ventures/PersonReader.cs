namespace EComRules.Rules.Ventures;

/// <summary>Tells whether somebody speaks of themselves or to the reader, rather than reports what others do.</summary>
internal static class PersonReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_persons = FrozenSet.ToFrozenSet(
        ["I", "me", "my", "mine", "we", "us", "our", "you", "your", "anyone", "anybody"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Lists of titles have no full stop: what stands further away belongs to another entry.
    private const int Farthest = 120;

    /// <summary>Whether the sentence of the match has a word such as I, my, you or anyone.</summary>
    public static bool IsSaidOfPeople(MatchContext context)
    {
        var sentence = context.Sentence;
        var text = context.Text[Math.Max(sentence.Start, context.Span.Start - Farthest)..Math.Min(sentence.End, context.Span.End + Farthest)];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (s_persons.Contains(text[start..i]))
                return true;
            if (i == start)
                i++;
        }

        return false;
    }
}
