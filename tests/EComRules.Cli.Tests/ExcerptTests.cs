using EComRules.Cli.Reports;

namespace EComRules.Cli.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("plain [|words|] here", "plain words here", "      ^^^^^")]
    [InlineData("\ta\t[|b|]", "    a   b", "        ^")]
    [InlineData("日本[|語|]です", "日本語です", "    ^^")]
    [InlineData("cafe\u0301 [|au|] lait", "cafe\u0301 au lait", "     ^^")]
    [InlineData("😀[|😀|]", "😀😀", "  ^^")]
    [InlineData("end[||]", "end", "   ^")]
    [InlineData("[||]start", "start", "^")]
    [InlineData("a[|\u0007|]b", "a␇b", " ^")]
    [InlineData("a[|\u202e|]b", "a<U+202E>b", " ^^^^^^^^")]
    public void Puts_the_carets_below_the_characters_seen(string marked, string line, string carets)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Replace("[|", "").Replace("|]", "");
        var excerpt = Excerpt.Of(text, TextSpan.FromBounds(start, end), 80);
        Assert.Equal(line, excerpt.Line);
        Assert.Equal(carets, excerpt.Marks);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(400, 5)]
    [InlineData(995, 5)]
    [InlineData(100, 300)]
    [InlineData(4000, 5)]
    [InlineData(9_995, 5)]
    [InlineData(5000, 4000)]
    public void Cuts_a_long_line_around_the_finding(int start, int length)
    {
        var text = string.Concat(Enumerable.Range(0, start < 1000 ? 1000 : 10_000).Select(i => (char)('a' + (i % 26))));
        var excerpt = Excerpt.Of(text, new(start, length), 60);
        Assert.InRange(excerpt.Line.Length, 40, 60);
        var shown = string.Concat(excerpt.Line.Where((_, i) => i < excerpt.Marks.Length && excerpt.Marks[i] == '^'));
        Assert.Equal(text.Substring(start, Math.Min(length, shown.Length)), shown);
        Assert.Equal(Math.Min(length, 58), shown.Length);
    }
}
