namespace EComRules.Engine;

/// <summary>Turns lexicon terms into forms that can be matched.</summary>
internal static class TermCompiler
{
    /// <summary>Every form of the term.</summary>
    /// <exception cref="ArgumentException">The term has no letters, or an exception phrase does not hold it.</exception>
    public static void Compile(LexiconTerm term, int use, List<CompiledTerm> into)
    {
        var exceptions = (term["except-in"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var used = new bool[exceptions.Length];
        foreach (var form in Inflection.FormsOf(term))
        {
            var words = SplitWords(form);
            if (words.Length == 0)
                throw new ArgumentException($"The term '{term.Text}' has no letter or digit: a term is one or more words.", nameof(term));
            into.Add(new(use, term, words, AnchorOf(words), Exceptions(words)));
        }

        for (var i = 0; i < used.Length; i++)
            if (!used[i])
                throw new ArgumentException($"The exception '{exceptions[i]}' does not hold the term '{term.Text}': write the whole phrase, with the term in it.", nameof(term));

        ImmutableArray<TermException> Exceptions(string[] words)
        {
            var found = ImmutableArray.CreateBuilder<TermException>();
            for (var i = 0; i < exceptions.Length; i++)
            {
                var phrase = SplitWords(exceptions[i]);
                if (phrase.AsSpan().IndexOf(words) is var offset and >= 0)
                {
                    used[i] = true;
                    found.Add(new(phrase, offset));
                }
            }

            return found.ToImmutable();
        }
    }

    private static string[] SplitWords(string text)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var folded = CharFold.Next(text, ref i);
            if (folded == CharFold.Invisible)
                continue;
            if (folded != CharFold.Gap)
                word.Append(folded);
            else if (word.Length > 0)
                EndWord();
        }

        if (word.Length > 0)
            EndWord();
        return [.. words];

        void EndWord()
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static int AnchorOf(string[] words)
    {
        var anchor = 0;
        for (var i = 1; i < words.Length; i++)
            if (CommonWords.Rarity(words[i]) > CommonWords.Rarity(words[anchor]))
                anchor = i;
        return anchor;
    }
}
