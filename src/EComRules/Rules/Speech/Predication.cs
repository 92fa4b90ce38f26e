namespace EComRules.Rules.Speech;

/// <summary>The subject of "... is a fool", "... are so rude", "... look like clowns", found from its predicate.</summary>
/// <param name="Who">Of whom it is said; <see cref="Person.None"/> when it is denied or of no person.</param>
/// <param name="First">The first word of the subject.</param>
/// <param name="IsDirect">Whether it is said with "is" or "are", rather than "look like" or "sound".</param>
/// <param name="IsSure">False where the subject may be a thing: a capitalised word without a title, or "they".</param>
internal readonly record struct Predication(Person Who, int First, bool IsDirect, bool IsSure = true)
{
    private static readonly WordSet s_be = WordSet.Of("am m are re is s was were be been being r");
    private static readonly WordSet s_seem = WordSet.Of("look looks looked looking sound sounds sounding act acts acting behave behaves behaving seem seems become became remain remains smell");
    private static readonly WordSet s_between = WordSet.Of("""
        really so very just such quite always all both still clearly obviously actually honestly truly absolutely completely totally utterly simply literally bloody fucking
        fkn fuckin have has had ve d will ll must would can could may might nothing but either simply basically frankly probably definitely certainly too as about well like the
        seriously genuinely forever constantly not never t nothing then being more most only one right proper pretty rather
        """);

    private static readonly WordSet s_negations = WordSet.Of("not never t dont isnt arent aint wasnt werent nobody neither nor no hardly cannot wont");
    private static readonly WordSet s_fused = WordSet.Of("youre ur yr yore your");
    private static readonly WordSet s_fusedOther = WordSet.Of("hes shes theyre thats whos");
    private static readonly WordSet s_judge = WordSet.Of("consider call find think reckon calling finding considering thinks deem believe");
    private static readonly WordSet s_things = WordSet.Of("it this that there what here everything nothing something which these life work school lunch today weather traffic monday tuesday wednesday thursday friday");
    private static readonly WordSet s_group = WordSet.Of("lot two three all guys people teachers staff school schools team office clowns both kids lads");

    /// <summary>Reads the subject whose predicate begins after the word at <paramref name="at"/>.</summary>
    public static Predication Before(in SentenceWords words, int at)
    {
        var i = at;
        var negated = false;
        var be = false;
        var seems = false;
        for (var limit = at - 7; i >= 0 && i > limit; i--)
        {
            if (words.Breaks(i + 1) && i != at)
                break;
            negated |= words.Is(i, s_negations);
            if (words.Is(i, s_be))
                be = true;
            else if (words.Is(i, s_seem))
                seems = true;
            else if (!words.Is(i, s_between) && !words.Is(i, s_negations))
                break;
        }

        if (negated)
            return default;
        if (words.Is(i, s_fused) && !(words.Is(i, "your") && (be || (i != at && !words.Is(i + 1, "all")))))
            return new(Person.Reader, i, true);
        if (words.Is(i, s_fusedOther))
            return new(words.Is(i, "thats") ? Person.None : Person.Other, i, true);
        if (words.Is(i, "im") || words.Is(i, "i") || words.Is(i, "we") || words.Is(i, "me"))
            return new(Person.Author, i, be);

        // "Are you stupid?", "is she thick or what"
        if (!be && !seems && i > 0 && words.Is(i - 1, s_be) && (words.Is(i, People.You) || words.Is(i, "he") || words.Is(i, "she") || words.Is(i, "they")))
            return new(words.Is(i, People.You) ? Person.Reader : Person.Other, i - 1, true, IsSure: !words.Is(i, "they"));
        if (!be && !seems)
            return words.Is(i, People.You) && words.Is(i - 1, s_judge) ? new(Person.Reader, i - 1, true) : default;
        return SubjectAt(words, i, be);
    }

    private static Predication SubjectAt(in SentenceWords words, int i, bool be)
    {
        if (words.Is(i, People.You))
            return new(Person.Reader, words.Is(i - 1, "of") && words.Is(i - 2, s_group) ? i - 2 : i, be);
        if (words.Is(i, s_group) && (words.Is(i - 1, People.You) || words.Is(i - 1, People.Your)))
            return new(Person.Reader, i - 1, be);
        if (words.Is(i, People.Roles) || words.Is(i, People.Family))
        {
            for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
                if (words.Is(k, People.You) || words.Is(k, People.Your))
                    return new(words.Is(k, People.You) ? Person.Reader : Person.Other, k, be);
            var isNamed = i > 0 && (words.Is(i - 1, "the") || words.Is(i - 1, "that") || words.Is(i - 1, "this") || words.Is(i - 1, "head") || words.Is(i - 1, "our") || words.Is(i - 1, "those"));
            return new(Person.Other, isNamed ? i - 1 : i, be, IsSure: !words.Is(i, "people"));
        }

        if (People.IsTitledName(words, i))
            return new(Person.Other, i - 1, be);
        if (words.Is(i, "he") || words.Is(i, "she") || words.Is(i, "who"))
            return new(Person.Other, i, be);
        return words.Is(i, "they") || words.Is(i, "those") || words.Is(i, "them") || (words.IsCapitalised(i) && !words.Is(i, s_things))
            ? new(Person.Other, i, be, IsSure: false)
            : default;
    }

}
