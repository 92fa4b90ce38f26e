using System.Text;
using EComRules.Engine;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine.Scan;

/// <summary>All instructions find the same, and what the slow way finds.</summary>
public sealed unsafe class ScanPathTests
{
    private static readonly string[] s_pieces =
    [
        "a", "b", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "1", "12", "x1", "caf\u00E9", "\u00E9", "\uFF41", "b\u200Bc", "\u200B", "\U0001D41A", "\U0001F600",
        "\uD83D", "\u00AD", " ", " ", " ", " ", "  ", "\n", "\n\n", "-", "'", "\u2019", "_", ".", ",", "@", "\u00A3", "\u4E2D\u6587", "A", "AB", "ABCDEFGH", "the", "the", "of",
    ];

    private static readonly string[] s_words = ["a", "b", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "1", "12", "x1", "caf\u00E9", "\u00E9", "bc", "the", "of", "a1b"];

    /// <summary>Those this machine has.</summary>
    public static TheoryData<string> Paths => [.. Enum.GetValues<ScanPath>().Where(ScanPaths.IsSupported).Select(path => path.ToString())];

    [Property(MaxTest = 300)]
    public Property Every_path_finds_the_terms_that_the_slow_way_finds()
    {
        var term = Gen.Elements(s_words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)));
        var scenario = from terms in term.ListOf()
                       from text in Gen.Elements(s_pieces).ListOf()
                       from padding in Gen.Choose(0, 130)
                       select (Terms: terms.Distinct().Prepend("ab").ToArray(), Text: new string(' ', padding) + string.Concat(text));
        return Prop.ForAll(scenario.ToArbitrary(), item =>
        {
            var compiled = Compile(item.Terms);
            var expected = TermOracle.Find(compiled, item.Text);
            return Enum.GetValues<ScanPath>().Where(ScanPaths.IsSupported)
                .All(path => Find(compiled, item.Text, path, fewWords: 0).SequenceEqual(expected) && Find(compiled, item.Text, path, fewWords: 1000).SequenceEqual(expected))
                .Label($"{string.Join('|', item.Terms)} in '{item.Text}'");
        });
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Finds_many_terms_in_a_long_text(string path)
    {
        // Words across the edges of blocks, phrases across stretches.
        var random = new System.Random(7);
        var words = Enumerable.Range(0, 900).Select(_ => Word(random)).Distinct().ToArray();
        var terms = Compile([.. words, .. Enumerable.Range(0, 300).Select(_ => $"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]}").Distinct()]);
        var text = new StringBuilder();
        while (text.Length < 40_000)
            text.Append(random.Next(5) == 0 ? words[random.Next(words.Length)].ToUpperInvariant() : Word(random)).Append(random.Next(30) == 0 ? "\u2019s \u00E9t\u00E9 " : " ");
        var expected = TermOracle.Find(terms, text.ToString());
        Assert.True(expected.Count > 800);
        Assert.Equal(expected, Find(terms, text.ToString(), Enum.Parse<ScanPath>(path)));
    }

    [Theory]
    [InlineData("prize draw", "a pr\u200Bize draw")]
    [InlineData("draw prize", "a draw pr\u200Bize")]
    [InlineData("prize draw", "a \uFF50rize draw")]
    [InlineData("the draw", "a th\u00ADe draw")]
    [InlineData("draw the", "a draw th\u00ADe")]
    [InlineData("draw the", "a draw \u200B \u200B the \u200B")]
    [InlineData("the draw", "\u200B the \u200B draw")]
    [InlineData("big the draw", "caf\u00E9 big the draw")]
    [InlineData("abcdefgh", "ababcdefgh'\u200BABCDEFGH\u200B  x1\u200B\u00E9abcdefgh\u00AD\U0001D41Athe- abcdefgh'")]
    [InlineData("abcdefgh", "\u200BABCDEFGH\u200B")]
    [InlineData("abcdefgh", "'\u200BABCDEFGH\u200B  x1")]
    [InlineData("abcdefgh", "ab ABCDEFGH\u200B  x1")]
    [InlineData("abcdefgh", "ABCDEFGH\u00AD")]
    [InlineData("abcdefg", "ABCDEFG\u00AD")]
    [InlineData("draw the big", "draw the big caf\u00E9 draw the big")]
    public void Finds_phrases_beside_odd_words_once(string term, string text)
    {
        var terms = Compile([term]);
        var expected = TermOracle.Find(terms, text);
        Assert.NotEmpty(expected);
        foreach (var path in Enum.GetValues<ScanPath>().Where(ScanPaths.IsSupported))
            Assert.Equal(expected, Find(terms, text, path));
    }

    [Property(MaxTest = 300)]
    public Property Every_path_folds_alike()
        => Prop.ForAll(Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var expected = Fold(text, ScanPath.Scalar);
            return Enum.GetValues<ScanPath>().Where(ScanPaths.IsSupported).All(path => Fold(text, path) == expected);
        });

    [Theory]
    [MemberData(nameof(Paths))]
    public void Finds_the_shipped_patterns_alike(string path)
    {
        var registration = new Registration(_ => 0, rule => new RuleOptions(rule, new Dictionary<string, string>()));
        foreach (var analyzer in EComRules.Rules.DefaultRules.Create())
            analyzer.Initialize(registration);
        var text = string.Concat(Enumerable.Range(1, 40).Select(i =>
            $"Meet at {i % 12}.{10 + i} pm on {i % 28 + 1} March 20{10 + i}. QQ 12 34 56 C, f*** and $$ $, send this to {i + 3} friends you know.\n\u00A3{i} _\u00E9t\u00E9 https://a{i}:secret@example.org "));
        Assert.True(Hits(ScanPath.Scalar).Length > 200);
        Assert.Equal(Hits(ScanPath.Scalar), Hits(Enum.Parse<ScanPath>(path)));

        PatternHit[] Hits(ScanPath with)
        {
            var view = new TextView();
            view.ResetPlain(MessagePart.Text, 0, 0, text.AsMemory());
            new PatternMatcher([.. registration.Patterns], with).Scan(view);
            return view.Hits.Span.ToArray();
        }
    }

    [Theory]
    [InlineData("one two  three\u200B four", 4)]
    [InlineData("fool \u200B a \u00AD b", 3)]
    [InlineData("", 0)]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z", 52)]
    public void Counts_words(string text, int expected)
    {
        var folded = new FoldedText();
        folded.Read(text, ScanPaths.Best);
        Assert.Equal(expected, folded.CountWords(0, text.Length));
    }

    private static List<CompiledTerm> Compile(IEnumerable<string> terms)
    {
        var compiled = new List<CompiledTerm>();
        foreach (var term in Lexicon.Of([.. terms]).Terms)
            TermCompiler.Compile(term, 0, compiled);
        return compiled;
    }

    private static TermMatch[] Find(List<CompiledTerm> terms, string text, ScanPath path, int fewWords = 0)
    {
        var view = new TextView();
        view.ResetPlain(MessagePart.Text, 0, 0, text.AsMemory());
        new TermMatcher(terms, path, fewWords).Scan(view, view.Matches);
        return view.Matches.Span.ToArray();
    }

    private static string Fold(string text, ScanPath path)
    {
        var folded = new FoldedText();
        folded.Read(text, path);
        return Convert.ToHexString(new ReadOnlySpan<byte>(folded.Bytes, text.Length))
            + string.Concat(Enumerable.Range(0, folded.Blocks).Select(block => $" {folded.Words[block]:x} {folded.OddBytes[block]:x}"));
    }

    private static string Word(System.Random random)
        => new([.. Enumerable.Range(0, random.Next(1, 13)).Select(_ => (char)('a' + random.Next(6)))]);
}
