using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

public sealed class PatternMatcherTests
{
    // Shapes of what rules look for: money, numbers, addresses, plates, times.
    private static readonly ImmutableArray<string> s_patterns =
    [
        @"\b\w+(\.\w+)*@\w+(\.\w+)+\b", @"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b", @"\b[A-Z]{2}[ ]?(\d{2}[ ]?){3}[A-D]\b", @"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b",
        @"\+44[ \d]{9,13}", "\u00A3\\d+(\\.\\d\\d)?", @"\bpass(word|code|phrase)?\s?(is|=|:)\s?\S+", @"@\w+\b", @"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b", "[!?]{3,}",
    ];

    [Fact]
    public void Orders_matches_by_place_then_pattern()
    {
        var view = PatternOracle.Read("cd ab");
        new PatternMatcher([Pattern.Parse("a"), Pattern.Parse(@"\bc"), Pattern.Parse("ab"), Pattern.Parse("cd")]).Scan(view);
        Assert.Equal([new(0, 1, 1), new(0, 2, 3), new(3, 4, 0), new(3, 5, 2)], view.Hits.Span.ToArray());
    }

    [Fact]
    public void Matches_end_at_the_longest_allowed()
    {
        var view = PatternOracle.Read(new string('a', 3_000));
        new PatternMatcher([Pattern.Parse("a+")]).Scan(view);
        Assert.Equal([new(0, 1024, 0), new(1024, 2048, 0), new(2048, 3000, 0)], view.Hits.Span.ToArray());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("a.")]
    [InlineData("a.a@")]
    [InlineData("A1 ")]
    [InlineData("+44 ")]
    [InlineData("1 2-3 ")]
    [InlineData("password is ")]
    [InlineData("\u00A31.")]
    [InlineData("_\u00E9")]
    [InlineData("1/1/")]
    public void Work_grows_with_the_length_of_a_hostile_text(string unit)
    {
        var matcher = new PatternMatcher([.. s_patterns.Select(Pattern.Parse)]);
        var (once, twice) = (Work(20_000), Work(40_000));
        Assert.True(twice <= 2.2 * once, $"{once} steps for 20,000, {twice} for 40,000");

        long Work(int length) => matcher.Scan(PatternOracle.Read(string.Concat(Enumerable.Repeat(unit, length / unit.Length))));
    }

    [Theory]
    [InlineData("a+b", "a")]
    [InlineData("[ab]*c", "ab")]
    [InlineData("(a|aa)+b", "a")]
    [InlineData(@"\w+@", "a")]
    [InlineData(@"\b[\w.]+@", "a.")]
    [InlineData(@"(\w+\s)+\d", "word ")]
    [InlineData("a([ab]*c)?", "ab")]
    [InlineData("a[^c]{20}c", "a")]
    public void A_text_that_almost_matches_everywhere_is_read_only_a_few_times(string pattern, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 30_000 / unit.Length));
        var steps = new PatternMatcher([Pattern.Parse(pattern)]).Scan(PatternOracle.Read(text));
        Assert.True(steps <= 256L * text.Length, $"{steps / (double)text.Length:F0} steps for each character");
    }

    [Fact]
    public void Ordinary_text_costs_a_step_for_every_fourth_character_at_most()
    {
        var text = string.Concat(Enumerable.Repeat("Dear parents, the Year 4 trip to the museum leaves on Tuesday at 9.15 and costs six pounds. Please bring a packed lunch.\n", 100));
        Assert.InRange(new PatternMatcher([.. s_patterns.Select(Pattern.Parse)]).Scan(PatternOracle.Read(text)), 0, text.Length / 4);
    }

    [Fact]
    public void Allocates_nothing()
    {
        var matcher = new PatternMatcher([.. s_patterns.Select(Pattern.Parse)]);
        var view = PatternOracle.Read("Dear parents, caf\u00E9 costs \u00A35 or +44 1234 567 890; write to a.khan@oakfield.example.sch.uk before 11.3.2026.");
        matcher.Scan(view);
        Assert.True(view.Hits.Count > 3);
        view.Hits.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Scan(view);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
