using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>Whom or what a violent verb is aimed at.</summary>
/// <param name="Last">Its last word; -1 when it is no person and nobody's body or house.</param>
/// <param name="ThirdPerson">Whether it is somebody else than the reader.</param>
internal readonly record struct ThreatTarget(int Last, bool ThirdPerson)
{
    private static readonly WordSet s_parts = WordSet.Of("""
        head heads face faces teeth legs leg neck necks jaw nose arm arms throat throats skull ribs finger fingers kneecaps knees eyes brains guts spine bones bone
        gob mouth lights block bollocks balls tongue dog dogs cat cats pet pets
        """);

    private static readonly WordSet s_places = WordSet.Of("house houses home car cars van flat windows window door doors tyres garden school schools building place office gaff shop property");
    private static readonly WordSet s_innocent = WordSet.Of("feelings chances chance confidence mood enthusiasm appetite character progress learning score record time prospects case argument pride reputation eardrums hands appointment email message darlings sums");
    private static readonly WordSet s_pointing = WordSet.Of("that this the those these every any all each both");
    private static readonly WordSet s_everyone = WordSet.Of("everyone everybody anyone anybody");
    private static readonly WordSet s_particles = WordSet.Of("in out off up down");

    public bool IsFound => Last >= 0;

    private static ThreatTarget None => new(-1, false);

    /// <summary>The target that follows the verb.</summary>
    public static ThreatTarget After(in SentenceWords words, int verb, LexiconTerm term)
    {
        var at = verb + 1;
        if (words.Breaks(at))
            return None;
        var takesPart = term["takes"]?.Contains("part", StringComparison.Ordinal) == true;
        var takesPlace = term["takes"]?.Contains("place", StringComparison.Ordinal) == true;
        var person = Person(words, at, out var third);
        if (person >= 0 && term["person-then"] is { } then && words.Is(person + 1, then))
            return new(person + 1, third);
        if (person >= 0 && IsPossible(term["force"], words[person]) && !words.IsInnocentBefore(term, person + 1) && !words.Is(person + 1, s_innocent)
            && !(words.Is(at, People.HisOrHer) && (words.Is(person + 1, s_places) && !takesPlace)))
        {
            // "kick him in", "beat you up": the particle belongs to it.
            var part = words.Is(at, "her") ? Owned(words, at + 1, takesPart, takesPlace) : -1;
            return new(part >= 0 ? part : words.Is(person + 1, "up") || words.Is(person + 1, "down") ? person + 1 : person, third);
        }

        // "break both his legs"
        if (words.Is(at, "both") || words.Is(at, "all"))
            at++;
        var owner = Owner(words, at, out third);
        var owned = owner >= 0 ? Owned(words, owner + 1, takesPart, takesPlace && (!words.Is(owner, "the") || Destroys(term))) : -1;
        return owned >= 0 && (term["particle"] is not { } particle || words.Is(owned, particle) || words.Is(owned + 1, particle)) ? new(owned, third) : None;
    }

    // "Smash the window" may be an accident; "burn the school" is not.
    private static bool Destroys(LexiconTerm term)
        => term.Text.StartsWith("burn", StringComparison.Ordinal) || term.Text.StartsWith("blow", StringComparison.Ordinal)
            || term.Text.StartsWith("shoot", StringComparison.Ordinal) || term.Text.Contains("bomb", StringComparison.Ordinal)
            || term.Text is "torch" or "set fire to";

    // "I will cut them out", "hang them in the hall": with a weak verb they are things.
    private static bool IsPossible(string? force, ReadOnlySpan<char> person)
        => force != "part" && (force != "weak" || !(person.Equals("them", StringComparison.OrdinalIgnoreCase) || person.Equals("em", StringComparison.OrdinalIgnoreCase)));

    private static int Person(in SentenceWords words, int at, out bool third)
    {
        third = false;
        if (words.Is(at, People.You))
            return at;
        for (var i = at + 1; i <= at + 3 && words.Is(at, s_pointing); i++)
            if (words.Is(i, People.You) && words.Is(i - 1, "of"))
                return i;
        if (words.Is(at, People.Your))
            return words.Is(at + 1, People.Family) ? at + 1 : words.Is(at + 2, People.Family) ? at + 2 : -1;
        third = true;
        if (words.Is(at, "him") || words.Is(at, "her") || words.Is(at, "them") || words.Is(at, "em") || words.Is(at, s_everyone))
            return words.Is(at, "her") && words.Is(at + 1, People.Family) ? at + 1 : at;
        if (words.Is(at, People.HisOrHer) && words.Is(at + 1, People.Family))
            return at + 1;
        if (words.Is(at, People.Titles) && words.IsCapitalised(at + 1))
            return at + 1;
        if (words.Is(at, s_pointing))
            for (var i = at + 1; i <= at + 4; i++)
                if (words.Is(i, People.Roles))
                    return i;
        return words.IsCapitalised(at) ? at : -1;
    }

    private static int Owner(in SentenceWords words, int at, out bool third)
    {
        third = !words.Is(at, People.Your);
        if (words.Is(at, People.Your) || words.Is(at, People.HisOrHer) || words.Is(at, "that") || words.Is(at, "the") || words.Is(at, "this"))
            return words.Is(at + 1, People.Roles) && words.Is(at + 2, "s") ? at + 2 : at;
        if (words.Is(at, People.Titles))
            return words.Is(at + 2, "s") ? at + 2 : at + 1;
        return (words.IsCapitalised(at) || words.Is(at, "somebody") || words.Is(at, "someone")) && words.Is(at + 1, "s") ? at + 1 : -1;
    }

    private static int Owned(in SentenceWords words, int at, bool takesPart, bool takesPlace)
    {
        for (var i = at; i <= at + 2; i++)
            if ((takesPart && words.Is(i, s_parts)) || (takesPlace && words.Is(i, s_places)))
                return words.Is(i + 1, s_particles) ? i + 1 : i;
        return -1;
    }
}
