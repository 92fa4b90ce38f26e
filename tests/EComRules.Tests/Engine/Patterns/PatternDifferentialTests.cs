using EComRules.Engine;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine.Patterns;

public sealed class PatternDifferentialTests
{
    private static readonly Dictionary<CharacterSet, string> s_sets = new[]
    {
        "a", "b", "B", "[ab1]", @"\d", @"\w", @"\s", ".", "[^a]", "[+@_]", @"\+", "@", "_", "\u00E9", "[\u00E8-\u00EA1]", "\u00A3", @"\W", " ",
    }.ToDictionary(text => ((PatternNode.Character)PatternParser.Parse(text)).Set);

    // Plain, underscore, line break, accent, pound, zero-width, combining, full-width, and a mathematical letter in its two halves.
    private const string Alphabet = "aabbAB11 +@_\n.\u00E9\u00C9\u00A3\u200B\u0301\uFF41\uD835\uDC1A";

    private static Gen<PatternNode> Nodes(int depth)
    {
        var character = Gen.Elements<CharacterSet>(s_sets.Keys).Select(set => (PatternNode)new PatternNode.Character(set));
        var leaf = Gen.Frequency((5, character), (1, Gen.Constant<PatternNode>(new PatternNode.Boundary())));
        if (depth == 0)
            return leaf;
        var inner = Nodes(depth - 1);
        var some = Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(inner, count));
        var repeated = inner.Where(node => PatternOracle.Write(node, s_sets).Trim('(', ')') != @"\b");
        return Gen.Frequency(
            (2, leaf),
            (3, some.Select(items => (PatternNode)new PatternNode.Sequence([.. items]))),
            (2, some.Select(items => (PatternNode)new PatternNode.Choice([.. items]))),
            (2, repeated.SelectMany(item => Gen.Elements((0, (int?)1), (0, null), (1, null), (2, 2), (1, 3), (0, 2)).Select(count => (PatternNode)new PatternNode.Repeat(item, count.Item1, count.Item2)))));
    }

    private static Gen<PatternNode> StartingAtWord(int depth)
        => Nodes(depth).SelectMany(rest => Gen.Elements("a", "[ab1]", @"\w", @"\d", "\u00E9")
            .Select(first => (PatternNode)new PatternNode.Sequence([new PatternNode.Boundary(), new PatternNode.Character(s_sets.Single(set => set.Value == first).Key), rest])));

    private static Gen<string> Texts => Gen.Choose(0, 24).SelectMany(length => Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), length)).Select(chars => new string(chars));

    [Property(MaxTest = 800)]
    public Property Finds_what_the_slow_way_finds()
        => Prop.ForAll(
            Arb.From(Gen.OneOf(Nodes(3), StartingAtWord(2)).Where(node => !PatternOracle.CanBeEmpty(node))),
            Arb.From(Texts),
            (node, text) =>
            {
                var written = PatternOracle.Write(node, s_sets);
                var expected = PatternOracle.Matches(node, text).ToArray();

                // The second has more than 64 positions, the interesting ones on both sides of the 64th.
                return (Finds(written).SequenceEqual(expected) && Finds($"z{{60}}|{written}").SequenceEqual(expected)).Label($"/{written}/ in '{text}'");

                IEnumerable<(int Start, int End)> Finds(string pattern)
                {
                    var view = PatternOracle.Read(text);
                    new PatternMatcher([Pattern.Parse(pattern)]).Scan(view);
                    return view.Hits.Span.ToArray().Select(hit => (hit.Start, hit.End));
                }
            });

    // Words and what stands between them, in all the ways that decide whether a word is whole.
    private static readonly string[] s_pieces =
    [
        "ab", "ba", "(ab|ba)", "(ab|b)a?", @"\b", @"\b", @"\s+", @"\s+", " ", "[ -]?", @"[\s_-]+", @"(\w+\s+){0,2}", @"(ba\s+)?", @"(ab\s+|ba\s+)?", @"\w*", "@", "[@+]", @"(\s+\w+){0,2}",
        "(ab@|ba)", "a{1,2}b", "aaaaaaaab", "[^@ ]+",
    ];

    private static Gen<string> Phrases => Gen.Choose(2, 7).SelectMany(count => Gen.ArrayOf(Gen.Elements(s_pieces), count)).Select(string.Concat)
        .Where(static pattern => !PatternOracle.CanBeEmpty(PatternParser.Parse(pattern)));

    private static Gen<string> PhraseTexts => Gen.Choose(0, 16).SelectMany(count => Gen.ArrayOf(
        Gen.Elements("ab", "ba", "b", "AB", "aaaaaaaab", " ", " ", " ", "\n", "  ", "@", "_", "-", "\u00E9", "\u0301", "\u200B", "ab ba", "ba ab "), count)).Select(string.Concat);

    [Property(MaxTest = 1_500)]
    public Property Finds_phrases_around_their_words_as_the_slow_way_does()
        => Prop.ForAll(
            Arb.From(Gen.ArrayOf(Phrases, 3)),
            Arb.From(PhraseTexts),
            (patterns, text) =>
            {
                var view = PatternOracle.Read(text);
                new PatternMatcher([.. patterns.Select(Pattern.Parse)]).Scan(view);
                var expected = patterns.SelectMany((pattern, index) => PatternOracle.Matches(PatternParser.Parse(pattern), text).Select(match => new PatternHit(match.Start, match.End, index)))
                    .OrderBy(static hit => hit.Start).ThenBy(static hit => hit.Pattern);
                return view.Hits.Span.ToArray().SequenceEqual(expected).Label($"/{string.Join("/ /", patterns)}/ in '{text}'");
            });

    [Property(MaxTest = 40)]
    public Property Finds_many_patterns_together_as_each_alone()
        => Prop.ForAll(
            Arb.From(Gen.Choose(60, 140).SelectMany(count => Gen.ArrayOf(Gen.OneOf(Nodes(2), StartingAtWord(1)).Where(node => !PatternOracle.CanBeEmpty(node)), count))),
            Arb.From(Texts),
            (nodes, text) =>
            {
                var view = PatternOracle.Read(text);
                new PatternMatcher([.. nodes.Select(node => Pattern.Parse(PatternOracle.Write(node, s_sets)))]).Scan(view);
                var expected = nodes.SelectMany((node, index) => PatternOracle.Matches(node, text).Select(match => new PatternHit(match.Start, match.End, index)))
                    .OrderBy(hit => hit.Start).ThenBy(hit => hit.Pattern);
                return view.Hits.Span.ToArray().SequenceEqual(expected);
            });

    // A few pieces, each again and again: what makes attempts go on for long.
    private static Gen<string> LongTexts => Gen.Choose(1, 5).SelectMany(count => Gen.ArrayOf(
        Gen.Choose(1, 4).SelectMany(length => Gen.ArrayOf(Gen.Elements("aab1 .@".ToCharArray()), length)).SelectMany(unit => Gen.Choose(1, 400).Select(times => string.Concat(Enumerable.Repeat(new string(unit), times)))),
        count)).Select(string.Concat);

    [Property(MaxTest = 60)]
    public Property Remembering_changes_nothing()
        => Prop.ForAll(
            Arb.From(Nodes(3).Where(node => !PatternOracle.CanBeEmpty(node))),
            Arb.From(LongTexts),
            (node, text) =>
            {
                // Both ways: with 64 positions at most, and with more.
                var written = PatternOracle.Write(node, s_sets);
                return (IsSame(Pattern.Parse(written), text) && IsSame(Pattern.Parse($"z{{60}}|{written}"), text)).Label($"/{written}/ in '{text}'");
            });

    private static bool IsSame(Pattern pattern, string text)
    {
        var view = PatternOracle.Read(text);
        new PatternMatcher([pattern]).Scan(view);
        return view.Hits.Span.ToArray().Select(hit => (hit.Start, hit.End)).SequenceEqual(Plainly());

        IEnumerable<(int Start, int End)> Plainly()
        {
            var work = 0L;
            for (var start = 0; start < text.Length; start++)
            {
                var memories = new PatternMemories();
                memories.Begin(1);
                if (pattern.FindEnd(text, start, memories, 0, ref work) is not (var end and > 0))
                    continue;
                yield return (start, end);
                start = end - 1;
            }
        }
    }
}
