namespace EComRules.Rules.Speech;

/// <summary>The words by which a message speaks to or of people.</summary>
internal static class People
{
    /// <summary>The reader, in standard spelling and in text-speak.</summary>
    public static WordSet You { get; } = WordSet.Of("you u ya yous youse yas yall");

    public static WordSet Your { get; } = WordSet.Of("your ur yr yer yours");

    /// <summary>The author, alone or with others.</summary>
    public static WordSet Author { get; } = WordSet.Of("i we im ima imma iam ill il id ive me us");

    public static WordSet HeOrShe { get; } = WordSet.Of("he she hes shes who whoever");

    public static WordSet They { get; } = WordSet.Of("they theyre theyr these those");

    public static WordSet HisOrHer { get; } = WordSet.Of("his her their its");

    public static WordSet Titles { get; } = WordSet.Of("mr mrs ms miss mx dr sir madam prof professor rev cllr");

    public static WordSet Family { get; } = WordSet.Of("""
        husband wife partner boyfriend girlfriend fella bloke brother brothers bro sister sisters dad dads father mum mums mother mam parents son sons daughter daughters
        kid kids child children baby babies family families cousin cousins uncle uncles aunt nan nana gran grandad mate mates friend friends lad lads boys girl girls boy missus wifes hubby hubbys husbands wives
        """);

    public static WordSet Roles { get; } = WordSet.Of("""
        teacher teachers head headteacher headmaster headmistress deputy ta tas assistant assistants secretary receptionist caretaker governor governors cook cleaner cleaners tutor
        senco dsl principal staff nurse coach lady ladies woman women man men bloke blokes guy guys girl girls boy boys kid kids child children person people parent parents
        mum mums dad dads mother mothers father fathers husband wife brother sister son daughter neighbour driver manager boss colleague colleagues pupil pupils student students lot team office
        individual individuals bastard bitch cow idiot idiots thug thugs
        """);

    /// <summary>Whether a person of the third kind ends at that word: he, Mrs Khan, that teacher.</summary>
    public static bool IsSomebody(in SentenceWords words, int at)
        => words.Is(at, HeOrShe) || words.Is(at, Roles) || IsTitledName(words, at);

    /// <summary>Whether the word is a name after a title: Mrs Khan.</summary>
    public static bool IsTitledName(in SentenceWords words, int at) => at > 0 && words.Is(at - 1, Titles) && words[at].Length > 1;
}
