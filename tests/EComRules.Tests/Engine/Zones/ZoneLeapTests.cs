using EComRules.Engine;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine.Zones;

/// <summary>What the zone reader leaps over is what a walk from line to line would have made nothing of.</summary>
[Properties(MaxTest = 3_000)]
public sealed class ZoneLeapTests
{
    private static readonly string[] s_blank = ["\n", "\n", "\r", "\r\n", " ", "\t", "\v", "\f", "\u0085", "\u00A0", "\u2003", "\u2028", "\u3000", "a", "\u200B"];

    private static readonly string[] s_pieces =
    [
        ">", " >", "AK> ", "abc>", "From:", "*From:* ", "from", "Fr", "Sent:", "Sent from my iPhone", "sent from outlook", "Get Outlook for iOS", "Yahoo Mail: Search, organise", "On ", "on ",
        "11/03/2026 10:24", "Tom Fletcher ", "<t@x.example>", " wrote", "wrote:", " writes:", " wrote --", "-", "--", "-- ", "--\u00A0", "__________", "----------", "\u2013\u2014", "=", "*",
        "Original Message", " Forwarded message ", "Forwarded by Tom", "End of forwarded message", "Begin forwarded message:", ":", " ", "\u00A0", "\t", "\u2003", "\u200B", "\u2022", "Dear all", "9", "\u00E9", "", "S", "O",
    ];

    [Property]
    public Property Leaps_over_blank_lines_as_a_walk_would() => Prop.ForAll(Texts(s_blank), text =>
    {
        for (var at = 0; at <= text.Length; at++)
        {
            var line = TextLine.At(text, at);
            while (line.Start < text.Length && line.IsBlank(text))
                line = TextLine.At(text, line.Next);

            Assert.Equal(line.Start < text.Length, BlankLines.TrySkip(text, at, out var start, out var first));
            if (line.Start == text.Length)
                continue;
            Assert.Equal(line.Start, start);
            Assert.Equal(line.Start + line.In(text).IndexOf(line.In(text).TrimStart()), first);
            Assert.Equal(line, TextLine.At(text, start, first));
        }
    });

    [Property]
    public Property No_reader_makes_anything_of_an_ordinary_line() => Prop.ForAll(Texts(s_pieces), text =>
    {
        if (text.AsSpan().TrimStart() is { IsEmpty: false } content && OrdinaryLine.Is(content))
        {
            var withNext = text + "\nSent: 11 March 2026 10:24\nTo: <b@x.example>\nSubject: Trip\nwrote:\n> Yes";
            var line = TextLine.At(withNext, 0);
            Assert.False(QuotePrefix.Begins(text), text);
            Assert.True(MessageMark.Of(text) == MessageMarkKind.None, text);
            Assert.False(HeaderBlock.BeginsAt(withNext, line), text);
            Assert.False(Attribution.TryRead(withNext, line, out _), text);
            Assert.False(SignatureLine.IsDelimiter(text), text);
            Assert.False(SignatureLine.IsMobile(text), text);
        }
    });

    [Theory]
    [InlineData("The coach leaves at 9:15")]
    [InlineData("Please see the list below.  ")]
    [InlineData("The score was 90 > 80")]
    [InlineData("Open evening")]
    public void Leaps_over_ordinary_lines(string line) => Assert.True(OrdinaryLine.Is(line));

    private static Arbitrary<string> Texts(string[] pieces)
        => Arb.From(Gen.Choose(0, 7).SelectMany(count => Gen.ArrayOf(Gen.Elements(pieces), count)).Select(some => string.Concat(some)));
}
