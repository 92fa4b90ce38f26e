using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>Somebody's will to do what the verb says: "I will", "we're gonna", "my brother is going to", "someone should".</summary>
/// <param name="First">The first word of it; -1 when there is none.</param>
/// <param name="IsHyperbole">"I could", "I would happily": more often a manner of speaking.</param>
internal readonly record struct Intent(int First, bool IsHyperbole)
{
    private const int Reach = 12;

    private static readonly WordSet s_will = WordSet.Of("will ll shall gonna gunna gona gna ganna gonnae going goin must want wants wanna plan planning intend intending promise swear about ready coming comin come should ought need needs wna tryna");
    private static readonly WordSet s_could = WordSet.Of("would d could might may love like tempted happily gladly cheerfully");
    private static readonly WordSet s_contracted = WordSet.Of("ill il ima imma imna id");
    private static readonly WordSet s_goingTo = WordSet.Of("gonna gunna gona gna going goin");
    private static readonly WordSet s_fillers = WordSet.Of("to just fucking bloody well really actually happily gladly cheerfully literally personally fkn fuckin f ing be have definitely seriously one day soon go come get and n swear god now so even still i am m fully deffo gonna gunna going defo proper straight up");
    private static readonly WordSet s_beforeModal = WordSet.Of("am m are re is s be have ve just really will would d ll so swear then definitely seriously honestly fucking bloody might even still also personally all both actually only probably literally fully genuinely to god can could not");
    private static readonly WordSet s_negations = WordSet.Of("not never t dont wont wouldnt cant couldnt cannot nobody no nor without aint shouldnt mustnt didnt hardly refuse");
    private static readonly WordSet s_insists = WordSet.Of("hesitate stop rest think only until bother lying lie joking kidding");
    private static readonly WordSet s_others = WordSet.Of("him her them you u it me us people children everyone that which");
    private static readonly WordSet s_somebody = WordSet.Of("someone somebody");
    private static readonly WordSet s_my = WordSet.Of("my our me");
    private static readonly WordSet s_worries = WordSet.Of("worried worry afraid scared frightened fear case accidentally");

    public bool IsFound => First >= 0;

    private static Intent None => new(-1, false);

    /// <summary>The intent that governs the verb at <paramref name="verb"/>.</summary>
    public static Intent Before(in SentenceWords words, int verb)
    {
        // "I will come round and hurt you": the will stands further away when verbs are joined.
        var joined = words.Is(verb - 1, "and") || words.Is(verb - 1, "n") || words.Is(verb - 1, "or");
        var unknown = 0;
        for (var i = verb - 1; i >= Math.Max(0, verb - Reach); i--)
        {
            if (words.Breaks(i + 1) && !joined)
                return None;
            if (words.Is(i, s_negations) && !words.Has(s_insists, i + 1, verb))
                return None;
            if (words.Is(i, s_contracted))
                return Found(words, i, words.Is(i, "id"));
            if (words.Is(i, s_goingTo) && words.Breaks(i) && !words.Is(i + 1, "the"))
                return Found(words, i, false);
            if (words.Is(i, s_will) || words.Is(i, s_could))
            {
                var subject = Subject(words, i - 1);
                if (subject >= 0)
                    return Found(words, subject, words.Is(i, s_could) || words.Is(i, "want") || words.Is(i, "wanna") || words.Has(s_could, subject, verb));
                if (words.Is(i, s_could) || words.Is(i, "should") || words.Is(i, "will") || words.Is(i, "must"))
                    return None;
            }

            // "Do that again and I stab you".
            if (i == verb - 1 && i > 0 && (words.Is(i, "i") || words.Is(i, "we")) && (words.Is(i - 1, "and") || words.Is(i - 1, "or")))
                return new(i, false);
            if (words.Is(i, s_fillers))
                continue;
            if (!joined && words.Is(i, s_others))
                return None;
            if (++unknown > (joined ? 8 : 1))
                return None;
        }

        return None;
    }

    private static Intent Found(in SentenceWords words, int first, bool hyperbole)
        => words.Has(s_worries, first - 5, first) ? None : new(first, hyperbole);

    private static int Subject(in SentenceWords words, int at)
    {
        for (var i = at; i >= Math.Max(0, at - 6); i--)
        {
            if (words.Is(i, People.Author) || words.Is(i, s_somebody))
                return i > 1 && words.Is(i - 1, "and") && words.Is(i - 2, "me") ? i - 2 : i;
            if (words.Is(i, People.Family))
                return words.Is(i - 1, s_my) ? i - 1 : words.Is(i - 2, s_my) ? i - 2 : -1;
            if (!words.Is(i, s_beforeModal))
                return -1;
        }

        return -1;
    }
}
