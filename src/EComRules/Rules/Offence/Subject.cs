using EComRules.Rules.Speech;

namespace EComRules.Rules.Offence;

/// <summary>The school, a colleague or another person as the subject of what is said: read backwards from the predicate.</summary>
/// <param name="Kind">Who or what it is.</param>
/// <param name="First">The first word of it; -1 when there is none.</param>
internal readonly record struct Subject(SubjectKind Kind, int First)
{
    private const int Reach = 8;
    private const int MostModifiers = 3;

    // The name stands in the sentence before, or the one before that.
    private const int NamesBefore = 24;

    private static readonly WordSet s_between = WordSet.Of("""
        am is are was were be been being has have had s ve re d will would ll gets got looks seems sounds acts keeps kept always really just actually clearly obviously totally completely
        absolutely utterly simply also still again constantly regularly basically frankly honestly definitely certainly probably apparently quite so very such too a bit bloody fucking
        nothing but no better than more all only ever both secretly openly even now then becoming become became turning turned into known to be literally pretty rather complete total
        and who often usually sometimes once recently deliberately repeatedly blatantly one of those like an the most utter absolute proper right it that went
        """);

    private static readonly WordSet s_negations = WordSet.Of("not never t dont isnt arent aint wasnt werent nobody neither nor no hardly cannot wont didnt doesnt hasnt haven without");
    private static readonly WordSet s_determiners = WordSet.Of("the our my your that this those these their her his");
    private static readonly WordSet s_schoolDeterminers = WordSet.Of("this our my the that your");

    private static readonly WordSet s_roles = WordSet.Of("""
        head headteacher headmaster headmistress deputy teacher ta assistant secretary receptionist caretaker governor treasurer bursar cook cleaner tutor senco sendco sbm principal
        nurse coach driver manager boss colleague supervisor technician librarian chair chairman clerk vicar lady ladies lollipop ofsted
        """);

    private static readonly WordSet s_many = WordSet.Of("staff teachers tas governors colleagues management slt smt leadership leaders heads managers bosses trust pta");
    private static readonly WordSet s_heads = WordSet.Of("headteacher boss deputy");
    private static readonly WordSet s_bareMany = WordSet.Of("management slt smt governors leadership");
    private static readonly WordSet s_schools = WordSet.Of("school academy nursery");
    private static readonly WordSet s_schoolEnds = WordSet.Of("primary school academy juniors infants nursery");
    private static readonly WordSet s_within = WordSet.Of("of at in from");
    private static readonly WordSet s_offices = WordSet.Of("office kitchen nursery reception");

    // Given names that are words too: names only before a surname.
    private static readonly WordSet s_wordNames = WordSet.Of("dawn jan may june april summer mark will rob bill grant frank drew pat sue viv guy ray dean kit gaz baz dave mo jo chris steve mike bob jim");
    private static readonly WordSet s_pronouns = WordSet.Of("he she hes shes");
    private static readonly WordSet s_places = WordSet.Of("place dump hole shithole hellhole organisation workplace");
    private static readonly WordSet s_jobs = WordSet.Of("work job");
    private static readonly WordSet s_people = WordSet.Of("everyone everybody people nobody staff teachers colleagues half");
    private static readonly WordSet s_notRoles = WordSet.Of("on lice count start office room meeting table");

    public bool IsFound => Kind != SubjectKind.None;

    private static Subject None => new(SubjectKind.None, -1);

    /// <summary>The subject of a predicate whose first word follows <paramref name="at"/>.</summary>
    public static Subject Before(in SentenceWords words, int at, SchoolIndex school)
    {
        var i = at;
        for (var limit = at - Reach; i >= 0 && i > limit; i--)
        {
            if (words.Is(i, s_negations) && !words.Is(i + 1, "better") && !words.Is(i + 1, "more") && !words.Is(i + 1, "only"))
                return None;
            if ((words.Breaks(i + 1) && i != at && !IsAside(words, i + 1)) || !words.Is(i, s_between) || NamesSchool(words, i, school))
                break;
        }

        // "my job, frankly, is a joke": a comma parts it from what is said of it only in an aside.
        return i < 0 || (words.Breaks(i + 1) && !IsAside(words, i + 1) && !(i == at && IsApposition(words, i))) ? None : At(words, i, school);
    }

    /// <summary>The subject that ends at that word.</summary>
    public static Subject At(in SentenceWords words, int i, SchoolIndex school)
    {
        if (People.IsTitledName(words, i))
            return new(SubjectKind.Colleague, i - 1);
        if (i > 1 && People.IsTitledName(words, i - 1) && words.IsCapitalised(i) && words.IsCapitalised(i - 1))
            return new(SubjectKind.Colleague, i - 2);
        if (words.Is(i, s_schools) && Determiner(words, i, s_schoolDeterminers) is var the and >= 0)
            return words.Is(the - 1, s_within) && At(words, the - 2, school) is { Kind: SubjectKind.Colleague or SubjectKind.Colleagues } member ? member : new(SubjectKind.School, the);
        if (words.Is(i, s_places) && (words.Is(i - 1, "this") || words.Is(i - 1, "the") || words.Is(i - 1, "that")))
            return new(SubjectKind.School, i - 1);
        if (NamesSchool(words, i, school))
            return new(SubjectKind.School, i);
        if (words.Is(i, s_schoolEnds) && (NamesSchool(words, i - 1, school) || (words.Is(i, "school") && NamesSchool(words, i - 2, school))))
            return new(SubjectKind.School, NamesSchool(words, i - 1, school) ? i - 1 : i - 2);
        if (words.Is(i, s_jobs) && (words.Is(i - 1, "my") || words.Is(i - 1, "this")))
            return new(SubjectKind.Work, i - 1);
        if ((words.Is(i, s_roles) || words.Is(i, s_many) || IsManagement(words, i)) && Determiner(words, i, s_determiners) is var owner and >= 0)
            return new(words.Is(i, s_many) || IsManagement(words, i) ? SubjectKind.Colleagues : SubjectKind.Colleague, owner);
        if (words.Is(i, s_bareMany))
            return new(SubjectKind.Colleagues, i);
        if (words.Is(i, "here") && words.Is(i - 1, s_people))
            return new(SubjectKind.Colleagues, i - 1);
        if (words.Is(i, "with") && words.Is(i - 1, "work") && words.Is(i - 2, "i"))
            return new(SubjectKind.Colleagues, Math.Max(0, i - 3));
        if (words.Is(i, s_pronouns))
            return new(SubjectKind.Pronoun, i);
        if (words.Is(i, s_heads) && words.Breaks(i))
            return new(SubjectKind.Colleague, i);
        return Named(words, i, school);
    }

    /// <summary>A name without title: on the roll, or beginning with a given name; "Sheila in the office" too.</summary>
    private static Subject Named(in SentenceWords words, int i, SchoolIndex school)
    {
        if (words.Is(i, s_offices))
            for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
                if (words.Is(k, s_within) && words.IsCapitalised(k - 1) && !words.Breaks(k))
                    return Named(words, k - 1, school);
        if (!words.IsCapitalised(i))
            return None;
        var isPair = words.IsCapitalised(i - 1) && !words.Breaks(i);
        if (isPair && (school.IsOnRoll(words[i - 1]) || IsGivenName(words[i - 1])))
            return new(SubjectKind.Person, i - 1);
        return school.IsOnRoll(words[i]) || (!isPair && Engine.GivenNames.Contains(words[i])) ? new(SubjectKind.Person, i) : None;
    }

    /// <summary>"She is a thief" after a sentence that names somebody: the pronoun stands for the name.</summary>
    public static bool IsNamedBefore(ReadOnlySpan<char> text, SchoolIndex school)
    {
        var at = text.Length;
        for (var limit = 0; limit < NamesBefore && at > 0; limit++)
        {
            while (at > 0 && !char.IsLetter(text[at - 1]))
                at--;
            var end = at;
            while (at > 0 && char.IsLetter(text[at - 1]))
                at--;
            var word = text[at..end];
            if (!Engine.NameReader.IsCapitalised(word))
                continue;
            var before = Engine.NameReader.WordBefore(text, at);
            if (Engine.NameReader.IsTitle(before) || school.IsOnRoll(word) || (Engine.NameReader.IsCapitalised(before) && IsGivenName(before)))
                return true;
        }

        return false;
    }

    /// <summary>Where "the ... head", "my line manager", "that chair of governors" begins; -1 without a determiner, or for "the head of the queue".</summary>
    private static int Determiner(in SentenceWords words, int noun, WordSet determiners)
    {
        if (words.Is(noun, "head") && words.Is(noun + 1, s_notRoles))
            return -1;
        for (var i = noun - 1; i >= Math.Max(0, noun - 1 - MostModifiers); i--)
        {
            if (words.Breaks(i + 1))
                return -1;
            if (words.Is(i, determiners))
                return i;
        }

        return -1;
    }

    private static bool IsManagement(in SentenceWords words, int team) => words.Is(team, "team") && (words.Is(team - 1, "leadership") || words.Is(team - 1, "management"));

    private static bool IsAside(in SentenceWords words, int after) => words.Is(after, "who") || words.Is(after, "frankly") || words.Is(after, "honestly");

    /// <summary>"The head of Oakfield, Ruth Calloway, ...": a name between commas.</summary>
    private static bool IsApposition(in SentenceWords words, int name) => words.IsCapitalised(name) && (words.Breaks(name) || words.Breaks(name - 1)) && name > 1;

    private static bool IsGivenName(ReadOnlySpan<char> word) => Engine.GivenNames.Contains(word) || s_wordNames.Contains(word);

    /// <summary>Whether the word is the school's name as its mail domain has it: Oakfield of oakfield.example.sch.uk.</summary>
    private static bool NamesSchool(in SentenceWords words, int i, SchoolIndex school)
    {
        if (!words.IsCapitalised(i))
            return false;
        foreach (var domain in school.Context.InternalDomains)
            if (domain.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && words[i].Equals(domain.AsSpan(0, dot), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
