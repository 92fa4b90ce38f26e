using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>What a threatening phrase needs around it, by its tag <c>needs</c>.</summary>
internal static class ThreatPhrase
{
    private static readonly WordSet s_kindness = WordSet.Of("drop pop post deliver collect lift bring popping dropping fetch pick leave visit card letter present cake books book");
    private static readonly WordSet s_endings = WordSet.Of("mate m8 lol bro pal bruv love innit believe mark i you u trust and for if when unless tonight tomorrow bitch idiot one big");
    private static readonly WordSet s_waiting = WordSet.Of("wait until till til when if after");
    private static readonly WordSet s_negations = WordSet.Of("not never t dont wont doesnt nobody without hopefully");
    private static readonly WordSet s_past = WordSet.Of("was were when during war wartime blitz thought imagine pretend story");
    private static readonly WordSet s_afterlife = WordSet.Of("until till after once before");
    private static readonly WordSet s_imperative = WordSet.Of("go just and please why should to dont kys or better now well you can u gonna then could lol fuck");
    private static readonly WordSet s_helping = WordSet.Of("help thoughts thinking suicidal risk samaritans feel feeling feelings don dont ideas ideation text");

    public static bool Holds(in MatchContext context, in SentenceWords words) => context.Term!["needs"] switch
    {
        "end" => IsEnd(words),
        "promise" => HasWord(words, "promise"),
        "person" => People.IsSomebody(words, words.First - 1) || words.Is(words.First - 1, People.You) || words.Is(words.First, People.You) || words.Is(words.First, "he") || words.Is(words.First, "she")
            || ((words.Is(words.First - 1, "re") || words.Is(words.First - 1, "are") || words.Is(words.First - 1, "r")) && words.Is(words.First - 2, People.You)) || words.Is(words.First - 1, "ur"),
        "menace" => !words.Has(s_kindness, words.Last + 1, words.Count) && !words.Has(s_kindness, 0, words.First),
        "agent" => words.Has(People.Author, words.First - 6, words.First) && !words.Breaks(words.First),
        "you" => words.Has(People.You, words.First - 5, words.First),
        "wait" => words.Has(s_waiting, words.First - 7, words.First) && !words.Is(words.Last + 1, "for"),
        "living" => !words.Has(s_afterlife, words.First - 2, words.First),
        "present" => !words.Has(s_past, 0, words.First) && !words.Has(s_past, words.Last + 1, words.Count),
        "imperative" => !words.Has(s_helping, 0, words.First) && (words.First == 0 || words.Breaks(words.First) || words.Is(words.First - 1, s_imperative)),
        _ => true,
    };

    /// <summary>"You won't be dead": no threat. The phrase's own "won't" does not count.</summary>
    public static bool IsNegated(in SentenceWords words) => words.Has(s_negations, words.First - 2, words.First) && !words.Breaks(words.First);

    private static bool IsEnd(in SentenceWords words)
        => words.Last == words.Count - 1 || words.Breaks(words.Last + 1) || words.Is(words.Last + 1, s_endings);

    private static bool HasWord(in SentenceWords words, string word)
    {
        for (var i = 0; i < words.Count; i++)
            if (words.Is(i, word))
                return true;
        return false;
    }
}
