using EComRules.Rules.Speech;

namespace EComRules.Rules.Discrimination;

/// <summary>Reads what a sentence says of a whole group.</summary>
internal sealed class GeneralisationReader
{
    private const int PredicateReach = 6;

    private static readonly WordSet s_followers = WordSet.Of("people parents kids children families family folk men women lads boys girls staff teachers lot ones pupils students drivers guys mums dads community communities");
    private static readonly WordSet s_links = WordSet.Of("are r is always just only all never re s");
    private static readonly WordSet s_between = WordSet.Of("all just so really always only basically fucking bloody nothing but a an the too mostly usually such well generally lot of load bunch pack useless lazy thieving and dirty complete total");
    private static readonly WordSet s_acts = WordSet.Of("nick rob steal steals stealing stink stinks smell scrounge cheat invade invading lie");
    private static readonly WordSet s_negations = WordSet.Of("not t never no aren isn arent isnt");
    private static readonly WordSet s_some = WordSet.Of("some few many two three four five six not no our several certain our both other these the some new most");
    private static readonly WordSet s_hostile = WordSet.Of("dirty filthy thieving bloody fucking fuckin stinking smelly scrounging scummy greedy tight lazy thick stupid damn ignorant dumb drunken sponging");
    private static readonly WordSet s_mild = WordSet.Of("lazy thick stupid greedy damn ignorant dumb tight");
    private static readonly WordSet s_excess = WordSet.Of("many overrun swamped flooded sick full");
    private static readonly WordSet s_determiners = WordSet.Of("a an some those these the any more all of with by bloody that");
    private static readonly WordSet s_beside = WordSet.Of("next by near with beside around to like taught from");
    private static readonly WordSet s_around = WordSet.Of("near around anywhere in at here");
    private static readonly WordSet s_unwanted = WordSet.Of("foreigners gypsies gays blacks");
    private static readonly WordSet s_refusals = WordSet.Of("want having have let allow allowing sitting sit letting send employ hire hiring employing");
    private static readonly WordSet s_expect = WordSet.Of("expect expected expecting trust trusting");
    private static readonly WordSet s_jokeTails = WordSet.Of("man woman bloke guy boy girl in with who on without does do walk walks walked go goes and");
    private static readonly WordSet s_those = WordSet.Of("those these that them they");
    private static readonly WordSet s_particular = WordSet.Of("could may might will would year yesterday today tomorrow monday tuesday wednesday thursday friday");

    private readonly WordSet _predicates;

    public GeneralisationReader(Lexicon predicates) => _predicates = WordSet.Of(predicates);

    /// <summary>Whether the sentence generalises about the group that was matched, and from which word to which.</summary>
    public bool TryRead(in MatchContext context, in SentenceWords words, TermSet jokes, out int first, out int last)
    {
        var group = context.Term!;
        first = words.First;
        last = words.Last;
        var form = group["form"];
        var isDaily = group["daily"] is not null;
        var end = words.Last;
        if (form == "adjective")
        {
            if (!words.Is(end + 1, s_followers) || words.Breaks(end + 1))
                return words.Is(end + 1, s_jokeTails) && IsJoke(words, out first) && context.InSentence(jokes);
            end++;
        }

        last = end;
        if (IsJoke(words, out first) && context.InSentence(jokes))
            return true;
        if (IsTypical(words, end, out first) || IsInsulted(words, isDaily, out first) || IsExpected(words, isDaily, out first))
            return true;
        if (!isDaily && (IsTooMany(words, out first) || IsShunned(words, out first)))
            return true;
        first = words.First;
        return form != "one" && IsCalled(words, end, isDaily, out first, out last);
    }

    /// <summary>"Those people come over here": nobody is named, but a group is meant.</summary>
    public static bool IsAboutThosePeople(in SentenceWords words)
    {
        for (var i = words.First - 1; i >= Math.Max(0, words.First - 5); i--)
            if ((words.Is(i, "people") || words.Is(i, "lot") || words.Is(i, "sort")) && words.Is(i - 1, s_those) || words.Is(i, "they") && words.Is(i + 1, "should"))
                return true;
        return false;
    }

    /// <summary>"Two girls could not park": of some persons on some day, not of a group.</summary>
    public static bool IsParticular(in SentenceWords words)
        => words.Has(s_particular, words.First - 5, words.First) || words.Has(s_particular, words.Last + 1, words.Last + 3);

    // Muslims are (all, just) ... thieves; gypsies steal
    private bool IsCalled(in SentenceWords words, int end, bool isDaily, out int first, out int last)
    {
        first = words.First;
        last = end;
        var i = end + 1;
        if (words.Breaks(i))
            return false;
        var before = words.First - 1;
        if ((isDaily && words.Is(before, s_some)) || words.Is(before, "some") || words.Is(before, "not") || words.Is(before, "no") || (words.Is(before, "all") && words.Is(before - 1, "not")))
            return false;
        if (words.Is(before, "all") || words.Is(before, "these") || words.Is(before, "those") || words.Is(before, "most"))
            first = before;
        while (words.Is(i, "all") || words.Is(i, "just") || words.Is(i, "always") || words.Is(i, "only") || (words.Is(i, "will") && words.Is(i + 1, s_acts)))
            i++;
        if (words.Is(i, s_acts) && !words.Breaks(i))
        {
            last = i;
            return !isDaily;
        }

        if (!words.Is(i, s_links))
            return false;
        for (var k = i + 1; k <= i + PredicateReach && !words.Breaks(k); k++)
        {
            if (words.Is(k, s_negations))
                return false;
            if (words.Is(k, _predicates))
            {
                last = k;
                return !isDaily || k <= i + 3;
            }

            if (!words.Is(k, s_between))
                return false;
        }

        return false;
    }

    // typical of those travellers; typical woman
    private static bool IsTypical(in SentenceWords words, int end, out int first)
    {
        var i = words.First - 1;
        while (words.Is(i, "of") || words.Is(i, "those") || words.Is(i, "these") || words.Is(i, "the") || words.Is(i, "bloody") || words.Is(i, "fucking"))
            i--;
        first = i;
        var isOf = words.Is(i + 1, "of");
        return words.Is(i, "typical") && !words.Is(i - 1, "a") && (isOf ? words.Is(i + 2, s_those) : words.Breaks(end + 1));
    }

    // bloody foreigners
    private static bool IsInsulted(in SentenceWords words, bool isDaily, out int first)
    {
        first = words.First - 1;
        return words.Is(first, s_hostile) && !words.Breaks(words.First) && !(isDaily && words.Is(first, s_mild)) && !(words.Is(words.First, "white") || words.Is(words.First, "brown") || words.Is(words.First, "black") && words.Is(first, s_mild));
    }

    // what do you expect from a woman; you can't trust a gypsy
    private static bool IsExpected(in SentenceWords words, bool isDaily, out int first)
    {
        first = words.First;
        for (var i = words.First - 1; i >= Math.Max(0, words.First - 4); i--)
        {
            if (!words.Is(i, s_expect))
            {
                if (!words.Is(i, s_determiners) && !words.Is(i, "from") && !words.Is(i, "else"))
                    return false;
                continue;
            }

            first = i;
            var isTrust = words[i].StartsWith("trust", StringComparison.OrdinalIgnoreCase);
            return isTrust ? words.Has(s_negations, i - 3, i) || words.Is(i - 1, "cant") : words.Has(s_determiners, i, words.First) && words.Is(i + 1, "from") && (!isDaily || words.Is(i - 1, "you") || words.Is(i - 2, "else"));
        }

        return false;
    }

    // too many foreigners; overrun with immigrants
    private static bool IsTooMany(in SentenceWords words, out int first)
    {
        var i = words.First - 1;
        while (words.Is(i, s_determiners))
            i--;
        first = i;
        return words.Is(i, s_excess) && (words.Is(i, "many") ? words.Is(i - 1, "too") : words.Is(i, "full") || words.Is(i, "sick") ? words.Is(i + 1, "of") && (words.Is(i + 2, s_those) || words.Is(words.First, s_unwanted)) : true);
    }

    // I don't want my child sitting next to a Traveller
    private static bool IsShunned(in SentenceWords words, out int first)
    {
        first = words.First;
        var i = words.First - 1;
        while (words.Is(i, s_determiners) && !words.Is(i, "with") && !words.Is(i, "by"))
            i--;
        if (words.Is(i, s_refusals) && (words.Has(s_negations, i - 3, i) || words.Is(i - 1, "dont")))
        {
            first = i;
            return words[words.Last + 1].EndsWith("ing", StringComparison.OrdinalIgnoreCase) || words.Is(words.Last + 1, s_around);
        }

        if (!words.Is(i, s_beside))
            return false;
        for (var k = i - 1; k >= Math.Max(0, i - 8); k--)
            if (words.Is(k, s_refusals) && (words.Has(s_negations, k - 3, k) || words.Is(k - 1, "dont")))
            {
                first = k;
                return true;
            }

        return false;
    }

    private static bool IsJoke(in SentenceWords words, out int first)
    {
        first = words.First;
        return !words.Is(words.Last + 1, "place") && !words.Is(words.Last + 1, "holy") && !words.Is(words.Last + 1, "who");
    }
}
