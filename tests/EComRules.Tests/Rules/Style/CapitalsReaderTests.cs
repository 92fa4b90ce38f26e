using System.Collections.Frozen;
using EComRules.Rules.Style;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Rules.Style;

/// <summary>The reader leaps from pair to pair of capitals and looks nothing up in runs that are too short: neither changes what it finds.</summary>
[Properties(MaxTest = 2_000)]
public sealed class CapitalsReaderTests
{
    private static readonly CapitalsReader s_reader = new(Set("SENCO", "PE", "UK"), Set("PLEASE", "NOW"));
    private static readonly SchoolIndex s_school = new(Oakfield.School);

    private static readonly string[] s_pieces =
    [
        "PLEASE", "REPLY", "NOW", "SENCO", "PE", "UK", "COCKBURN", "Amira", "A", "I", "DE12", "3B", "Trip", "aBC", "x", "\u00C9COLE", "\u00C9", "\uFF21\uFF22", "Z", "[", "@", " ", " ", " ", "  ", ", ", "! ", ". ", "-",
        "\n", "\r\n", "\n\n", "the coach leaves at nine from the gate", "a line of more than fifty-six characters that has been wrapped\n",
    ];

    [Property]
    public Property Finds_the_pairs_that_a_walk_finds() => Prop.ForAll(Texts(), text =>
    {
        for (var from = 0; from <= text.Length; from++)
        {
            var expected = from;
            while (expected + 1 < text.Length && !(text[expected] is >= 'A' and <= 'Z' && text[expected + 1] is >= 'A' and <= 'Z'))
                expected++;
            var isFound = CapitalPair.TryFind(text, from, out var start);
            Assert.Equal(expected + 1 < text.Length, isFound);
            Assert.True(!isFound || start == expected);
        }
    });

    [Property]
    public Property Leaves_out_only_the_runs_that_are_too_short() => Prop.ForAll(Texts(), text =>
    {
        var all = Runs(text, 0);
        for (var minimum = 1; minimum < 40; minimum += 3)
            Assert.Equal(all.Where(run => run.Letters >= minimum), Runs(text, minimum).Where(run => run.Letters >= minimum));
    });

    [Theory]
    [InlineData("PLEASE REPLY NOW", 3, 14, true)]
    [InlineData("PLEASE ask the SENCO", 1, 6, true)]
    [InlineData("COCKBURN", 0, 0, false)]
    [InlineData("I AM HERE, 24 HOURS", 2, 6, false)]
    public void Counts_neither_abbreviations_nor_names(string text, int words, int letters, bool said)
    {
        var run = Runs(text, 0)[0];
        Assert.Equal((words, letters, said), (run.Words, run.Letters, run.SaidToSomebody));
    }

    private static List<CapitalsRun> Runs(string text, int minimumLetters)
    {
        var runs = new List<CapitalsRun>();
        for (var at = 0; s_reader.TryReadRun(text, at, minimumLetters, s_school, out var run); at = run.Span.End)
            runs.Add(run);
        return runs;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static Arbitrary<string> Texts()
        => Arb.From(Gen.Choose(0, 14).SelectMany(count => Gen.ArrayOf(Gen.Elements(s_pieces), count)).Select(some => string.Concat(some)));
}
