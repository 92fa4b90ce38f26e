using EComRules.Engine;

namespace EComRules.Tests.Engine.Patterns;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("a+?b", 3, "lazy")]
    [InlineData("a++", 3, "possessive")]
    [InlineData("a**", 3, "group")]
    [InlineData("a{2}{3}", 5, "group")]
    [InlineData("^ab", 1, "anywhere")]
    [InlineData("ab$", 3, "anywhere")]
    [InlineData(@"ab\z", 3, "anywhere")]
    [InlineData("(?=a)b", 1, "MatchContext.After")]
    [InlineData("a(?!b)", 2, "MatchContext.After")]
    [InlineData("(?<=a)b", 1, "MatchContext.Before")]
    [InlineData("(?<!a)b", 1, "MatchContext.Before")]
    [InlineData("(?<year>a)", 1, "no names")]
    [InlineData("(?P<year>a)", 1, "no names")]
    [InlineData("(?>a)", 1, "atomic")]
    [InlineData("(?i)a", 1, "case is ignored")]
    [InlineData("a(?-i)b", 2, "very beginning")]
    [InlineData("(?#note)a", 1, "comments")]
    [InlineData(@"(a)\1", 4, "back-references")]
    [InlineData(@"a\B", 2, @"\B")]
    [InlineData(@"\pL", 1, @"\p")]
    [InlineData(@"a\u00", 2, @"\u")]
    [InlineData(@"a\", 2, "escapes nothing")]
    [InlineData("+a", 1, "repeats nothing")]
    [InlineData("a|*", 3, "repeats nothing")]
    [InlineData(@"\b+a", 3, "cannot be repeated")]
    [InlineData("a|", 3, "optional")]
    [InlineData("(|a)", 2, "optional")]
    [InlineData("()", 2, "optional")]
    [InlineData("(a", 1, "not closed")]
    [InlineData("a)", 2, "closes no group")]
    [InlineData("[ab", 1, "not closed")]
    [InlineData("[]", 2, "empty class")]
    [InlineData("[a[b]]", 3, @"\[")]
    [InlineData("[z-a]", 2, "backwards")]
    [InlineData(@"[a\D]", 3, "negate the whole class")]
    [InlineData(@"[a-\d]", 4, "no single character")]
    [InlineData("a]", 2, "closes nothing")]
    [InlineData("a{}", 2, "no count")]
    [InlineData("a{1", 2, "no count")]
    [InlineData("a{1,2", 2, "no count")]
    [InlineData("a{1000}", 2, "no count")]
    [InlineData("a{3,2}", 2, "not below")]
    [InlineData("a{0}b", 2, "at least 1")]
    [InlineData("a?", 1, "without a single character")]
    [InlineData(@"\b", 1, "without a single character")]
    [InlineData("(a{500}){2}", 1, "512")]
    public void Refuses_what_is_not_in_the_subset(string pattern, int position, string instead)
    {
        var error = Assert.Throws<ArgumentException>(() => Pattern.Parse(pattern));
        Assert.StartsWith($"pattern position {position}: ", error.Message);
        Assert.Contains(instead, error.Message);
    }

    [Fact]
    public void Refuses_groups_nested_so_deep_that_a_stack_could_overflow()
        => Assert.Contains("32 deep", Assert.Throws<ArgumentException>(() => Pattern.Parse(new string('(', 100_000) + "a")).Message);

    [Fact]
    public void Refuses_nothing_at_all() => Assert.Throws<ArgumentException>(() => Pattern.Parse(""));

    [Theory]
    [InlineData("(?-i)aB", "aB", true)]
    [InlineData("(?-i)aB", "ab", false)]
    [InlineData("aB", "Ab", true)]
    [InlineData("[a-f]x", "CX", true)]
    [InlineData("caf\u00E9", "CAF\u00C9", true)]
    [InlineData(@"\u00A3\d", "\u00A35", true)]
    [InlineData(@"a\.b", "a.b", true)]
    [InlineData(@"a\.b", "axb", false)]
    [InlineData("k", "\u212A", false)]
    [InlineData(@"\d", "\u0665", false)]
    [InlineData(@"\w", "\u0665", true)]
    [InlineData(@"a\sb", "a\u00A0b", true)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("[a-]b", "-b", true)]
    [InlineData("[^a]b", "\nb", true)]
    [InlineData(@"[\]\\]b", @"\b", true)]
    public void Reads_the_notation(string pattern, string text, bool matches)
    {
        var view = PatternOracle.Read(text);
        new PatternMatcher([Pattern.Parse(pattern)]).Scan(view);
        Assert.Equal(matches, view.Hits.Count == 1 && view.Hits[0] == new PatternHit(0, text.Length, 0));
    }

    public sealed class BrokenAnalyzer : RuleAnalyzer
    {
        public static readonly RuleDescriptor Rule = new("ECR9002", "Broken", "broken", "Mend it.", RuleCategory.Tone, Severity.Advice, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [Rule];

        public override void Initialize(RuleRegistration rules) => rules.OnPattern(Rule, "a(?=b)", _ => { });
    }

    [Fact]
    public void A_policy_with_a_broken_pattern_fails_to_build_and_names_the_rule()
    {
        var error = Assert.Throws<ArgumentException>(() => new PolicyBuilder().Add(new BrokenAnalyzer()).Build());
        Assert.StartsWith("ECR9002: pattern position 2: look-ahead", error.Message);
    }
}
