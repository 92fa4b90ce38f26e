using EComRules.Engine;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine;

[Collection(TimedAlone.Name)]
[Properties(MaxTest = 200, Arbitrary = [typeof(Texts)])]
public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("One. [Two fool three.] Four.")]
    [InlineData("One! [Two fool three?] Four.")]
    [InlineData("[Mr. Khan and Mrs. Jones saw a fool at 9.15 today.] Then they left.")]
    [InlineData("One\n\n[Two fool three\nand four\n]\nFive")]
    [InlineData("One\r\n\r\n[Two fool three\r\nand four\r\n\r]\nFive")]
    [InlineData("[no end in sight fool]")]
    [InlineData("[fool]")]
    [InlineData("One. [fool.]")]
    public void Finds_the_sentence(string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var span = SentenceReader.Around(Plain(text), new(text.IndexOf("fool", StringComparison.Ordinal), 4));
        Assert.Equal(marked, text.Insert(span.End, "]").Insert(span.Start, "["));
    }

    [Fact]
    public void Looks_no_further_than_two_thousand_characters()
    {
        var text = new string('a', 3_000) + " fool " + new string('b', 3_000);
        Assert.Equal(TextSpan.FromBounds(1_001, 5_005), SentenceReader.Around(Plain(text), new(3_001, 4)));
    }

    /// <summary>What is remembered of one match must never show in the sentence of another.</summary>
    [Property]
    public void Remembers_without_changing_the_answer((string Text, TextSpan[] Matches, int[] Zones) given)
    {
        var view = Plain(given.Text, given.Zones);
        foreach (var match in given.Matches)
        {
            Assert.Equal(SentenceReader.Around(Plain(given.Text, given.Zones), match), SentenceReader.Around(view, match));
            Assert.Equal(SentenceReader.InQuotationMarks(Plain(given.Text, given.Zones), match), SentenceReader.InQuotationMarks(view, match));
        }
    }

    [Fact]
    public void Does_not_walk_a_text_without_a_full_stop_for_each_of_its_matches()
    {
        const int matches = 200_000;
        const int few = 2_000;
        var view = Plain(string.Concat(Enumerable.Repeat("fool ", matches)));
        var near = TimeOf(i => i, matches);
        var far = TimeOf(i => i * 7_919 % matches, few) * (matches / few);
        Assert.True(near < far / 4, $"{near.TotalMilliseconds:F1} ms for matches in order, {far.TotalMilliseconds:F1} ms for as many far apart");

        TimeSpan TimeOf(Func<int, int> order, int count)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 0; i < count; i++)
                SentenceReader.Around(view, new(order(i) * 5, 4));
            return clock.Elapsed;
        }
    }

    private static TextView Plain(string text, params int[] zones)
    {
        var view = new TextView();
        view.ResetPlain(MessagePart.Text, 0, 0, text.AsMemory());
        view.Zones.Add(new(0, Zone.Author));
        for (var i = 0; i < zones.Length; i++)
            view.Zones.Add(new(zones[i], i % 2 == 0 ? Zone.Quoted : Zone.Author));
        return view;
    }

    private static class Texts
    {
        private static readonly string[] s_pieces = ["fool ", "a", " ", ". ", ".", "Mr. ", "\n", "\n\n", "\r\n\r\n", "! ", "word ", "'", "\"", " 'quoted' ", "9.15", "\u201C", "\u201D", new string('x', 700)];

        public static Arbitrary<(string Text, TextSpan[] Matches, int[] Zones)> Given() => Arb.From(
            from pieces in Gen.ListOf(Gen.Elements(s_pieces))
            let text = "x" + string.Concat(pieces)
            from starts in Gen.ListOf(Gen.Choose(0, text.Length - 1))
            from lengths in Gen.Choose(1, 6)
            from inOrder in Gen.Elements(true, true, false)
            from zones in Gen.ListOf(Gen.Choose(1, text.Length))
            let runs = zones.Take(3).Distinct().Order().ToArray()
            let ordered = inOrder ? starts.Order() : starts.AsEnumerable()
            select (text, ordered.Select(start => TextSpan.FromBounds(start, Math.Min(text.Length, start + lengths))).ToArray(), runs));
    }
}
