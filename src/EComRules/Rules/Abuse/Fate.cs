using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>What is said to be due to somebody: "you should be shot", "she needs a good slap", "he will get his legs broken".</summary>
internal static class Fate
{
    private static readonly WordSet s_be = WordSet.Of("be get been getting gets have");
    private static readonly WordSet s_due = WordSet.Of("should ought deserve deserves deserved needs need wants want");
    private static readonly WordSet s_coming = WordSet.Of("going gonna gunna gona will ll ull youll gna");
    private static readonly WordSet s_ill = WordSet.Of("a good proper right bloody fucking damn real to well bleeding absolute decent firm jolly");
    private static readonly WordSet s_blows = WordSet.Of("slap kicking beating hiding smack thrashing pasting hammering leathering bullet ear eye lip");
    private static readonly WordSet s_parts = WordSet.Of("head face legs leg neck jaw nose arms teeth skull windows house car kneecaps fingers door");
    private static readonly WordSet s_ofThings = WordSet.Of("broken smashed kicked caved punched bashed blown torched bricked burned burnt hung hanging put");
    private static readonly WordSet s_negations = WordSet.Of("not never t dont doesnt nobody shouldnt no");
    private static readonly WordSet s_adverbs = WordSet.Of("just really all both well clearly seriously re are is s m m8 also then");
    private static readonly WordSet s_relative = WordSet.Of("who that whoever");

    /// <summary>The first word of the sentence's threat; -1 when it is none.</summary>
    public static int FirstWord(in SentenceWords words)
    {
        var at = words.First - 1;
        var last = words.Last;
        var isBlow = words.Is(last, s_blows);

        // get YOUR HEAD kicked in
        var hasPart = words.Is(at, s_parts) && (words.Is(at - 1, People.Your) || words.Is(at - 1, People.HisOrHer));
        if (hasPart)
            at -= 2;
        while (at >= 0 && words.Is(at, s_ill))
            at--;
        var isGerund = words[last].EndsWith("ing", StringComparison.OrdinalIgnoreCase) || words.Is(last, "up") && words[words.First].EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            || words.Is(last, "down") && words[words.First].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        var hasBe = words.Is(at, s_be);
        if (!hasBe && !isGerund && !isBlow && !hasPart)
            return -1;
        if (hasBe)
            at--;
        while (at >= 0 && words.Is(at, s_ill))
            at--;
        var isDue = words.Is(at, s_due);
        var isComing = words.Is(at, s_coming) && (hasPart || (hasBe && !words.Is(words.First, s_ofThings)));
        if (!isDue && !isComing)
            return -1;
        if (words.Is(at, "youll") || words.Is(at, "ull"))
            return at;
        at--;
        for (var limit = at - 4; at >= 0 && at > limit && words.Is(at, s_adverbs); at--)
        {
        }

        if (words.Has(s_negations, at - 1, words.First))
            return -1;
        if (words.Is(at, People.You) || words.Is(at, "ur") || words.Is(at, "youre") || (hasPart && words.Is(at, People.Author)))
            return at;
        if (isComing && !hasPart)
            return -1;
        if (words.Is(at, s_relative) || People.IsSomebody(words, at))
            return at > 0 && (words.Is(at - 1, "that") || words.Is(at - 1, "this") || words.Is(at - 1, "the") || words.Is(at - 1, People.Titles)) ? at - 1 : at;
        return -1;
    }
}
