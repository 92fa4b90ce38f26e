namespace EComRules.Engine;

/// <summary>One form of a term, ready to be matched.</summary>
/// <param name="Use">Which registration or evidence set it serves.</param>
/// <param name="Term">The lexicon's term.</param>
/// <param name="Words">The folded words, in order.</param>
/// <param name="Anchor">Which of the words is looked up: the rarest.</param>
/// <param name="Exceptions">Phrases within which the term is innocent.</param>
internal sealed record CompiledTerm(
    int Use,
    LexiconTerm Term,
    string[] Words,
    int Anchor,
    ImmutableArray<TermException> Exceptions)
{
    /// <summary>The <see cref="Use"/> of a form that stands for another word (<see cref="DisguiseVocabulary.Forms"/>): no rule acts on it itself.</summary>
    public const int Disguised = -1;

    /// <summary>The key of each word.</summary>
    public ulong[] Keys { get; } = Array.ConvertAll(Words, WordKey.Of);
}

/// <summary>A phrase within which a term is innocent.</summary>
/// <param name="Words">The phrase's folded words.</param>
/// <param name="Offset">Which of them is the term's first word.</param>
internal sealed record TermException(string[] Words, int Offset);
