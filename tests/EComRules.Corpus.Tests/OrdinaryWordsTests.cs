namespace EComRules.Corpus.Tests;

/// <summary>
/// Names, places and words of the curriculum (tests/Corpus/names) in ordinary sentences: none may be warned about. With ECOMRULES_ORDINARY set, what
/// is found is written to that file instead.
/// </summary>
public sealed class OrdinaryWordsTests
{
    private const string Staff = "a.khan@oakfield.example.sch.uk";
    private const string Colleague = "b.jones@oakfield.example.sch.uk";

    // In each, {0} is the word as it is listed and {1} the word in capitals.
    private static readonly string[] s_forenames =
    [
        "{0} will need the letter again, please.",
        "Please ask {0} to bring the reading book back on Monday.",
        "{0}'s coat is in the cloakroom.",
        "The parts go to Maya, {0} and Oliver.",
        "Narrators: {0}, Maya, Oliver. Rehearsal at 2pm in the hall.",
        "Well done {0}, a lovely piece of work!",
        "I sat with {0} at lunch and we read two chapters.",
        "Hi {0},\n\nThe minutes are in the shared folder.\n\nThanks,\nBeth",
        "Dear parents,\n\nThe hall is booked for the fair on Friday.\n\nKind regards,\n{0}",
        "CERTIFICATES THIS WEEK: {1} for kindness.",
        "Has {0} chosen a library book yet?",
    ];

    private static readonly string[] s_surnames =
    [
        "Mrs {0} will need the letter again, please.",
        "Please ask Mr {0} to ring the office.",
        "Miss {0}'s class goes first into the hall.",
        "The parts go to Maya Patel, Emma {0} and Oliver Reed.",
        "Thank you to Dr {0}, who opened the fair.",
        "I sat with Mr and Mrs {0} at the concert.",
        "Dear Mr {0},\n\nThank you for your letter. The hall is booked for the fair on Friday.\n\nKind regards,\nBeth",
        "Dear parents,\n\nThe hall is booked for the fair on Friday.\n\nKind regards,\nEmma {0}",
        "Dear parents,\n\nThe hall is booked for the fair on Friday.\n\nYours sincerely,\nA. {0}\nHeadteacher",
        "MRS {1} IS IN 3B TODAY.",
        "Mrs Smith-{0} is the new chair of the PTA.",
        "Groups: Mrs Smith, Mr {0}, Miss Jones.",
    ];

    private static readonly string[] s_places =
    [
        "We are going to {0} on Tuesday.",
        "{0} is our next trip, and lunch is a packed lunch.",
        "The coach leaves for {0} at 9am.",
        "Year 4 are learning about {0}, its river and its farms.",
        "The choir sang in {0}, York and Leeds last year.",
        "Our partner school is near {0}.",
        "{0}'s library has lent us forty books.",
        "TRIP TO {1}: please return the slips by Friday.",
        "I grew up in {0} and I love it.",
        "The netball team play {0} Primary School away on Thursday.",
    ];

    private static readonly string[] s_subjects =
    [
        "This week's spellings include {0}.",
        "Our topic next week is {0}.",
        "The display about {0} is finished and looks lovely.",
        "Could you order more books about {0} for the library, please?",
        "Agenda: 1. {0}. 2. Any other business.",
        "Hi all, the training on {0} is in the hall at 3.30pm.",
        "We have planned two lessons on {0} for Year 5.",
        "KEY WORDS: {1}, and two more on the board.",
        "I have put the notes on {0} in the shared folder.",
        "Children will look at {0}, talk in pairs and then write.",
    ];

    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseSchool(CorpusReader.School).UseClock(StoppedClock.Instance).Build();

    [Theory]
    [InlineData("forenames", 1200)]
    [InlineData("surnames", 2500)]
    [InlineData("places", 1500)]
    [InlineData("subjects", 1200)]
    public void Is_not_warned_about(string kind, int atLeast)
    {
        var words = WordsOf(kind);
        Assert.True(words.Count >= atLeast, $"{kind}: {words.Count}");
        var excluded = Excluded(kind);
        Assert.Empty(excluded.Except(words, StringComparer.Ordinal));
        var found = new List<string>();
        var stillNeeded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
            foreach (var carrier in Carriers(kind))
                Look(word, carrier, excluded.Contains(word));

        if (Environment.GetEnvironmentVariable("ECOMRULES_ORDINARY") is { Length: > 0 } file)
            File.WriteAllLines($"{file}.{kind}", found);
        Assert.True(found.Count == 0, $"{found.Count} warned about\n{string.Join('\n', found.Take(40))}");
        Assert.Empty(excluded.Except(stillNeeded));

        void Look(string word, string carrier, bool isExcluded)
        {
            var text = string.Format(CultureInfo.InvariantCulture, carrier, word, word.ToUpperInvariant());
            var verdict = s_policy.Check(new Message { From = new(Staff), To = [new(Colleague)], Subject = "This week", Text = text });
            Assert.False(verdict.IsPartial);
            foreach (var finding in verdict.Findings)
                if (finding.Severity < Severity.Warning)
                    continue;
                else if (isExcluded)
                    stillNeeded.Add(word);
                else
                    found.Add($"{word}\t{finding.Rule.Id}\t{finding.Severity}\t{text.ReplaceLineEndings(" / ")}");
        }
    }

    [Fact]
    public void Every_exclusion_has_a_reason()
        => Assert.All(Lines("exclusions"), line => Assert.True(line.Split(';', 3) is [_, _, { Length: > 10 }], line));

    private static string[] Carriers(string kind) => kind switch
    {
        "forenames" => s_forenames,
        "surnames" => s_surnames,
        "places" => s_places,
        _ => s_subjects,
    };

    private static HashSet<string> WordsOf(string kind)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(kind))
            Assert.True(words.Add(line), $"{kind}: '{line}' is listed twice");
        return words;
    }

    /// <summary>Lines of the form <c>kind ; word ; reason</c>.</summary>
    private static HashSet<string> Excluded(string kind)
        => Lines("exclusions").Select(line => line.Split(';', StringSplitOptions.TrimEntries)).Where(cells => cells[0] == kind).Select(cells => cells[1]).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string name)
        => File.ReadLines(CorpusReader.PathOf("names", $"{name}.txt")).Where(line => line.Length > 0 && line[0] != '#');
}
