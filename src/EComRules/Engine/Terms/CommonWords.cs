namespace EComRules.Engine;

/// <summary>
/// The commonest words of English mail, roughly in their order. A phrase is looked up by its rarest word, so the order decides how often an
/// ordinary text is looked at in vain, and nothing else.
/// </summary>
internal static class CommonWords
{
    private const string InOrder =
        """
        the to of and a in i that is it you for on be with s this have are not t as was but or at they we if from will can your my by an he all
        so do there what one re would about has me up no just more out like which when their some get don who how any other new now our than then
        her his she them us had were also could only been time know use very its here into see good people make over work please think because
        want first way need back even well should after much said really go going still most these those where am off day being too two each
        down own many same another right every through such few last before does did may must lot while both since let got him information
        message mail email date list free name year years week today tomorrow home school class children child parents parent staff day days
        subject send sent call find take give look help things thing something anything nothing someone anyone everyone everything
        long next made come came old great best better bad little big high small number part around again never always often ever
        world life man men woman women boy boys girl girls house hand head face body end point side place money business company
        service office phone work working works used using system computer web site page link click line file text type program
        problem question answer reason case fact idea change start stop keep run put set turn move show read write tell told ask asked
        say says said talk believe feel felt seem seems looks looking try trying tried buy pay paid cost price order offer special
        less least left full open sure able true real hard easy clear possible available able without within during between under until against
        morning afternoon night hour hours minute minutes month months monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december
        three four five six seven eight nine ten hundred thousand million second third once twice half
        group team meeting report plan data book books letter letters note form copy support test trip lunch hall assembly term lesson lessons
        teacher teachers pupil pupils head year reception nursery office governors visit event events club kids family friend friends mother father
        mum dad son daughter brother sister baby people person other others else etc yes ok thanks thank dear hi hello regards kind best hope
        happy sorry love live lives food water air car street road city country state government law public local national general
        ll ve m d won isn doesn didn wasn haven couldn wouldn shouldn aren
        black white red green blue eat eating drink play playing game games music picture pictures photo photos card door room bed
        leave leaving wait waiting hear heard watch watching walk stand sit bring carry cut hit hold meet win lose lost
        """;

    private static readonly FrozenDictionary<string, int> s_ranks = InOrder.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static (word, rank) => (word, rank)).GroupBy(static entry => entry.word).ToFrozenDictionary(static group => group.Key, static group => group.First().rank);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_byLetters = s_ranks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Their keys, in their order.</summary>
    public static IReadOnlyList<ulong> Keys { get; } = [.. s_ranks.OrderBy(static entry => entry.Value).Select(static entry => WordKey.Of(entry.Key)).Distinct()];

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(string word) => s_ranks.ContainsKey(word);

    /// <inheritdoc cref="Contains(string)"/>
    public static bool Contains(ReadOnlySpan<char> word) => s_byLetters.ContainsKey(word);

    /// <summary>The higher, the rarer the word is in ordinary text. Single letters and digits are everywhere.</summary>
    public static int Rarity(string word)
        => word.Length == 1 ? 0 : s_ranks.TryGetValue(word, out var rank) ? rank + 1 : s_ranks.Count + word.Length;
}
