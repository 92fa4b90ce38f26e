using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

public sealed class NecessarySignTests
{
    [Theory]
    [InlineData(@"\w+@\w+", '@')]
    [InlineData(@"https?://\w+:\w+@", '@')]
    [InlineData(@"(a@|b@)c", '@')]
    [InlineData("f[*]{3}", '*')]
    [InlineData("(a@)+", '@')]
    public void A_sign_that_every_match_holds_is_known(string pattern, char sign) => Assert.Equal(sign, Pattern.Parse(pattern).Sign);

    [Theory]
    [InlineData("(a@|b)c")]
    [InlineData("(a@|b:)c")]
    [InlineData("a@?b")]
    [InlineData("(a@)*b")]
    [InlineData("a[@#]b")]
    [InlineData("[^@]b")]
    [InlineData(@"\bword\b")]
    public void A_sign_that_some_match_lacks_is_not_asked_for(string pattern) => Assert.Null(Pattern.Parse(pattern).Sign);

    [Fact]
    public void Matches_are_found_on_both_sides_of_a_stretch_without_the_sign()
    {
        var text = "@ a@b " + new string('x', 3_000) + " a@b a";
        var view = PatternOracle.Read(text);
        new PatternMatcher([Pattern.Parse(@"\ba\w*@b"), Pattern.Parse("a@?b")]).Scan(view);
        Assert.Equal([2, text.Length - 5], view.Hits.Span.ToArray().Where(hit => hit.Pattern == 0).Select(hit => hit.Start));
    }
}
