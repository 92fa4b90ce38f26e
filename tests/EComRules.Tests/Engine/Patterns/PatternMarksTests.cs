using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

public sealed class PatternMarksTests
{
    [Theory]
    [InlineData(@"\bsend\s+(your|my)\s+passwords?\b", "password,passwords")]
    [InlineData(@"\b(we|the\s+school)\s+(\w+\s+){0,3}(gamble|bets?)\b", "bet,bets,gamble")]
    [InlineData(@"\b(forward(ed|ing)?|share)\s", "forward,forwarded,forwarding,share")]
    [InlineData(@"\b(just\s+|also\s+)?(opened|started)\s+(a|the)\b", "opened,started")]
    [InlineData(@"\bgee-?gees\b", "gee,geegees")]
    [InlineData(@"\b(horses\s+\w+|dogs\s+\d)", "dogs,horses")]
    [InlineData(@"\bgambling\w*", "gambling")]
    [InlineData(@"https?://\w+ \.", "")]
    [InlineData(@"\bforward\w*", "")]
    [InlineData(@"\w*password\b", "")]
    [InlineData(@"\bpass.word\b", "")]
    [InlineData(@"\b(password|\d+)\b", "")]
    [InlineData(@"\b(password\s+)?\d+", "")]
    public void The_rarest_words_that_every_match_holds_are_known(string pattern, string words)
        => Assert.Equal(words, string.Join(',', (NecessaryWords.Of(PatternParser.Parse(pattern))?.Words ?? new HashSet<string>()).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(@"\w+@\w+", "@")]
    [InlineData(@"\w+://\w+:\w+@", "@")]
    [InlineData(@"(\wa@|\wb@)c\w", "@")]
    [InlineData(@"\w[*]{3}", "*")]
    [InlineData(@"(\w@)+", "@")]
    [InlineData(@"\w[@#]\w", "#@")]
    [InlineData(@"(\w@|\w:)\w", "@:")]
    [InlineData(@"(\w@|\w)\w", "")]
    [InlineData(@"\w@?\w", "")]
    [InlineData(@"(\w@)*\w", "")]
    [InlineData(@"[^@]\w", "")]
    public void Signs_are_known_of_which_every_match_holds_one(string pattern, string signs) => Assert.Equal(signs, NecessarySigns.Of(PatternParser.Parse(pattern)));

    [Theory]
    [InlineData(@"\bone\s+two three\b", 2)]
    [InlineData(@"(\w+\s+){0,4}x", 4)]
    [InlineData(@"([^\s.]+\s+){1,10}(a b|c)", 11)]
    [InlineData(@"\w+", 0)]
    [InlineData(@"a[ -]?b", 1)]
    [InlineData(@"a.{2}b", 2)]
    [InlineData(@"[\s_]+a", null)]
    [InlineData("(a b)+", null)]
    [InlineData("a[^,]*b", null)]
    public void So_many_runs_of_white_space_a_match_can_hold(string pattern, int? runs) => Assert.Equal(runs, WhiteSpaceRuns.MostIn(PatternParser.Parse(pattern)));

    [Fact]
    public void Matches_are_found_on_both_sides_of_a_stretch_without_marks()
    {
        var text = "@ a@b " + new string('x', 3_000) + " a@b a";
        var view = PatternOracle.Read(text);
        new PatternMatcher([Pattern.Parse(@"\ba\w*@b"), Pattern.Parse("a@?b")]).Scan(view);
        Assert.Equal([2, text.Length - 5], view.Hits.Span.ToArray().Where(hit => hit.Pattern == 0).Select(hit => hit.Start));
    }

    [Fact]
    public void A_word_is_known_beside_letters_that_are_not_of_ascii_and_beside_underscores()
    {
        const string Text = "x bet\u0301 \u00e9 bet_ bet";
        Assert.Equal([2], Starts("\\bbet[\u0301]", Text));
        Assert.Equal([9], Starts(@"\bbet_", Text));
        Assert.Equal([2, 14], Starts(@"\bbet\b", Text));
    }

    [Fact]
    public void White_space_is_found_whatever_it_is()
    {
        var text = string.Concat(Enumerable.Range(0, 0x3100).Where(static c => !char.IsSurrogate((char)c)).Select(static c => $"{(char)c}x"));
        var starts = new ScratchList<int>();
        WhiteSpaceIndex.Read(text, starts);
        Assert.Equal(Enumerable.Range(0, text.Length).Where(i => char.IsWhiteSpace(text[i])), starts.Span.ToArray());
        starts.Clear();
        WhiteSpaceIndex.Read($"{new string(' ', 100)}a{new string('\n', 63)}b c", starts);
        Assert.Equal([0, 101, 165], starts.Span.ToArray());
    }

    private static IEnumerable<int> Starts(string pattern, string text)
    {
        var view = PatternOracle.Read(text);
        new PatternMatcher([Pattern.Parse(pattern)]).Scan(view);
        return [.. view.Hits.Span.ToArray().Select(static hit => hit.Start)];
    }
}
